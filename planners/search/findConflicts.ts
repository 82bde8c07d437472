import { listWeekPatterns } from "../calendar/weekPatterns.ts";
import type { Conflict } from "../model/outcome.ts";
import type { HouseChoice, PlanningProblem } from "../model/problem.ts";
import { visitLevels } from "../model/visits.ts";

/**
 * Lists what makes a problem impossible before any search: missing sites, teams or slots, a frequency
 * that the cycle cannot hold, a site both required and forbidden, houses that cannot be had. Houses with a
 * capacity together with circuits, and the aims of houses alone, are told here.
 *
 * @returns conflicts in a fixed order; empty when nothing obvious stands in the way.
 */
export function findPlainConflicts(problem: PlanningProblem): readonly Conflict[] {
  const conflicts: Conflict[] = [];
  const { weeks, weekdays } = problem.cycle;
  const isAccess = problem.aim.kind === "least-access" || problem.aim.kind === "least-worst-access";
  const { houses } = problem;
  if (isAccess || houses?.candidates.some(({ capacity }) => capacity !== null) === true) {
    return [housesWithCircuits(problem)];
  }
  if (houses !== undefined) {
    const most = countAffordable(houses, problem.budget.cents);
    if (houses.least > most) return [{ code: "houses-missing", params: { least: houses.least, most } }];
  }
  if (problem.demands.length === 0 && problem.requiredSites.length === 0) return [];
  if (problem.sites.length === 0) conflicts.push({ code: "no-eligible-site", params: {} });
  if (problem.teams.length === 0) conflicts.push({ code: "no-team", params: {} });
  for (const visits of visitLevels(problem)) {
    if (listWeekPatterns(weeks, visits).length > 0) continue;
    conflicts.push({ code: "frequency-exceeds-cycle", params: { visits, weeks } });
  }
  if (
    houses === undefined &&
    problem.teams.length > 0 &&
    (weekdays.length === 0 || problem.teams.every((team) => team.slots.length === 0))
  ) {
    conflicts.push({ code: "no-slot", params: {} });
  }
  for (const site of problem.requiredSites) {
    if (!problem.forbiddenSites.includes(site)) continue;
    conflicts.push({ code: "required-and-forbidden", params: { site: problem.sites[site]?.id ?? "" } });
  }
  return conflicts;
}

/** Tells that these houses are not chosen together with circuits. */
export function housesWithCircuits({ aim }: PlanningProblem): Conflict {
  return { code: "houses-with-circuits", params: { aim: aim.kind } };
}

/** How many new houses can open: as many as may, within the money. */
function countAffordable({ candidates, most }: HouseChoice, budget: number | null): number {
  const prices = candidates.flatMap(({ open, cents }) => (open ? [] : [cents])).sort((a, b) => a - b);
  let left = budget ?? Infinity;
  let count = 0;
  for (const cents of prices) {
    left -= cents;
    if (left < 0 || count >= most) break;
    count += 1;
  }
  return count;
}

/**
 * Lists what makes a problem impossible once its circuits are known: required sites that no circuit can
 * serve, or demands of which none can be.
 */
export function findPlannabilityConflicts(
  problem: PlanningProblem,
  plannable: readonly boolean[],
  uncoverable: readonly number[],
): readonly Conflict[] {
  const conflicts: Conflict[] = problem.requiredSites
    .filter((site) => plannable[site] !== true)
    .map((site) => ({ code: "required-site-unplannable", params: { site: problem.sites[site]?.id ?? "" } }));
  for (const index of uncoverable) {
    const demand = problem.demands[index];
    if (demand?.required === true) {
      conflicts.push({ code: "required-demand-unreachable", params: { demand: demand.id } });
    }
  }
  if (conflicts.length > 0) return conflicts;
  if (
    uncoverable.length === problem.demands.length &&
    problem.demands.length > 0 &&
    problem.requiredSites.length === 0
  ) {
    const sites = plannable.filter(Boolean).length;
    conflicts.push({
      code: "demand-without-plannable-site",
      params: { demands: problem.demands.length, sites },
    });
  }
  return conflicts;
}
