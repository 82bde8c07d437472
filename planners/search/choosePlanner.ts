import type { MipSolver } from "../exact/mipSolver.ts";
import type { PlanningProblem } from "../model/problem.ts";
import type { Planner } from "../model/search.ts";
import { makeCoveringTourPlanner } from "./coveringTourPlanner.ts";

/**
 * Picks the method for a problem: the first that supports it, special problems before the general one.
 *
 * Every door to the planners goes through it: `plan`, explanations, fronts and the bench.
 */
export function choosePlanner(problem: PlanningProblem, solver: MipSolver): Planner {
  const general = makeCoveringTourPlanner(solver);
  const special: readonly Planner[] = [];
  return special.find((planner) => planner.supports(problem)) ?? general;
}
