import type { PlanningProblem } from "../model/problem.ts";
import type { FarSite } from "./explanation.ts";

/** Returns the problem in which a demand must be covered, whatever the aim. */
export function requireDemand(problem: PlanningProblem, index: number): PlanningProblem {
  const demands = problem.demands.map((demand, other) =>
    other === index ? { ...demand, required: true } : demand,
  );
  return { ...problem, demands };
}

/** Returns the problem in which a demand is near enough to more sites; sites stay ascending. */
export function widenAccess(
  problem: PlanningProblem,
  index: number,
  farSites: readonly FarSite[],
): PlanningProblem {
  const demands = problem.demands.map((demand, other) => {
    if (other !== index) return demand;
    const pairs = [
      ...demand.sites.map((site, k) => ({ site, seconds: demand.accessSeconds[k] ?? 0 })),
      ...farSites,
    ].sort((a, b) => a.site - b.site);
    return {
      ...demand,
      sites: pairs.map(({ site }) => site),
      accessSeconds: pairs.map(({ seconds }) => seconds),
    };
  });
  return { ...problem, demands };
}

/** Returns the problem in which a site is free whenever some team is. */
export function openSite(problem: PlanningProblem, site: number): PlanningProblem {
  const slots = [...new Set(problem.teams.flatMap((team) => team.slots))].sort((a, b) => a - b);
  const sites = problem.sites.map((place, index) => (index === site ? { ...place, slots } : place));
  return { ...problem, sites };
}

/** Returns the problem in which a site is free in one more weekly slot. */
export function freeSlot(problem: PlanningProblem, site: number, slot: number): PlanningProblem {
  const sites = problem.sites.map((place, index) =>
    index === site ? { ...place, slots: [...place.slots, slot].sort((a, b) => a - b) } : place,
  );
  return { ...problem, sites };
}
