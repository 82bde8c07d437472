import type { Diagnosis } from "../../geodata/model/whiteZone.ts";
import type { Outcome } from "../../planners/model/outcome.ts";
import type { PlanningProblem } from "../../planners/model/problem.ts";
import type { Lock, Scenario } from "../scenario/scenario.ts";
import { buildProblem } from "./buildProblem.ts";

/**
 * Finds decisions of the meeting that cannot all be kept: no plan exists with them, and without any one of
 * them there is no contradiction left among the others.
 *
 * @param scenario – one whose plan was proven impossible.
 * @param solve – solves a problem within the limits of the run.
 * @returns a smallest such set (no decision to spare) in the order of the scenario; empty where the decisions are
 * not what makes it impossible, or where a solve ended without an answer.
 *
 * Cost: one solve per decision, and one.
 * Source: Chinneck, J. W. & Dravnieks, E. W. (1991), Locating minimal infeasible constraint sets in linear
 * programs, ORSA Journal on Computing 3, 157–168, doi 10.1287/ijoc.3.2.157 (deletion filter).
 */
export function findLockConflict(
  scenario: Scenario,
  diagnosis: Diagnosis,
  solve: (problem: PlanningProblem) => Outcome,
): readonly Lock[] {
  const judge = (locks: readonly Lock[]): "plan" | "impossible" | "unknown" => {
    const { plan, status } = solve(buildProblem({ ...scenario, locks }, diagnosis).problem);
    if (plan !== null) return "plan";
    return status === "infeasible" ? "impossible" : "unknown";
  };
  if (scenario.locks.length === 0 || judge([]) !== "plan") return [];
  let kept = scenario.locks;
  for (const lock of scenario.locks) {
    const without = kept.filter((other) => other !== lock);
    const answer = judge(without);
    if (answer === "unknown") return [];
    if (answer === "impossible") kept = without;
  }
  return kept;
}
