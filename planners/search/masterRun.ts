import { buildMaster, type Cut, type MasterGoal, type MasterInput } from "../exact/masterProblem.ts";
import type { MipOptions, MipResult, MipSolver } from "../exact/mipSolver.ts";
import { solveByPricingOut } from "../exact/priceOut.ts";
import type { Choice } from "./coverHeuristic.ts";
import { valueOfChoice } from "./coverHeuristic.ts";

/** Above this many circuits the order of equal plans is left to the solver (still deterministic). */
const TIE_BREAK_LIMIT = 3000;

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
 * Solves the master goal by goal: best value first, then cheapest, then the first sites (a lexicographic
 * optimum), each goal starting from the last one's choice.
 *
 * One `step()` solves one goal. `bound` is of the first goal, in the aim's unit, and holds at any time.
 */
export class MasterRun implements MasterSearch {
  choice: Choice | null;
  bound: number | null = null;
  status: MasterSearch["status"] = "running";
  private readonly input: MasterInput;
  private readonly params: MasterParams;
  private goals: MasterGoal[];

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
      this.status = "infeasible";
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
    else if (goal.kind !== "least-cost" || !this.breaksTies()) this.status = "proven";
    else {
      const { previous } = this.input.problem;
      const maxCents = best.cents + (previous?.extraCents ?? 0);
      this.goals.push({ kind: previous === undefined ? "first-sites" : "closest", minWeight, maxCents });
    }
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
      start: this.choice === null ? null : this.startValues(this.choice),
      onImprove: (_, values) => {
        const choice = this.readChoice(values);
        if (choice !== null && !isTieBreak(goal) && this.isBetter(choice)) this.params.onChoice(choice);
      },
      onBound: (bound) => {
        if (this.isFirstGoal(goal)) this.params.onBound(this.toAimUnit(goal, bound));
      },
    };
    const model = buildMaster(this.input, goal);
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

  private startValues(choice: Choice): Float64Array {
    const { covering, groups, problem } = this.input;
    const partial = problem.aim.kind === "max-coverage";
    const values = new Float64Array(covering.columns.length + (partial ? groups.length : 0));
    for (const index of choice.chosen) {
      values[index] = 1;
      if (!partial) continue;
      for (const group of covering.covers[index] ?? []) values[covering.columns.length + group] = 1;
    }
    return values;
  }
}

/** Goals among plans of equal value. */
function isTieBreak({ kind }: MasterGoal): boolean {
  return kind === "first-sites" || kind === "closest";
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
