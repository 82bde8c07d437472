import type { PlanningProblem } from "../model/problem.ts";
import type { Violation } from "../model/violation.ts";
import { halfOfSession, weeklySlot } from "./outing.ts";
import type { ReadCircuit } from "./readPlan.ts";
import { violate } from "./ruleTable.ts";

/**
 * Checks that halls are free when a team comes (C16) and that the meeting's decisions are kept: required
 * halls visited, forbidden ones not (C18).
 */
export function checkSites(
  problem: PlanningProblem,
  circuits: readonly ReadCircuit[],
  out: Violation[],
): void {
  const visited = new Set<number>();
  for (const circuit of circuits) {
    for (const tour of circuit.tours) {
      for (const stop of tour.stops) {
        if (stop.site === null) continue;
        visited.add(stop.site);
        if (problem.forbiddenSites.includes(stop.site)) {
          out.push(violate("forbidden-site-visited", stop.at, stop.params));
        }
        const site = problem.sites[stop.site];
        if (site === undefined || tour.weekday === null || tour.halfDay === null || stop.times === null) {
          continue;
        }
        const half = halfOfSession(problem.cycle, tour.halfDay, stop.times.start, stop.times.end);
        if (!site.slots.includes(weeklySlot(problem.cycle, tour.weekday, half))) {
          out.push(violate("site-not-free", stop.at, { ...stop.params, halfDay: half }));
        }
      }
    }
  }
  for (const site of problem.requiredSites) {
    if (visited.has(site)) continue;
    out.push(violate("required-site-missing", "plan", { site: problem.sites[site]?.id ?? "" }));
  }
}
