import { InvariantError } from "../../geodata/model/invariantError.ts";
import { nodeCount } from "./nodes.ts";
import type { PlanningProblem } from "./problem.ts";

/**
 * Checks once that a problem fits together, so that the rooms of the planner can trust it: sizes of the
 * matrices, indices of sites, depots and slots.
 *
 * @throws InvariantError naming the field: whoever built the problem is wrong, not the user.
 *
 * Cost: linear in the problem without its matrices.
 */
export function validateProblem(problem: PlanningProblem): void {
  const { sites, demands, teams, depotCount, cycle } = problem;
  const nodes = nodeCount(problem);
  requireEqual("depotIds.length", problem.depotIds.length, depotCount);
  requireEqual("driveSeconds.length", problem.driveSeconds.length, nodes * nodes);
  requireEqual("driveMetres.length", problem.driveMetres.length, nodes * nodes);
  const slots = cycle.weekdays.length * 2;
  for (const [i, site] of sites.entries()) requireBelow(`sites[${i}].slots`, site.slots, slots);
  for (const [i, team] of teams.entries()) {
    requireBelow(`teams[${i}].slots`, team.slots, slots);
    requireBelow(`teams[${i}].depot`, [team.depot], depotCount);
    if (team.vehicle !== undefined) {
      requireBelow(`teams[${i}].vehicle`, [team.vehicle], problem.vehicles?.length ?? 0);
    }
  }
  for (const [i, demand] of demands.entries()) {
    requireBelow(`demands[${i}].sites`, demand.sites, sites.length);
    requireEqual(`demands[${i}].accessSeconds.length`, demand.accessSeconds.length, demand.sites.length);
    const near = demand.houses ?? [];
    requireBelow(`demands[${i}].houses`, near, problem.houses?.candidates.length ?? 0);
    requireEqual(`demands[${i}].houseSeconds.length`, demand.houseSeconds?.length ?? 0, near.length);
  }
  const days = cycle.weeks * cycle.weekdays.length;
  for (const [i, site] of sites.entries()) {
    for (const pattern of site.dayPatterns ?? []) requireBelow(`sites[${i}].dayPatterns`, pattern, days);
  }
  requireBelow("requiredSites", problem.requiredSites, sites.length);
  requireBelow("forbiddenSites", problem.forbiddenSites, sites.length);
  validateLocks(problem);
}

/** Decisions and the previous plan refer to what there is. */
function validateLocks({ locks, previous, sites, teams, cycle }: PlanningProblem): void {
  requireBelow("locks.requiredTeams", locks?.requiredTeams ?? [], teams.length);
  for (const { site, team, weekday } of locks?.keptStops ?? []) {
    requireBelow("locks.keptStops", [site], sites.length);
    if (team !== null) requireBelow("locks.keptStops.team", [team], teams.length);
    if (weekday !== null) requireBelow("locks.keptStops.weekday", [weekday], cycle.weekdays.length);
  }
  for (const circuit of [...(locks?.keptCircuits ?? []), ...(previous?.circuits ?? [])]) {
    requireBelow("circuits.sites", circuit.sites, sites.length);
    requireBelow("circuits.team", [circuit.team], teams.length);
    requireBelow("circuits.weekday", [circuit.weekday], cycle.weekdays.length);
    requireBelow("circuits.weeks", circuit.weeks, cycle.weeks);
  }
  for (const circuit of locks?.forbiddenCircuits ?? []) {
    requireBelow("locks.forbiddenCircuits", circuit.sites, sites.length);
  }
}

function requireEqual(field: string, value: number, wanted: number): void {
  if (value !== wanted) throw new InvariantError(`problem.${field} is ${value}, not ${wanted}`);
}

function requireBelow(field: string, indices: readonly number[], size: number): void {
  for (const index of indices) {
    if (!Number.isInteger(index) || index < 0 || index >= size) {
      throw new InvariantError(`problem.${field} holds ${index}, outside 0…${size - 1}`);
    }
  }
}
