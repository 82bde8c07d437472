import type { Outcome } from "./outcome.ts";
import type { PlanningProblem } from "./problem.ts";
import type { Plan } from "./plan.ts";

/** What a running search has found so far, in the aim's unit. */
export interface Progress {
  readonly stage: "reduce" | "enumerate" | "heuristic" | "master" | "calendar" | "done";
  readonly objective: number | null;
  readonly bound: number | null;
  readonly plan: Plan | null;
}

/**
 * What a run may use. The core has no clock: `iterations` bounds the work (search moves, then nodes of
 * the branch and bound), and `shouldStop` is asked often; time limits live with the caller.
 */
export interface SearchParams {
  readonly seed: number;
  readonly iterations: number | null;
  readonly shouldStop: () => boolean;
  readonly onProgress: (progress: Progress) => void;
}

/** A planner that runs in slices: the command line loops over `step()`, a worker yields in between. */
export interface Search {
  /** Does the next piece of work; a call after `done()` does nothing. */
  step(): void;
  incumbent(): Plan | null;
  /** Best proven bound so far, valid at any time; null when nothing is proven yet. */
  bound(): number | null;
  done(): boolean;
  /** The result; before `done()` it is the result of stopping now. */
  outcome(): Outcome;
}

/** A method: says what it can solve and starts a search. */
export interface Planner {
  readonly name: string;
  supports(problem: PlanningProblem): boolean;
  start(problem: PlanningProblem, params: SearchParams): Search;
}
