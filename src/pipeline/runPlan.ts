import type { MipSolver } from "../../planners/exact/mipSolver.ts";
import type { Outcome } from "../../planners/model/outcome.ts";
import type { Progress } from "../../planners/model/search.ts";
import { makeCoveringTourPlanner } from "../../planners/search/coveringTourPlanner.ts";
import type { PlanDocument } from "../scenario/planDocument.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { scenarioHash } from "../scenario/scenarioHash.ts";
import { buildProblem } from "./buildProblem.ts";
import { diagnose } from "./diagnose.ts";

/** How far a run may go. Iterations repeat exactly everywhere; seconds do where the plan is proven. */
export interface PlanOptions {
  readonly seed: number;
  readonly limit: { readonly seconds: number } | { readonly iterations: number };
}

/** A run's result: the plan document, the planner's own account, and how long it took. */
export interface PlanRun {
  readonly document: PlanDocument;
  readonly outcome: Outcome;
  readonly seconds: number;
}

/** What the host lends to a run: the exact solver, a clock in milliseconds, and ears. */
export interface PlanHost {
  readonly solver: MipSolver;
  now(): number;
  onProgress(progress: Progress): void;
  shouldStop(): boolean;
}

/**
 * Plans a scenario from its data to a plan document; fetches nothing.
 *
 * The only place where time bounds a search: the planner itself has no clock.
 */
export function runPlan(scenario: Scenario, options: PlanOptions, host: PlanHost): PlanRun {
  const started = host.now();
  const { limit, seed } = options;
  const deadline = "seconds" in limit ? started + limit.seconds * 1000 : Infinity;
  const { problem } = buildProblem(scenario, diagnose(scenario));
  const solver: MipSolver = {
    relax: (model, shouldStop) => host.solver.relax(model, shouldStop),
    solve: (model, mip) =>
      host.solver.solve(
        model,
        deadline === Infinity ? mip : { ...mip, secondsLeft: (deadline - host.now()) / 1000 },
      ),
  };
  const search = makeCoveringTourPlanner(solver).start(problem, {
    seed,
    iterations: "iterations" in limit ? limit.iterations : null,
    shouldStop: () => host.now() >= deadline || host.shouldStop(),
    onProgress: (progress) => host.onProgress(progress),
  });
  while (!search.done()) search.step();
  const outcome = search.outcome();
  return { document: documentOf(scenario, seed, outcome), outcome, seconds: (host.now() - started) / 1000 };
}

/** Wraps a planner's outcome as the document that is saved; an empty plan where none was found. */
export function documentOf(scenario: Scenario, seed: number, outcome: Outcome): PlanDocument {
  return {
    version: 1,
    scenarioHash: scenarioHash(scenario),
    seed,
    cycleWeeks: scenario.programme.cycleWeeks,
    status: outcome.status,
    objective: outcome.objective,
    bound: outcome.bound,
    plan: outcome.plan ?? { circuits: [] },
  };
}
