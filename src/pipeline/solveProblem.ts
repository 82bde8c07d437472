import type { MipSolver } from "../../planners/exact/mipSolver.ts";
import type { Outcome } from "../../planners/model/outcome.ts";
import type { Plan } from "../../planners/model/plan.ts";
import type { PlanningProblem } from "../../planners/model/problem.ts";
import type { Progress } from "../../planners/model/search.ts";
import { findPlanner } from "../../planners/search/findPlanner.ts";

/** How far a run may go. Iterations repeat exactly everywhere; seconds do where the plan is proven. */
export interface PlanOptions {
  readonly seed: number;
  readonly limit: { readonly seconds: number } | { readonly iterations: number };
  /** The plan that the new one stays close to, and what that may cost per cycle (O7). */
  readonly previous?: { readonly plan: Plan; readonly extraCents: number };
}

/** What the host lends to a run: the exact solver, a clock in milliseconds, and ears. */
export interface PlanHost {
  readonly solver: MipSolver;
  now(): number;
  onProgress(progress: Progress): void;
  shouldStop(): boolean;
}

/**
 * Solves one problem to its end or its limit.
 *
 * The only place where time bounds a search: the planners have no clock.
 */
export function solveProblem(
  problem: PlanningProblem,
  options: PlanOptions,
  host: PlanHost,
): { readonly outcome: Outcome; readonly seconds: number } {
  const started = host.now();
  const { limit, seed } = options;
  const deadline = "seconds" in limit ? started + limit.seconds * 1000 : Infinity;
  const solver: MipSolver = {
    relax: (model, shouldStop) => host.solver.relax(model, shouldStop),
    solve: (model, mip) =>
      host.solver.solve(
        model,
        deadline === Infinity ? mip : { ...mip, secondsLeft: (deadline - host.now()) / 1000 },
      ),
  };
  const search = findPlanner(problem, solver).start(problem, {
    seed,
    iterations: "iterations" in limit ? limit.iterations : null,
    shouldStop: () => host.now() >= deadline || host.shouldStop(),
    onProgress: (progress) => host.onProgress(progress),
  });
  while (!search.done()) search.step();
  return { outcome: search.outcome(), seconds: (host.now() - started) / 1000 };
}
