import { listDrives, type FarLimit } from "../exact/farDemands.ts";
import {
  buildMaster,
  countChanges,
  type Cut,
  type MasterGoal,
  type MasterInput,
} from "../exact/masterProblem.ts";
import type { MipOptions, MipResult, MipSolver } from "../exact/mipSolver.ts";
import { solveByPricingOut } from "../exact/priceOut.ts";
import { computeDrives } from "./choiceDrives.ts";
import type { Choice } from "./coverHeuristic.ts";
import { valueOfChoice } from "./coverHeuristic.ts";

/** Above this many circuits the order of equal plans is left to the solver (still deterministic). */
export const TIE_BREAK_LIMIT = 3000;

/** Most solves for the worst-off families among plans of equal value. */
const NEAREST_STEPS = 5;

/** Above this many circuits the master is solved over few of them, the others priced out. */
export const PRICE_OUT_ABOVE = 4000;

/** What a run of the master needs besides the model. */
export interface MasterParams {
  readonly solver: MipSolver;
  readonly seed: number;
  readonly nodes: number | null;
  readonly shouldStop: () => boolean;
  readonly onChoice: (choice: Choice) => void;
  readonly onBound: (bound: number) => void;
}

/** A search for the best choice of circuits, in steps. */
export interface MasterSearch {
  readonly choice: Choice | null;
  /** In the aim's unit; holds at any time. */
  readonly bound: number | null;
  readonly status: "running" | "proven" | "infeasible" | "limit";
  step(): void;
}

/**
 * Solves the master goal by goal (a lexicographic optimum), each goal starting from the last one's choice: best
 * value, cheapest, then the worst-off families nearest, then what changes least or the first sites. Where staying
 * close may cost something, what changes least comes right after the cheapest plan is known.
 *
 * The worst-off come by leximin: the longest drive as short as can be, as few families as can be that have it,
 * then the next shorter drive, at most {@link NEAREST_STEPS} solves.
 *
 * One `step()` solves one goal. `bound` is of the first goal, in the aim's unit, and holds at any time.
 *
 * Source: Ogryczak, W. (1997), On the lexicographic minimax approach to location problems, European Journal of
 * Operational Research 100, 566–585, doi 10.1016/S0377-2217(96)00154-3.
 */
export class MasterRun implements MasterSearch {
  choice: Choice | null;
  bound: number | null = null;
  status: MasterSearch["status"] = "running";
  private readonly input: MasterInput;
  private readonly params: MasterParams;
  private goals: MasterGoal[];
  private farLimits: readonly FarLimit[] = [];
  /** Lengths of drives to look at still, descending. */
  private drives: readonly number[] = [];
  private nearestSteps = 0;
  /** Circuits that no plan of equal value has. */
  private excluded: readonly number[] = [];

  constructor(input: MasterInput, cuts: readonly Cut[], start: Choice | null, params: MasterParams) {
    this.input = { ...input, cuts };
    this.params = params;
    this.choice = start !== null && respectsCuts(start, cuts) ? start : null;
    this.goals =
      input.problem.aim.kind === "cover-all"
        ? [{ kind: "least-cost", minWeight: null }]
        : [{ kind: "most-coverage" }];
  }

  step(): void {
    const goal = this.goals.shift();
    if (goal === undefined || this.status !== "running") return;
    const result = this.solve(goal);
    if (result.status === "infeasible") {
      // The choice so far answers a later goal as well: only rounding can make that look impossible.
      this.status = isTieBreak(goal) && this.choice !== null ? "proven" : "infeasible";
      return;
    }
    const found = result.values === null ? null : this.readChoice(result.values);
    if (found !== null && (isTieBreak(goal) || this.isBetter(found))) this.choice = found;
    if (this.isFirstGoal(goal)) this.keepBound(result);
    if (result.status === "limit") {
      this.status = "limit";
      return;
    }
    this.planNextGoal(goal);
  }

  private isFirstGoal(goal: MasterGoal): boolean {
    return goal.kind === "most-coverage" || (goal.kind === "least-cost" && goal.minWeight === null);
  }

  private planNextGoal(goal: MasterGoal): void {
    const best = this.choice;
    if (best === null) {
      this.status = "limit";
      return;
    }
    const minWeight = this.input.problem.aim.kind === "max-coverage" ? best.weight : null;
    if (goal.kind === "most-coverage") this.goals.push({ kind: "least-cost", minWeight });
    else if (goal.kind === "closest" && this.paysForCloseness())
      this.goals.push(this.cheapestClose(goal, best));
    else if (isLast(goal) || !this.breaksTies()) this.status = "proven";
    else {
      if (goal.kind === "least-cost") {
        this.drives = listDrives(this.input);
        this.excluded = this.findExcluded(goal, best);
      } else if (goal.kind === "nearest") this.keepNearest(goal.seconds, best);
      const { previous } = this.input.problem;
      if (previous !== undefined && this.paysForCloseness()) {
        const maxCents = best.cents + previous.extraCents;
        this.goals.push({ kind: "closest", minWeight, maxCents, farLimits: [] });
        return;
      }
      const seconds = this.nextNearest(best);
      const equals = { minWeight, maxCents: best.cents, farLimits: this.farLimits };
      if (seconds !== null) this.goals.push({ kind: "nearest", seconds, ...equals });
      else if (previous === undefined) this.goals.push({ kind: "first-sites", ...equals });
      else this.goals.push({ kind: "closest", ...equals });
    }
  }

  /**
   * Finds circuits that are in no plan at the best cost: their reduced cost alone is more than the difference to
   * the linear relaxation (reduced-cost fixing).
   */
  private findExcluded(goal: MasterGoal, best: Choice): readonly number[] {
    const { solver, shouldStop } = this.params;
    const relaxation = solver.relax(buildMaster(this.input, goal), shouldStop);
    if (relaxation === null) return [];
    const slack = best.cents + (this.input.problem.previous?.extraCents ?? 0) - relaxation.objective;
    return [...this.input.covering.columns.keys()].filter(
      (index) => (relaxation.reducedCosts[index] ?? 0) > slack + 1e-3,
    );
  }

  private paysForCloseness(): boolean {
    return (this.input.problem.previous?.extraCents ?? 0) > 0;
  }

  /** Of all choices that change as little, the cheapest. */
  private cheapestClose(goal: MasterGoal & { readonly kind: "closest" }, best: Choice): MasterGoal {
    const { problem, covering } = this.input;
    const changes = best.chosen.flatMap((index) => covering.columns[index] ?? []);
    const mostChanges = changes.reduce((sum, column) => sum + countChanges(problem, column), 0);
    return { ...goal, kind: "cheapest-close", mostChanges };
  }

  /** No later goal may leave more families farther than this. */
  private keepNearest(seconds: number, best: Choice): void {
    const far = computeDrives(this.input, best).filter((drive) => drive !== null && drive > seconds);
    // As few beyond a shorter drive implies as few beyond the longer one.
    const others = this.farLimits.filter(({ most }) => most < far.length);
    this.farLimits = [...others, { seconds, most: far.length }];
  }

  /** The next shorter drive that some family of the choice has; null when there is nothing to shorten. */
  private nextNearest(best: Choice): number | null {
    const settled = this.farLimits.at(-1)?.seconds ?? Infinity;
    const longest = computeDrives(this.input, best).reduce<number>(
      (most, drive) => (drive !== null && drive <= settled ? Math.max(most, drive) : most),
      0,
    );
    // As few families as now may drive longer than this; the next shorter drive is looked at within that.
    this.farLimits =
      this.farLimits.length === 0
        ? [{ seconds: longest, most: 0 }]
        : this.farLimits.map((limit) => (limit.seconds === settled ? { ...limit, seconds: longest } : limit));
    const seconds = this.drives.find((drive) => drive < longest);
    if (seconds === undefined || this.nearestSteps >= NEAREST_STEPS) return null;
    this.nearestSteps += 1;
    return seconds;
  }

  /** Priced circuits lack some of equal value: the first of all equal plans is not among them for sure. */
  private breaksTies(): boolean {
    return this.input.repeats !== true && this.input.covering.columns.length <= TIE_BREAK_LIMIT;
  }

  private solve(goal: MasterGoal): MipResult {
    const { solver, seed, nodes, shouldStop } = this.params;
    const options: MipOptions = {
      seed,
      nodes,
      absoluteGap: 0.999,
      shouldStop,
      start: this.choice === null ? null : this.startValues(this.choice, goal),
      onImprove: (_, values) => {
        const choice = this.readChoice(values);
        if (choice !== null && !isTieBreak(goal) && this.isBetter(choice)) this.params.onChoice(choice);
      },
      onBound: (bound) => {
        if (this.isFirstGoal(goal)) this.params.onBound(this.toAimUnit(goal, bound));
      },
    };
    const model = buildMaster(this.input, goal);
    if (isTieBreak(goal)) for (const index of this.excluded) model.upper[index] = 0;
    const large = this.input.covering.columns.length > PRICE_OUT_ABOVE;
    return large ? solveByPricingOut(model, options, solver) : solver.solve(model, options);
  }

  private keepBound(result: MipResult): void {
    const goal: MasterGoal =
      this.input.problem.aim.kind === "cover-all"
        ? { kind: "least-cost", minWeight: null }
        : { kind: "most-coverage" };
    if (result.status === "optimal" && this.choice !== null) {
      this.bound = goal.kind === "most-coverage" ? this.choice.weight : this.choice.cents;
    } else if (Number.isFinite(result.bound)) this.bound = this.toAimUnit(goal, result.bound);
  }

  /** Rounds to the next whole value that is still valid: all weights and cents are whole. */
  private toAimUnit(goal: MasterGoal, bound: number): number {
    return goal.kind === "most-coverage" ? Math.floor(-bound + 1e-6) : Math.ceil(bound - 1e-6);
  }

  private isBetter(candidate: Choice): boolean {
    const known = this.choice;
    if (known === null) return true;
    if (this.input.problem.aim.kind === "max-coverage" && candidate.weight !== known.weight) {
      return candidate.weight > known.weight;
    }
    return candidate.cents < known.cents;
  }

  private readChoice(values: Float64Array): Choice | null {
    const chosen = this.input.covering.columns
      .map((_, index) => index)
      .filter((index) => (values[index] ?? 0) > 0.5);
    const choice = valueOfChoice(this.input, chosen);
    const coversAll = choice.coveredGroups === this.input.groups.length;
    return this.input.problem.aim.kind === "cover-all" && !coversAll ? null : choice;
  }

  private startValues(choice: Choice, goal: MasterGoal): Float64Array {
    const { covering, groups, problem } = this.input;
    const partial = problem.aim.kind === "max-coverage";
    const lengths = "farLimits" in goal ? goal.farLimits.map(({ seconds }) => seconds) : [];
    if (goal.kind === "nearest") lengths.push(goal.seconds);
    const drives = lengths.length === 0 ? [] : computeDrives(this.input, choice);
    const far = lengths.flatMap((seconds) =>
      drives.map((drive) => (drive !== null && drive > seconds ? 1 : 0)),
    );
    const before = covering.columns.length + (partial ? groups.length : 0);
    const values = new Float64Array(before + far.length);
    values.set(far, before);
    for (const index of choice.chosen) {
      values[index] = 1;
      if (!partial) continue;
      for (const group of covering.covers[index] ?? []) values[covering.columns.length + group] = 1;
    }
    return values;
  }
}

/** Goals among plans of equal value. */
function isTieBreak(goal: MasterGoal): boolean {
  return goal.kind === "nearest" || isLast(goal);
}

/** Goals that settle the choice. */
function isLast({ kind }: MasterGoal): boolean {
  return kind === "first-sites" || kind === "closest" || kind === "cheapest-close";
}

function respectsCuts(choice: Choice, cuts: readonly Cut[]): boolean {
  const chosen = new Set(choice.chosen);
  return cuts.every((cut) => {
    const used = cut.columns.reduce(
      (sum, column, k) => sum + (chosen.has(column) ? (cut.weights[k] ?? 0) : 0),
      0,
    );
    return used <= cut.most;
  });
}
