import type { HalfDay } from "../model/plan.ts";
import type { PlanningProblem, Team } from "../model/problem.ts";
import { driveMetres, siteNode } from "../model/nodes.ts";

/** Returns how many half-days of its team a tour takes. */
export function halfDaysOf(halfDay: HalfDay): 1 | 2 {
  return halfDay === "day" ? 2 : 1;
}

/** Returns the cents of one drive: whole cents, so that sums are exact. 0 without a way. */
export function legCents(problem: PlanningProblem, team: Team, from: number, to: number): number {
  return Math.round((team.kilometreCents * (driveMetres(problem, from, to) ?? 0)) / 1000);
}

/**
 * Returns what one outing costs, in cents: half-days of the team, kilometres leg by leg, halls.
 *
 * Cost: O(stops).
 */
export function tourCents(
  problem: PlanningProblem,
  team: Team,
  halfDay: HalfDay,
  sites: readonly number[],
): number {
  let cents = halfDaysOf(halfDay) * team.halfDayCents;
  let at = team.depot;
  for (const site of sites) {
    const node = siteNode(problem, site);
    cents += legCents(problem, team, at, node) + (problem.sites[site]?.visitCents ?? 0);
    at = node;
  }
  return cents + legCents(problem, team, at, team.depot);
}
