import type { Column } from "../circuits/column.ts";
import type { PlanningProblem } from "../model/problem.ts";
import type { DemandGroup } from "./mergeDemands.ts";
import type { CoveringColumns } from "./reduceColumns.ts";

/**
 * Adds the houses that could open to the circuits, as columns of their own: one choice among both.
 *
 * All of them, for so many may have to open that some serve nobody. They come last, in the order of the
 * candidates.
 *
 * @returns the same object where there is no house.
 *
 * Cost: O(houses × groups × houses of a group).
 */
export function addHouses(
  { houses }: PlanningProblem,
  groups: readonly DemandGroup[],
  { columns, covers }: CoveringColumns,
): CoveringColumns {
  if (houses === undefined) return { columns, covers };
  const fresh = [...houses.candidates.keys()].filter((house) => houses.candidates[house]?.open === false);
  return {
    columns: [...columns, ...fresh.map((house) => houseColumn(house, houses.candidates[house]?.cents ?? 0))],
    covers: [
      ...covers,
      ...fresh.map((house) =>
        [...groups.keys()].filter((group) => groups[group]?.houses?.includes(house) === true),
      ),
    ],
  };
}

/** Lists the circuits among chosen columns. */
export function circuitsOf(columns: readonly Column[]): readonly Column[] {
  return columns.filter(({ house }) => house === undefined);
}

/** Lists the houses among chosen columns, as candidates, in their order. */
export function housesOf(columns: readonly Column[]): readonly number[] {
  return columns.flatMap(({ house }) => house ?? []);
}

function houseColumn(house: number, cents: number): Column {
  const nothing = { team: -1, sites: [], halfDays: 0, metres: 0, workMinutes: 0, options: [] } as const;
  return { ...nothing, visits: 1, cents, house };
}
