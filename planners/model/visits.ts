import type { Plan } from "./plan.ts";
import type { Demand, PlanningProblem } from "./problem.ts";

/** Returns how many visits per cycle a circuit must make at least to cover a demand. */
export function visitsNeeded({ cycle }: PlanningProblem, demand: Demand): number {
  return demand.visits ?? cycle.visitsPerCycle;
}

/**
 * Lists the numbers of visits per cycle that circuits may have, ascending: the cycle's own and whatever
 * some demand asks for.
 */
export function visitLevels(problem: PlanningProblem): readonly number[] {
  const levels = new Set(problem.demands.map((demand) => visitsNeeded(problem, demand)));
  return [...levels.add(problem.cycle.visitsPerCycle)].sort((a, b) => a - b);
}

/** Returns the fewest visits per cycle that a circuit may have. */
export function fewestVisits(problem: PlanningProblem): number {
  return visitLevels(problem)[0] ?? problem.cycle.visitsPerCycle;
}

/** True where all circuits run equally often. */
export function hasOneRhythm(problem: PlanningProblem): boolean {
  return visitLevels(problem).length === 1;
}

/** Returns the unit in which half-days of a cycle are spent: whole circuits where all run equally often. */
export function halfDayStep(problem: PlanningProblem): number {
  return hasOneRhythm(problem) ? Math.max(1, problem.cycle.visitsPerCycle) : 1;
}

/** Counts the visits per cycle of each site that a plan stops at, by site index. Cost: O(stops). */
export function countSiteVisits(problem: PlanningProblem, plan: Plan): ReadonlyMap<number, number> {
  const indexOf = new Map(problem.sites.map((site, index) => [site.id, index]));
  const visits = new Map<number, number>();
  for (const { siteId } of plan.circuits.flatMap(({ tours }) => tours.flatMap(({ stops }) => stops))) {
    const site = indexOf.get(siteId);
    if (site !== undefined) visits.set(site, (visits.get(site) ?? 0) + 1);
  }
  return visits;
}

/** Tells whether a demand has a site within reach that is visited as often as it asks. */
export function isServed(
  problem: PlanningProblem,
  demand: Demand,
  siteVisits: ReadonlyMap<number, number>,
): boolean {
  const needed = visitsNeeded(problem, demand);
  return demand.sites.some((site) => (siteVisits.get(site) ?? 0) >= needed);
}
