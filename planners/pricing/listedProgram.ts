import type { MipResult, MipSolver } from "../exact/mipSolver.ts";
import { CoverWorth } from "./coverWorth.ts";
import { findSubsetRows, toWords, type SubsetRow } from "./subsetRows.ts";
import { TourMaster, type MasterRelaxation, type TourColumn, type TourMasterInput } from "./tourMaster.ts";
import type { FoundTour } from "./tourSearchInput.ts";

/** Tours that join the small program at once where they are worth it. */
const JOINING_TOURS = 300;
/** Subset rows added in one round, and at most; a round must raise the bound by this share of the gap. */
const ROWS_PER_ROUND = 40;
const MOST_ROWS = 250;
const LEAST_RISE = 0.01;
/** Few enough tours for the exact solver at once. */
const FEW_TOURS = 400;
/** Room for rounding when tours are ruled out. */
const TOLERANCE = 1e-6;

/** What a solve of the whole program may use and who hears of its progress. */
export interface ListedParams {
  readonly solver: MipSolver;
  readonly seed: number;
  readonly nodes: number | null;
  readonly shouldStop: () => boolean;
  readonly onChoice: (tours: readonly FoundTour[]) => void;
  readonly onBound: (bound: number) => void;
}

/**
 * The covering program over tours that are all listed: whatever is better than the best known choice is
 * made of them. Subset rows raise the bound, tours that the risen bound rules out go; no pricing is needed.
 *
 * Cost: a round is a few linear programs over few hundred tours, and a look at every tour.
 * Source: Contardo, C. & Martinelli, R. (2014), A new exact algorithm for the multi-depot vehicle routing
 * problem under capacity and route length constraints, Discrete Optimization 12, 129–146,
 * doi 10.1016/j.disopt.2014.03.001 (cuts over enumerated columns).
 */
export class ListedProgram {
  /** Holds for every choice that is better than the best known one. */
  bound = -Infinity;
  tours: readonly TourColumn[];
  private readonly input: TourMasterInput;
  private readonly params: ListedParams;
  /** The tours that count now; a linear program over them is solved again and again. */
  private readonly core: TourMaster;

  constructor(
    input: TourMasterInput,
    tours: readonly TourColumn[],
    first: readonly TourColumn[],
    rows: readonly SubsetRow[],
    params: ListedParams,
  ) {
    this.input = input;
    this.tours = tours;
    this.params = params;
    this.core = new TourMaster(input);
    for (const tour of first) this.core.add(tour);
    this.core.rows = rows;
  }

  /** Raises the bound and rules tours out; false when another round is of no use, or it was stopped. */
  round(bestValue: number): boolean {
    const before = this.bound;
    const relaxation = this.relax();
    if (relaxation === null) return false;
    this.bound = Math.max(this.bound, relaxation.objective);
    const gap = bestValue - relaxation.objective;
    const reduced = this.reducedCosts(relaxation);
    this.tours = this.tours.filter((_, index) => (reduced[index] ?? 0) <= gap + TOLERANCE);
    if (gap <= TOLERANCE || this.tours.length <= FEW_TOURS) return false;
    if (before !== -Infinity && this.bound - before < LEAST_RISE * (bestValue - before)) return false;
    return this.addRows(relaxation);
  }

  /** Solves the program over the tours left, from the best known choice. */
  solve(best: readonly FoundTour[]): MipResult {
    const { solver, seed, nodes, shouldStop, onBound, onChoice } = this.params;
    const program = new TourMaster(this.input);
    for (const tour of [...this.tours, ...best]) program.add(tour);
    program.rows = this.core.rows;
    const { columns } = program;
    const choose = (values: Float64Array): void =>
      onChoice(columns.filter((_, index) => (values[index] ?? 0) > 0.5));
    const result = solver.solve(program.model(), {
      seed,
      nodes,
      absoluteGap: 0.999,
      shouldStop,
      start: program.valuesOf(best),
      onImprove: (_, values) => {
        choose(values);
      },
      onBound,
    });
    if (result.values !== null) choose(result.values);
    return result;
  }

  /** The relaxation over all tours: those that are worth it join the core until none is left. */
  private relax(): MasterRelaxation | null {
    for (;;) {
      const relaxation = this.core.relax(this.params.solver, this.params.shouldStop);
      if (relaxation === null || this.params.shouldStop()) return null;
      const reduced = this.reducedCosts(relaxation);
      const joining = [...reduced.keys()]
        .filter((index) => (reduced[index] ?? 0) < -TOLERANCE)
        .sort((a, b) => (reduced[a] ?? 0) - (reduced[b] ?? 0) || a - b)
        .slice(0, JOINING_TOURS);
      let added = 0;
      for (const index of joining) {
        const tour = this.tours[index];
        if (tour !== undefined && this.core.add(tour)) added += 1;
      }
      if (added === 0) return relaxation;
    }
  }

  private addRows({ values, rowPrices }: MasterRelaxation): boolean {
    const { core, input } = this;
    if (input.partial) return false;
    const binding = core.rows.filter((_, index) => (rowPrices[index] ?? 0) > 0);
    const room = Math.min(ROWS_PER_ROUND, MOST_ROWS - binding.length);
    const found = findSubsetRows(core.columns, values, input.groups.length, room);
    core.rows = [...binding, ...found];
    return found.length > 0;
  }

  private reducedCosts(relaxation: MasterRelaxation): Float64Array {
    const { graphs, groups } = this.input;
    const { tours } = this;
    const prices = graphs.map((graph) => relaxation.prices(graph));
    const words = Math.max(1, Math.ceil(groups.length / 32));
    const covers = new Int32Array(tours.length * words);
    for (const [index, tour] of tours.entries())
      covers.set(toWords(tour.covers, groups.length), index * words);
    const [first] = prices;
    const reduced = new Float64Array(tours.length);
    if (first === undefined) return reduced;
    const worth = new CoverWorth({ covers, words, groups: first.groups, rows: first.rows });
    for (const [index, tour] of tours.entries()) {
      const { perCent, perMetre, perMinute, perTour } = prices[tour.graph] ?? first;
      let value = perCent * tour.cents + perTour;
      if (perMetre > 0) value += perMetre * tour.metres;
      if (perMinute > 0) value += perMinute * tour.workMinutes;
      for (let word = 0; word < worth.words; word++) {
        const set = worth.covers[index * worth.words + word] ?? 0;
        value -= word < words ? worth.ofWord(word, set) : worth.ofRows(word, set);
      }
      reduced[index] = value;
    }
    return reduced;
  }
}
