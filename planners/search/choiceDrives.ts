import type { MasterInput } from "../exact/masterProblem.ts";
import type { Choice } from "./coverHeuristic.ts";

/**
 * Returns how far the families of each demand drive to the nearest house of a choice, or stop that comes as often
 * as they ask; null where none is near enough.
 *
 * @returns seconds in the order of the families and, within each, of its members.
 *
 * Cost: O(chosen stops and houses + coverage sets).
 */
export function computeDrives(input: MasterInput, { chosen }: Choice): readonly (number | null)[] {
  const visitsAt = new Map<number, number>();
  const open = new Set<number>();
  for (const index of chosen) {
    const column = input.covering.columns[index];
    if (column?.house !== undefined) open.add(column.house);
    for (const site of column?.sites ?? []) visitsAt.set(site, column?.visits ?? 0);
  }
  return input.families.flatMap(({ members, visits }) =>
    members.map((member) => {
      const demand = input.problem.demands[member];
      let nearest = Infinity;
      for (const [k, site] of (demand?.sites ?? []).entries()) {
        if ((visitsAt.get(site) ?? 0) < visits) continue;
        nearest = Math.min(nearest, demand?.accessSeconds[k] ?? Infinity);
      }
      for (const [k, house] of (demand?.houses ?? []).entries()) {
        if (open.has(house)) nearest = Math.min(nearest, demand?.houseSeconds?.[k] ?? Infinity);
      }
      return nearest === Infinity ? null : nearest;
    }),
  );
}
