import { NO_BUDGET, type PlanningProblem } from "../model/problem.ts";
import type { DemandExplanation, FarSite, RuleName, Solve } from "./explanation.ts";
import { openSite, requireDemand, widenAccess } from "./requireDemand.ts";

/** How each rule is given up, in the order in which they are tried. */
function listRules(
  demand: number,
  farSites: readonly FarSite[],
): readonly { readonly name: RuleName; readonly without: (problem: PlanningProblem) => PlanningProblem }[] {
  return [
    { name: "decisions", without: (problem) => dropDecisions(problem, demand) },
    { name: "forbidden", without: (problem) => ({ ...problem, forbiddenSites: [] }) },
    { name: "budget", without: (problem) => ({ ...problem, budget: NO_BUDGET }) },
    {
      name: "halls-closed",
      without: (problem) =>
        [...problem.sites.keys()].reduce((opened, site) => openSite(opened, site), problem),
    },
    { name: "access", without: (problem) => widenAccess(problem, demand, farSites) },
  ];
}

/**
 * Finds rules that together keep a demand from being served: without any one of them there is a plan.
 *
 * @returns `["hours"]` where no plan exists without all of them: then the hours of the day are too short.
 * `conflictProven` is false where a solve ended without a plan and without a proof.
 *
 * Cost: one solve per rule, and one.
 */
export function findConflict(
  problem: PlanningProblem,
  demand: number,
  farSites: readonly FarSite[],
  solve: Solve,
): Pick<DemandExplanation, "conflict" | "conflictProven"> {
  const rules = listRules(demand, farSites);
  let loose = requireDemand(problem, demand);
  const conflict: RuleName[] = [];
  const everyRule = rules.reduce((relaxed, rule) => rule.without(relaxed), loose);
  const unruled = solve(everyRule);
  if (unruled.status === "infeasible") return { conflict: ["hours"], conflictProven: true };
  let conflictProven = unruled.plan !== null;
  for (const rule of rules) {
    const without = rule.without(loose);
    const { plan, status } = solve(without);
    if (status === "infeasible") {
      loose = without;
      continue;
    }
    conflict.push(rule.name);
    conflictProven &&= plan !== null;
  }
  return { conflict, conflictProven };
}

/** Gives up what the meeting asked for besides this demand. */
function dropDecisions(problem: PlanningProblem, demand: number): PlanningProblem {
  const { locks: _, ...free } = problem;
  return {
    ...free,
    requiredSites: [],
    demands: problem.demands.map(({ required, ...other }, index) =>
      index === demand && required !== undefined ? { ...other, required } : other,
    ),
  };
}
