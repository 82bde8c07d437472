import type { PlanningProblem } from "./problem.ts";

/** Lists the vehicles that several teams drive, with these teams ascending. Cost: O(teams). */
export function listSharedVehicles({
  teams,
}: PlanningProblem): readonly { readonly vehicle: number; readonly teams: readonly number[] }[] {
  const teamsOf = new Map<number, number[]>();
  for (const [team, { vehicle }] of teams.entries()) {
    if (vehicle !== undefined) teamsOf.set(vehicle, [...(teamsOf.get(vehicle) ?? []), team]);
  }
  return [...teamsOf]
    .filter(([, drivers]) => drivers.length > 1)
    .map(([vehicle, drivers]) => ({ vehicle, teams: drivers }));
}
