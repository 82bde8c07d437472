import { recountPlan, type PlanCount } from "../check/recountPlan.ts";
import { InvariantError } from "../../geodata/model/invariantError.ts";
import type { Outcome } from "../model/outcome.ts";
import type { Plan } from "../model/plan.ts";
import { NO_BUDGET, type Demand, type PlanningProblem } from "../model/problem.ts";
import { countSiteVisits, isServed, visitsNeeded } from "../model/visits.ts";
import type { AdditionPrice, DemandExplanation, FarSite, Solve, SwapPrice } from "./explanation.ts";
import { findConflict } from "./findConflict.ts";
import { findRelaxations } from "./findRelaxations.ts";
import { requireDemand } from "./requireDemand.ts";

/**
 * Explains why a demand is or is not served by a plan, and what serving it would take.
 *
 * Nothing is read off a failed search: the problem is solved again with the demand required. Where that has
 * a plan, its difference to the present one is the price; where it is proven to have none, a deletion filter
 * finds rules that conflict, and each way out is verified by a plan of its own.
 *
 * @param farSites – halls beyond the demand's access time, nearest first.
 *
 * Cost: three solves where it can be served: required, as it is, and without losers; else up to
 * one per rule and per way out.
 * Source: Chinneck, J. W. & Dravnieks, E. W. (1991), Locating minimal infeasible constraint sets in linear
 * programs, ORSA Journal on Computing 3, 157–168, doi 10.1287/ijoc.3.2.157 (deletion filter).
 */
export function explainDemand(
  problem: PlanningProblem,
  plan: Plan,
  demandIndex: number,
  farSites: readonly FarSite[],
  solve: Solve,
): DemandExplanation {
  const demand = problem.demands[demandIndex];
  if (demand === undefined) throw new InvariantError(`no demand ${demandIndex} to explain`);
  const visited = countSiteVisits(problem, plan);
  const stop = nearestStop(problem, demand, visited);
  const nothing = { stop, swap: null, addition: null, conflict: [], conflictProven: true, relaxations: [] };
  if (stop !== null) return { ...nothing, status: "served" };
  const forced = solve(requireDemand(problem, demandIndex));
  if (forced.plan !== null) {
    return {
      ...nothing,
      status: "servable",
      swap: priceSwap(problem, plan, demand, forced, isProvenBest(problem, plan, solve)),
      addition: priceAddition(problem, plan, visited, demandIndex, solve),
    };
  }
  if (forced.status !== "infeasible") return { ...nothing, status: "unknown" };
  return {
    ...nothing,
    status: "impossible",
    ...findConflict(problem, demandIndex, farSites, solve),
    relaxations: findRelaxations(problem, demandIndex, farSites, solve),
  };
}

function nearestStop(
  problem: PlanningProblem,
  demand: Demand,
  visited: ReadonlyMap<number, number>,
): { readonly siteId: string; readonly seconds: number } | null {
  const needed = visitsNeeded(problem, demand);
  let best: { siteId: string; seconds: number } | null = null;
  for (const [k, site] of demand.sites.entries()) {
    const seconds = demand.accessSeconds[k] ?? Infinity;
    if ((visited.get(site) ?? 0) < needed || (best !== null && best.seconds <= seconds)) continue;
    best = { siteId: problem.sites[site]?.id ?? "", seconds };
  }
  return best;
}

function difference(
  problem: PlanningProblem,
  before: PlanCount,
  after: Plan,
  demand: Demand,
): Pick<SwapPrice, "cents" | "halfDays" | "metres" | "siteId" | "seconds"> {
  const count = recountPlan(problem, after);
  const stop = nearestStop(problem, demand, countSiteVisits(problem, after));
  return {
    cents: count.costCents - before.costCents,
    halfDays: count.halfDays - before.halfDays,
    metres: count.driveMetres - before.driveMetres,
    siteId: stop?.siteId ?? "",
    seconds: stop?.seconds ?? 0,
  };
}

/** Solves without the demand: is the present plan as good as the best there is, by people then by cents? */
function isProvenBest(problem: PlanningProblem, plan: Plan, solve: Solve): boolean {
  const best = solve(problem);
  if (best.status !== "optimal" || best.plan === null) return false;
  const weightOf = (of: Plan): number => {
    const visited = countSiteVisits(problem, of);
    return problem.demands.reduce(
      (sum, demand) => sum + (isServed(problem, demand, visited) ? demand.weight : 0),
      0,
    );
  };
  return (
    weightOf(plan) === weightOf(best.plan) &&
    recountPlan(problem, plan).costCents === recountPlan(problem, best.plan).costCents
  );
}

function priceSwap(
  problem: PlanningProblem,
  plan: Plan,
  demand: Demand,
  forced: Outcome,
  presentProven: boolean,
): SwapPrice | null {
  if (forced.plan === null) return null;
  const before = countSiteVisits(problem, plan);
  const after = countSiteVisits(problem, forced.plan);
  const changed = (from: ReadonlyMap<number, number>, to: ReadonlyMap<number, number>): SwapPrice["losers"] =>
    problem.demands
      .filter((other) => isServed(problem, other, from) && !isServed(problem, other, to))
      .map(({ id, weight }) => ({ id, weight }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    ...difference(problem, recountPlan(problem, plan), forced.plan, demand),
    losers: changed(before, after),
    winners: changed(after, before),
    proven: presentProven && forced.status === "optimal",
  };
}

/** The cheapest plan for everybody who is served now and the demand, whatever the budget. */
function priceAddition(
  problem: PlanningProblem,
  plan: Plan,
  visited: ReadonlyMap<number, number>,
  demandIndex: number,
  solve: Solve,
): AdditionPrice | null {
  const demand = problem.demands[demandIndex];
  const demands = problem.demands.filter(
    (other, index) => index === demandIndex || isServed(problem, other, visited),
  );
  const outcome = solve({ ...problem, demands, aim: { kind: "cover-all" }, budget: NO_BUDGET });
  if (outcome.plan === null || demand === undefined) return null;
  return {
    ...difference(problem, recountPlan(problem, plan), outcome.plan, demand),
    proven: outcome.status === "optimal",
  };
}
