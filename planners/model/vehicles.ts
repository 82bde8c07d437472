import type { PlanningProblem } from "./problem.ts";

/** A kind of vehicle that more teams drive than there are. */
export interface ScarceVehicle {
  readonly vehicle: number;
  readonly count: number;
  /** Team indices, ascending. */
  readonly teams: readonly number[];
}

/** Lists the vehicles that are fewer than the teams that drive them. Cost: O(teams × vehicles). */
export function listScarceVehicles({ teams, vehicles = [] }: PlanningProblem): readonly ScarceVehicle[] {
  return vehicles
    .map((count, vehicle) => ({
      vehicle,
      count,
      teams: [...teams.keys()].filter((team) => teams[team]?.vehicle === vehicle),
    }))
    .filter((kind) => kind.teams.length > kind.count);
}
