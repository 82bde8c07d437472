import type { MipSolver } from "../exact/mipSolver.ts";
import { makeLocationPlanner } from "../location/locationPlanner.ts";
import type { PlanningProblem } from "../model/problem.ts";
import type { Planner } from "../model/search.ts";
import { makePeriodicPlanner } from "../periodic/periodicPlanner.ts";
import { refusePatterns } from "../periodic/refusePatterns.ts";
import { makeCoveringTourPlanner } from "./coveringTourPlanner.ts";

/**
 * Returns the planner of a problem: the first method that supports it, the special ones before the general.
 *
 * The one door to the planners for the page, the command line and the benchmarks.
 */
export function findPlanner(problem: PlanningProblem, solver: MipSolver): Planner {
  const general = makeCoveringTourPlanner(solver);
  const special: readonly Planner[] = [
    makeLocationPlanner(solver),
    makePeriodicPlanner(solver),
    refusePatterns,
  ];
  return special.find((planner) => planner.supports(problem)) ?? general;
}
