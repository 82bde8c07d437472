import type { Column } from "../circuits/column.ts";
import type { HalfDay } from "../model/plan.ts";
import type { PlanningProblem, Team } from "../model/problem.ts";
import { driveMetres, driveMinutes, siteNode } from "../model/nodes.ts";

/** Returns how many half-days of its team a tour takes. */
export function halfDaysOf(halfDay: HalfDay): 1 | 2 {
  return halfDay === "day" ? 2 : 1;
}

/** Returns the cents per cycle of a circuit. */
export function cycleCents({ cents, visits }: Column): number {
  return cents * visits;
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

/** Returns the metres of one outing from depot to depot; 0 for a leg without a way. Cost: O(stops). */
export function tourMetres(problem: PlanningProblem, team: Team, sites: readonly number[]): number {
  return sumLegs(team, problem, sites, (from, to) => driveMetres(problem, from, to) ?? 0);
}

/** Returns drive, set-up, sessions and take-down of one outing in minutes, without waiting. Cost: O(stops). */
export function tourWorkMinutes(problem: PlanningProblem, team: Team, sites: readonly number[]): number {
  const drive = sumLegs(team, problem, sites, (from, to) => driveMinutes(problem, from, to) ?? 0);
  return sites.reduce((sum, index) => {
    const site = problem.sites[index];
    return sum + (site === undefined ? 0 : site.setupMinutes + site.serviceMinutes + site.teardownMinutes);
  }, drive);
}

function sumLegs(
  team: Team,
  problem: PlanningProblem,
  sites: readonly number[],
  valueOf: (from: number, to: number) => number,
): number {
  let total = 0;
  let at = team.depot;
  for (const site of sites) {
    const node = siteNode(problem, site);
    total += valueOf(at, node);
    at = node;
  }
  return total + valueOf(at, team.depot);
}
