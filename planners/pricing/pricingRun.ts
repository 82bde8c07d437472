import type { MipSolver } from "../exact/mipSolver.ts";
import type { Rng } from "../search/rng.ts";
import { ListedProgram } from "./listedProgram.ts";
import { listToursWithin, type ListLimits } from "./listToursWithin.ts";
import { TourMaster, type MasterRelaxation, type TourMasterInput } from "./tourMaster.ts";
import { findSubsetRows } from "./subsetRows.ts";
import { priceTours } from "./tourPricer.ts";
import { TourSearch } from "./tourSearch.ts";
import type { FoundTour, TourSearchInput } from "./tourSearchInput.ts";

/** Beginnings kept by node while pricing: few first, all to prove that no tour is left. */
const BEAMS = [20, Infinity];
/** Most tours that one pricing adds. */
const TOURS_PER_PRICING = 60;
/** Rounds of the search before pricing, after each round of rows, and in each slice. */
const SEARCH_ROUNDS = 8000;
const ROUNDS_BETWEEN = 12_000;
const SEARCH_SLICE = 200;
/** Rounds of the search at most where the gap is too wide to be listed. */
const LATE_ROUNDS = 2_000_000;
/** Subset rows added in one round, and at most; a round must raise the bound by this share of the gap. */
const ROWS_PER_ROUND = 40;
const MOST_ROWS = 120;
const LEAST_RISE = 0.04;
/** Many tours left take the exact solver long: the search first goes on to so many rounds in all. */
const MANY_TOURS = 3000;
const POLISHED_ROUNDS = 124_000;
/** A quick try to list, and the last one; the next try needs a gap of this share of the one that failed. */
const QUICK_LIST: ListLimits = { tours: 10_000, beginnings: 200_000, keptByNode: 2000 };
const FULL_LIST: ListLimits = { tours: 150_000, beginnings: 4_000_000, keptByNode: 30_000 };
const NARROWER = 0.85;
/** Most tours listed where the hours of the day have a say, so that each is laid on its day once more. */
const TIMED_LIST: ListLimits = { ...FULL_LIST, tours: 30_000 };
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
  private stage: "search" | "price" | "list" | "close" | "polish" | "solve" | "improve" = "search";
  private readonly input: TourMasterInput;
  private readonly params: PricingParams;
  private readonly search: TourSearch;
  private seeded = false;
  private beam = 0;
  /** True where every tour found is a tour of the problem. */
  private readonly timeless: boolean;
  private limits = QUICK_LIST;
  /** Gap that was too wide to list, and objective before the last subset rows. */
  private failedGap = Infinity;
  private lastObjective = -Infinity;
  private relaxation: MasterRelaxation | null = null;
  private program: ListedProgram | null = null;

  constructor(input: TourMasterInput, fits: TourSearchInput["fits"], params: PricingParams) {
    this.input = input;
    this.params = params;
    this.timeless = fits === null;
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
    return this.stage === "search" && !this.seeded;
  }

  step(): void {
    if (this.status === "done") return;
    if (this.params.shouldStop()) this.status = "done";
    else if (this.stage === "search") this.runSearch();
    else if (this.stage === "price") this.runPricing();
    else if (this.stage === "list") this.runList();
    else if (this.stage === "close") this.runProgram();
    else if (this.stage === "polish") this.polish();
    else if (this.stage === "solve") this.solveProgram();
    else this.improve();
  }

  private runSearch(): void {
    this.search.run(SEARCH_SLICE);
    this.takeSearch();
    if (!this.search.done()) return;
    if (!this.seeded) this.seedPool();
    this.stage = "price";
  }

  private takeSearch(): void {
    const { best } = this.search;
    if (best !== null) this.take(best);
  }

  /** Every single stop is a tour: with them the first relaxation has an answer wherever there is one. */
  private seedPool(): void {
    this.seeded = true;
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
      this.beam += 1;
      return;
    }
    if (this.isClosed()) this.end();
    else if (least === -Infinity) this.listInFull();
    else {
      this.relaxation = relaxation;
      this.tighten(relaxation);
    }
  }

  /** The last try to list, with the last relaxation that was solved to its end. */
  private listInFull(): void {
    this.limits = this.timeless ? FULL_LIST : TIMED_LIST;
    this.stage = this.relaxation === null ? "improve" : "list";
    if (this.stage === "improve") this.goOnSearching();
  }

  /** No tour is left that is worth it: tries to list, else adds subset rows and prices again. */
  private tighten(relaxation: MasterRelaxation): void {
    const { input, master } = this;
    const gap = this.bestValue - relaxation.objective;
    if (gap <= this.failedGap * NARROWER) {
      this.stage = "list";
      return;
    }
    const rise = relaxation.objective - this.lastObjective;
    const binding = master.rows.filter((_, index) => (relaxation.rowPrices[index] ?? 0) > 0);
    const room = Math.min(ROWS_PER_ROUND, MOST_ROWS - binding.length);
    const useful = !input.partial && rise >= LEAST_RISE * gap;
    const found = useful ? findSubsetRows(master.columns, relaxation.values, input.groups.length, room) : [];
    if (found.length === 0) {
      this.listInFull();
      return;
    }
    this.lastObjective = relaxation.objective;
    master.rows = [...binding, ...found];
    this.search.extend(this.roundsLeft(ROUNDS_BETWEEN));
    this.beam = 0;
    this.stage = "search";
  }

  /** Most tours of a best choice: each covers a group that no other one does, and costs something. */
  private mostTours(): number {
    const { groups, limits, partial } = this.input;
    const most = Math.min(groups.length, limits.tours);
    const cheapest = this.master.columns.reduce((least, column) => Math.min(least, column.cents), Infinity);
    return partial || cheapest <= 0 ? most : Math.min(most, Math.ceil(this.bestValue / cheapest));
  }

  private runList(): void {
    const { relaxation, input, params, limits } = this;
    if (relaxation === null) return;
    const gap = this.bestValue - relaxation.objective;
    const lists = input.graphs.map((graph) => {
      const metres = graph.maxMetres !== Infinity || input.limits.metres !== Infinity;
      const minutes = graph.maxMinutes !== Infinity || input.limits.workMinutes !== Infinity;
      const prices = relaxation.prices(graph);
      return listToursWithin(graph, prices, gap, limits, { metres, minutes }, params.shouldStop);
    });
    if (lists.some((list) => list === null)) {
      this.failedGap = gap;
      if (limits !== QUICK_LIST) this.goOnSearching();
      else this.tighten(relaxation);
      return;
    }
    const kept = lists.flatMap((list, graph) => (list ?? []).map(({ nodes }) => ({ graph, nodes })));
    if (input.partial || !this.timeless) this.keepOnly(kept);
    else this.openProgram(kept, relaxation);
  }

  /** Leaves these tours and the best ones to the planner: nothing better is made of others. */
  private keepOnly(tours: readonly FoundTour[]): void {
    this.complete = true;
    this.master.replace([...tours, ...(this.best ?? [])]);
    this.status = "done";
  }

  private openProgram(tours: readonly FoundTour[], relaxation: MasterRelaxation): void {
    const { master, input } = this;
    const columns = tours.flatMap((tour) => master.toColumn(tour) ?? []);
    const gap = this.bestValue - relaxation.objective;
    const core = master.columns.filter((_, index) => (relaxation.reducedCosts[index] ?? 0) <= gap);
    this.program = new ListedProgram(input, columns, core, master.rows, {
      ...this.params,
      nodes: this.params.iterations,
      onChoice: (choice) => {
        this.take(choice);
      },
      onBound: (bound) => {
        this.raiseBound(bound);
      },
    });
    this.stage = "close";
  }

  private runProgram(): void {
    const { program } = this;
    if (program === null) return;
    const again = program.round(this.bestValue);
    this.raiseBound(program.bound);
    if (this.isClosed()) this.end();
    else if (again) return;
    else if (program.tours.length <= MANY_TOURS) this.stage = "solve";
    else {
      this.search.extend(this.roundsLeft(Math.max(0, POLISHED_ROUNDS - this.search.allowed)));
      this.stage = "polish";
    }
  }

  /** A better choice rules more of the tours out that are listed. */
  private polish(): void {
    const known = this.bestValue;
    this.search.run(SEARCH_SLICE);
    this.takeSearch();
    if (this.bestValue < known) this.stage = "close";
    else if (this.search.done()) this.stage = "solve";
  }

  private solveProgram(): void {
    const { program } = this;
    if (program === null) return;
    const { status } = program.solve(this.best ?? []);
    if (status === "limit") this.keepOnly(program.tours);
    else this.end();
  }

  /** The gap cannot be listed: the search goes on, and lists again once it is narrower. */
  private goOnSearching(): void {
    this.search.extend(this.roundsLeft(LATE_ROUNDS));
    this.stage = "improve";
  }

  /** Rounds that the search may go on for, `most` of them at most. */
  private roundsLeft(most: number): number {
    const left = (this.params.iterations ?? Infinity) - this.search.allowed;
    return Math.max(0, Math.min(most, left));
  }

  private improve(): void {
    const { relaxation } = this;
    if (this.search.done()) {
      this.status = "done";
      return;
    }
    this.search.run(SEARCH_SLICE);
    this.takeSearch();
    if (relaxation === null) return;
    const gap = this.bestValue - relaxation.objective;
    if (gap <= this.failedGap * NARROWER) this.stage = "list";
  }

  private take(tours: readonly FoundTour[]): void {
    const value = this.master.valueOf(tours);
    if (value >= this.bestValue) return;
    this.best = tours;
    this.bestValue = value;
    for (const tour of tours) this.master.add(tour);
  }

  /** Takes a bound of what is better than the best choice: the best choice itself is no worse than it. */
  private raiseBound(bound: number): void {
    this.bound = Math.max(this.bound, Math.min(bound, this.bestValue));
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
