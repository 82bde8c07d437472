import type { PlanningProblem } from "../model/problem.ts";
import { halfDayStep } from "../model/visits.ts";
import type { FarSite, Relaxation, Solve } from "./explanation.ts";
import { freeSlot, openSite, requireDemand, widenAccess } from "./requireDemand.ts";

/** Most more half-days a cycle, in circuits, that are tried. */
const MOST_CIRCUITS = 12;
/** Most far halls that are tried, nearest first. */
const MOST_FAR_SITES = 8;

/**
 * Finds the smallest single changes that would serve a demand which no plan within the rules serves.
 *
 * Each is applied and solved; one that counts in units is the smallest that works, and `tight` says that the
 * next smaller one is proven not to.
 *
 * Cost: a solve per change tried.
 */
export function findRelaxations(
  problem: PlanningProblem,
  demand: number,
  farSites: readonly FarSite[],
  solve: Solve,
): readonly Relaxation[] {
  const forced = requireDemand(problem, demand);
  const works = (changed: PlanningProblem): boolean => solve(changed).plan !== null;
  return [
    ...moreAccess(forced, demand, farSites, solve),
    ...moreHalfDays(forced, solve),
    ...(problem.demands[demand]?.sites ?? []).flatMap((site): Relaxation[] => {
      const siteId = problem.sites[site]?.id ?? "";
      if (problem.forbiddenSites.includes(site)) {
        const forbiddenSites = problem.forbiddenSites.filter((other) => other !== site);
        return works({ ...forced, forbiddenSites }) ? [{ kind: "allow-hall", siteId, tight: true }] : [];
      }
      return moreSlots(forced, site, solve);
    }),
    ...problem.requiredSites.flatMap((site): Relaxation[] => {
      const requiredSites = problem.requiredSites.filter((other) => other !== site);
      if (!works({ ...forced, requiredSites })) return [];
      return [{ kind: "drop-decision", siteId: problem.sites[site]?.id ?? "", tight: true }];
    }),
  ];
}

/** The nearest hall beyond the access time that some plan can stop at. */
function moreAccess(
  forced: PlanningProblem,
  demand: number,
  farSites: readonly FarSite[],
  solve: Solve,
): Relaxation[] {
  let tight = true;
  for (const [position, far] of farSites.slice(0, MOST_FAR_SITES).entries()) {
    const { plan, status } = solve(widenAccess(forced, demand, farSites.slice(0, position + 1)));
    if (plan !== null) {
      return [{ kind: "access", seconds: far.seconds, siteId: forced.sites[far.site]?.id ?? "", tight }];
    }
    tight &&= status === "infeasible";
  }
  return [];
}

/** One more free slot of a hall where one is enough; else all of them. */
function moreSlots(forced: PlanningProblem, site: number, solve: Solve): Relaxation[] {
  const hall = forced.sites[site];
  const opened = openSite(forced, site);
  const slots = (opened.sites[site]?.slots ?? []).filter((slot) => !hall?.slots.includes(slot));
  if (hall === undefined || slots.length === 0 || solve(opened).plan === null) return [];
  let tight = true;
  for (const slot of slots) {
    const { plan, status } = solve(freeSlot(forced, site, slot));
    if (plan !== null) return [{ kind: "open-hall", siteId: hall.id, slot, tight: true }];
    tight &&= status === "infeasible";
  }
  return [{ kind: "open-hall", siteId: hall.id, slot: null, tight }];
}

function moreHalfDays(forced: PlanningProblem, solve: Solve): Relaxation[] {
  const { halfDays } = forced.budget;
  if (halfDays === null) return [];
  const unlimited = solve({ ...forced, budget: { ...forced.budget, halfDays: null } });
  if (unlimited.plan === null) return [];
  const step = halfDayStep(forced);
  let tight = true;
  for (let circuits = 1; circuits <= MOST_CIRCUITS; circuits++) {
    const most = (Math.floor(halfDays / step) + circuits) * step;
    const { plan, status } = solve({ ...forced, budget: { ...forced.budget, halfDays: most } });
    if (plan !== null) return [{ kind: "half-days", more: most - halfDays, tight }];
    tight &&= status === "infeasible";
  }
  return [];
}
