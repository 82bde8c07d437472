import type { PlanningProblem } from "../model/problem.ts";
import type { Violation } from "../model/violation.ts";
import type { ReadCircuit } from "./readPlan.ts";
import { violate } from "./ruleTable.ts";

/** Tells whether a site chooses among sets of days; the even rhythm does not apply to it then. */
export function hasDayPatterns(problem: PlanningProblem, site: number | null): boolean {
  return site !== null && problem.sites[site]?.dayPatterns !== undefined;
}

/**
 * Checks sites with sets of days (C11): the days on which the plan visits one are exactly one of its sets,
 * once a day. A site that is not visited at all breaks no rule here.
 *
 * Cost: O(stops + patterns of the visited sites).
 */
export function checkDayPatterns(
  problem: PlanningProblem,
  circuits: readonly ReadCircuit[],
  out: Violation[],
): void {
  const { weekdays } = problem.cycle;
  const visits = new Map<number, Set<number>>();
  for (const circuit of circuits) {
    for (const tour of circuit.tours) {
      if (tour.week === null || tour.weekday === null) continue;
      const day = (tour.week - 1) * weekdays.length + weekdays.indexOf(tour.weekday);
      for (const stop of tour.stops) {
        if (stop.site === null || !hasDayPatterns(problem, stop.site)) continue;
        const days = visits.get(stop.site) ?? new Set<number>();
        if (days.has(day)) out.push(violate("site-twice-a-day", stop.at, stop.params));
        days.add(day);
        visits.set(stop.site, days);
      }
    }
  }
  for (const [site, days] of [...visits].sort((a, b) => a[0] - b[0])) {
    const patterns = problem.sites[site]?.dayPatterns ?? [];
    if (patterns.some((pattern) => isSameSet(pattern, days))) continue;
    const listed = [...days].sort((a, b) => a - b).map((day) => day + 1);
    const params = { site: problem.sites[site]?.id ?? "", days: listed.join(", ") };
    out.push(violate("days-not-a-pattern", "plan", params));
  }
}

function isSameSet(pattern: readonly number[], days: ReadonlySet<number>): boolean {
  return new Set(pattern).size === days.size && pattern.every((day) => days.has(day));
}
