import type { PlanningProblem } from "../model/problem.ts";
import type { Violation } from "../model/violation.ts";
import { checkBudget } from "./checkBudget.ts";
import { checkCoverage } from "./checkCoverage.ts";
import { checkDayPatterns } from "./checkDayPatterns.ts";
import { checkHouses, countHouses } from "./checkHouses.ts";
import { checkLocks } from "./checkLocks.ts";
import { checkRhythm } from "./checkRhythm.ts";
import { checkSites } from "./checkSites.ts";
import { checkTeams } from "./checkTeams.ts";
import { checkTimes } from "./checkTimes.ts";
import { readHouses } from "./readHouses.ts";
import { readPlan } from "./readPlan.ts";

/**
 * Lists every rule that a plan breaks, recomputed from the definitions alone (R28).
 *
 * Shares no code with the planner, so that a mistake of one is not hidden by the other. Takes plans
 * edited by hand: anything may be in `plan`, nothing is thrown. The rules are listed in README.md.
 *
 * @param plan – a `Plan`, or whatever stands in its place.
 * @returns violations in the order: shape, times, rhythm, teams, halls, decisions, houses, coverage,
 * budget; empty for a valid plan.
 *
 * Cost: O(stops + tours of a day² + demands × sites × teams).
 */
export function checkPlan(problem: PlanningProblem, plan: unknown): readonly Violation[] {
  const violations: Violation[] = [];
  const circuits = readPlan(problem, plan, violations);
  checkTimes(problem, circuits, violations);
  checkRhythm(problem, circuits, violations);
  checkDayPatterns(problem, circuits, violations);
  checkTeams(problem, circuits, violations);
  checkSites(problem, circuits, violations);
  checkLocks(problem, circuits, violations);
  const houses = readHouses(problem, plan, violations);
  checkHouses(problem, houses, violations);
  const count = countHouses(problem, houses);
  checkCoverage(problem, circuits, count.served, violations);
  checkBudget(problem, circuits, count.cents, violations);
  return violations;
}
