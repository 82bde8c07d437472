import { NO_BUDGET, type PlanningProblem } from "../model/problem.ts";
import { sessionMinute } from "./periodicModel.ts";

/** True where some site chooses among sets of days. */
export function hasDayPatterns(problem: PlanningProblem): boolean {
  return problem.sites.some((site) => site.dayPatterns !== undefined);
}

/**
 * Tells whether a problem is periodic routing and no more: every required site has sets of days, required
 * sites cover whatever can be covered, and only load, length, number of stops and days limit a tour.
 *
 * Cost: linear in the problem with its drive matrix.
 */
export function isPeriodic(problem: PlanningProblem): boolean {
  const { sites, requiredSites, aim, locks, previous, houses, budget } = problem;
  if (aim.kind !== "cover-all" || locks !== undefined || previous !== undefined || houses !== undefined) {
    return false;
  }
  if (Object.keys(NO_BUDGET).some((kind) => budget[kind as keyof typeof NO_BUDGET] !== null)) return false;
  if (requiredSites.length === 0) return false;
  return (
    requiredSites.every((site) => sites[site]?.dayPatterns !== undefined) &&
    problem.demands.every((demand) => isServed(problem, demand)) &&
    isTimeless(problem) &&
    hasFreeSlots(problem) &&
    hasFreeHalfDays(problem)
  );
}

function isServed(
  { sites, requiredSites }: PlanningProblem,
  demand: PlanningProblem["demands"][number],
): boolean {
  if (demand.sites.length === 0 && demand.required !== true) return true;
  const visits = demand.visits ?? 1;
  return demand.sites.some(
    (site) =>
      requiredSites.includes(site) &&
      (sites[site]?.dayPatterns ?? []).every((pattern) => pattern.length === 0 || pattern.length >= visits),
  );
}

/** Neither drives nor stops take time. */
function isTimeless({ sites, requiredSites, driveSeconds }: PlanningProblem): boolean {
  return (
    requiredSites.every((index) => {
      const site = sites[index];
      return site !== undefined && site.setupMinutes + site.serviceMinutes + site.teardownMinutes === 0;
    }) && driveSeconds.every((seconds) => seconds === 0)
  );
}

/** Every required site is free whenever a team is. */
function hasFreeSlots({ sites, requiredSites, teams }: PlanningProblem): boolean {
  const worked = new Set(teams.flatMap((team) => team.slots));
  return requiredSites.every((site) => [...worked].every((slot) => sites[site]?.slots.includes(slot)));
}

/** Teams that work both halves of a day can go out in each of them. */
function hasFreeHalfDays(problem: PlanningProblem): boolean {
  const { teams, cycle } = problem;
  const both = teams.filter(({ slots }) => slots.some((slot) => slot % 2 === 0 && slots.includes(slot + 1)));
  if (both.length === 0) return true;
  const morning = sessionMinute(problem, "am");
  const afternoon = sessionMinute(problem, "pm");
  if (morning === null || afternoon === null) return false;
  const day = afternoon - morning;
  return day >= cycle.breakMinutes && both.every(({ dutyMinutes }) => day <= dutyMinutes);
}
