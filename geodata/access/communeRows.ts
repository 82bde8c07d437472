import { UNREACHABLE } from "../model/travel.ts";
import type { DemandRow } from "./demandRow.ts";

/** Rows of one commune, by their index in the list of rows. */
export type CommuneRows = ReadonlyMap<string, readonly number[]>;

/** Finds which rows are of which commune. Cost: O(rows). */
export function groupRows(rows: readonly Pick<DemandRow, "code">[]): CommuneRows {
  const groups = new Map<string, number[]>();
  rows.forEach(({ code }, index) => {
    const group = groups.get(code);
    if (group === undefined) groups.set(code, [index]);
    else group.push(index);
  });
  return groups;
}

/** Sums of decimal children may miss the half by a rounding: this much of the total is forgiven. */
const ROUNDING = 1e-9;

/**
 * Picks the row that stands for a commune: the nearest one such that at least half of the children live no farther
 * (lower weighted median). Within a threshold is then the same as: at least half of the children are.
 *
 * @param indices – of the commune's rows, at least one.
 * @param secondsOf – {@link UNREACHABLE} where nothing is reached; equal rows keep their order.
 * @returns an index out of `indices`.
 */
export function pickMedianRow(
  indices: readonly number[],
  rows: readonly Pick<DemandRow, "weight">[],
  secondsOf: (row: number) => number,
): number {
  const sorted = indices.toSorted((a, b) => secondsOf(a) - secondsOf(b) || a - b);
  const total = sumWeights(indices, rows);
  let below = 0;
  for (const row of sorted) {
    below += rows[row]?.weight ?? 0;
    if (below >= total * (0.5 - ROUNDING)) return row;
  }
  return sorted.at(-1) ?? 0;
}

/** Returns the share of a commune's children, 0…1, who live within a time, inclusive. */
export function shareWithin(
  indices: readonly number[],
  rows: readonly Pick<DemandRow, "weight">[],
  secondsOf: (row: number) => number,
  limitSeconds: number,
): number {
  const inside = indices.filter((row) => {
    const seconds = secondsOf(row);
    return seconds !== UNREACHABLE && seconds <= limitSeconds;
  });
  if (inside.length === indices.length) return 1;
  return sumWeights(inside, rows) / sumWeights(indices, rows);
}

/** Sums the weights of rows; those of a commune are never all 0. */
export function sumWeights(indices: readonly number[], rows: readonly Pick<DemandRow, "weight">[]): number {
  return indices.reduce((sum, row) => sum + (rows[row]?.weight ?? 0), 0);
}
