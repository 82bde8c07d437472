import type { MipOptions, MipSolver } from "../exact/mipSolver.ts";
import type { Rng } from "../search/rng.ts";
import { listToursWithin } from "./listToursWithin.ts";
import { TourMaster, type MasterRelaxation, type TourColumn, type TourMasterInput } from "./tourMaster.ts";
import { priceTours } from "./tourPricer.ts";
import { TourSearch } from "./tourSearch.ts";
import type { FoundTour, TourSearchInput } from "./tourState.ts";

/** Beginnings kept by node while pricing: few first, all to prove that no tour is left. */
const BEAMS = [10, 60, Infinity];
/** Most tours that one pricing adds. */
const TOURS_PER_PRICING = 60;
/** Rounds of the search before pricing, and in each slice. */
const SEARCH_ROUNDS = 4000;
const SEARCH_SLICE = 200;
/** Most tours of a restricted program, and its nodes. */
const POOL_TOURS = 1000;
const POOL_NODES = 2000;
/** Rounds of the search at most where the gap is too wide to be listed. */
const LATE_ROUNDS = 400_000;
/** Listing is tried again once the gap is this share of the one that failed. */
const NARROWER = 0.9;
/** Tours and nodes of the quick program before the relaxation is solved to its end. */
const FIRST_TOURS = 300;
const FIRST_NODES = 20;
/** Most tours listed within the gap. */
const LISTED_TOURS = 30_000;
/** Two values of the aim, all whole, are different from here on. */
const SAME_VALUE = 0.999;

/** What the run may use. */
export interface PricingParams {
  readonly solver: MipSolver;
  readonly seed: number;
  readonly iterations: number | null;
  readonly rng: Rng;
  readonly shouldStop: () => boolean;
}

/**
 * Finds the tours that the best choice is made of, where they are too many to list: a search and column
 * generation feed one pool; the linear relaxation over all tours gives the bound; then every tour within
 * the gap between bound and best choice is listed, so that the best choice of all is among them.
 *
 * `step()` is a slice of work. `bound` (the aim's unit for one outing each, minimised) holds at any time;
 * `complete` says that nothing better than the known best was left out of `master.columns`.
 *
 * Source: Baldacci, Christofides & Mingozzi (2008), doi 10.1007/s10107-007-0178-5, for the scheme;
 * Farley, A. A. (1990), A note on bounding a class of linear programming problems, Operations Research 38,
 * 922–923, doi 10.1287/opre.38.5.922, for bounds before the end.
 */
export class PricingRun {
  readonly master: TourMaster;
  status: "running" | "done" = "running";
  complete = false;
  bound: number;
  best: readonly FoundTour[] | null = null;
  bestValue = Infinity;
  private stage: "search" | "price" | "pool" | "list" | "improve" = "search";
  private readonly input: TourMasterInput;
  private readonly params: PricingParams;
  private readonly search: TourSearch;
  private beam = 0;
  /** Gap that was too wide to list. */
  private failedGap = Infinity;
  private relaxation: MasterRelaxation | null = null;

  constructor(input: TourMasterInput, fits: TourSearchInput["fits"], params: PricingParams) {
    this.input = input;
    this.params = params;
    this.master = new TourMaster(input);
    this.bound = input.partial ? -input.groups.reduce((sum, { weight }) => sum + weight, 0) : 0;
    const rounds = Math.min(params.iterations ?? SEARCH_ROUNDS, SEARCH_ROUNDS);
    this.search = new TourSearch({ ...input, fits }, rounds, params.rng, (tour) => {
      if (this.stage === "search") this.master.add(tour);
    });
    this.takeSearch();
  }

  /** True before the first linear relaxation. */
  get searching(): boolean {
    return this.stage === "search";
  }

  step(): void {
    if (this.status === "done") return;
    if (this.params.shouldStop()) this.status = "done";
    else if (this.stage === "search") this.runSearch();
    else if (this.stage === "price") this.runPricing();
    else if (this.stage === "pool") this.runPool();
    else if (this.stage === "list") this.runList();
    else this.improve();
  }

  private runSearch(): void {
    this.search.run(SEARCH_SLICE);
    this.takeSearch();
    if (!this.search.done()) return;
    this.seedPool();
    this.stage = "price";
  }

  private takeSearch(): void {
    const { best } = this.search;
    if (best !== null) this.take(best);
  }

  /** Every single stop is a tour: with them the first relaxation has an answer wherever there is one. */
  private seedPool(): void {
    for (const [graph, { sites }] of this.input.graphs.entries()) {
      for (const node of sites.keys()) this.master.add({ graph, nodes: [node] });
    }
  }

  private runPricing(): void {
    const { master, params, input } = this;
    const relaxation = master.relax(params.solver, params.shouldStop);
    if (relaxation === null) {
      this.status = "done";
      return;
    }
    let added = 0;
    let least = 0;
    for (const [graph, tours] of input.graphs.entries()) {
      const beam = BEAMS[this.beam] ?? Infinity;
      const found = priceTours(tours, relaxation.prices(tours), beam, TOURS_PER_PRICING, params.shouldStop);
      least = Math.min(least, found.least);
      for (const { nodes } of found.tours) if (master.add({ graph, nodes })) added += 1;
    }
    this.raiseBound(relaxation.objective + least * this.mostTours());
    if (added > 0) {
      if (this.beam === BEAMS.length - 1) this.beam -= 1;
      return;
    }
    if (this.beam < BEAMS.length - 1) {
      if (this.beam === 0) this.solve(this.promising(relaxation, FIRST_TOURS), FIRST_NODES);
      this.beam += 1;
      return;
    }
    if (least === -Infinity) {
      this.status = "done";
      return;
    }
    this.relaxation = relaxation;
    if (this.isClosed()) this.end();
    else this.stage = "pool";
  }

  /** Most tours of a best choice: each covers a group that no other one does, and costs something. */
  private mostTours(): number {
    const { groups, limits, partial } = this.input;
    const most = Math.min(groups.length, limits.tours);
    const cheapest = this.master.columns.reduce((least, column) => Math.min(least, column.cents), Infinity);
    return partial || cheapest <= 0 ? most : Math.min(most, Math.ceil(this.bestValue / cheapest));
  }

  private runPool(): void {
    const { relaxation } = this;
    if (relaxation === null) return;
    this.solve(this.promising(relaxation, POOL_TOURS), POOL_NODES);
    if (this.isClosed()) this.end();
    else this.stage = "list";
  }

  /** Tours of the pool that can be in a better choice, the likeliest first. */
  private promising({ objective, reducedCosts }: MasterRelaxation, most: number): readonly TourColumn[] {
    const gap = this.bestValue - objective;
    return [...reducedCosts.keys()]
      .filter((column) => (reducedCosts[column] ?? 0) <= gap)
      .sort((a, b) => (reducedCosts[a] ?? 0) - (reducedCosts[b] ?? 0) || a - b)
      .slice(0, most)
      .flatMap((column) => this.master.columns[column] ?? []);
  }

  private runList(): void {
    const { relaxation, input, params, master } = this;
    if (relaxation === null) return;
    const gap = this.bestValue - relaxation.objective;
    const { limits } = input;
    const lists = input.graphs.map((graph) => {
      const metres = graph.maxMetres !== Infinity || limits.metres !== Infinity;
      const minutes = graph.maxMinutes !== Infinity || limits.workMinutes !== Infinity;
      const prices = relaxation.prices(graph);
      return listToursWithin(graph, prices, gap, LISTED_TOURS, { metres, minutes }, params.shouldStop);
    });
    if (lists.some((list) => list === null)) {
      const left = (params.iterations ?? Infinity) - SEARCH_ROUNDS;
      this.failedGap = gap;
      this.search.extend(Math.max(0, Math.min(LATE_ROUNDS, left)));
      this.stage = "improve";
      return;
    }
    this.complete = true;
    const kept = lists.flatMap((list, graph) => (list ?? []).map(({ nodes }) => ({ graph, nodes })));
    master.replace([...kept, ...(this.best ?? [])]);
    this.status = "done";
  }

  /** The gap is too wide to list: the search goes on, from time to time the best of its tours are combined. */
  private improve(): void {
    const { relaxation } = this;
    if (relaxation === null || this.search.done()) {
      this.status = "done";
      return;
    }
    this.search.run(SEARCH_SLICE);
    this.takeSearch();
    const gap = this.bestValue - relaxation.objective;
    if (gap < this.failedGap * NARROWER) this.stage = "list";
  }

  private solve(columns: readonly TourColumn[], nodes: number): void {
    const { solver, seed, iterations, shouldStop } = this.params;
    const options: MipOptions = {
      seed,
      nodes: Math.min(iterations ?? nodes, nodes),
      absoluteGap: SAME_VALUE,
      shouldStop,
      start: null,
      onImprove: () => undefined,
      onBound: () => undefined,
    };
    const { values } = solver.solve(this.master.model(columns), options);
    if (values !== null) this.take(columns.filter((_, index) => (values[index] ?? 0) > 0.5));
  }

  private take(tours: readonly FoundTour[]): void {
    const value = this.master.valueOf(tours);
    if (value >= this.bestValue) return;
    this.best = tours;
    this.bestValue = value;
    for (const tour of tours) this.master.add(tour);
  }

  private raiseBound(bound: number): void {
    this.bound = Math.max(this.bound, bound);
  }

  private isClosed(): boolean {
    return this.bestValue - this.bound < SAME_VALUE;
  }

  /** Bound and value meet: the best choice alone is all that is needed. */
  private end(): void {
    this.complete = true;
    this.master.replace(this.best ?? []);
    this.status = "done";
  }
}
