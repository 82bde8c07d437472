/**
 * A subset-row inequality: of three groups that must be covered, no two tours can leave one out, so that
 * the sum of ceil(groups of the three that a tour covers / 2) over all tours is at least 2.
 *
 * Source: Jepsen, M., Petersen, B., Spoorendonk, S. & Pisinger, D. (2008), Subset-row inequalities applied
 * to the vehicle-routing problem with time windows, Operations Research 56, 497–511,
 * doi 10.1287/opre.1070.0449. Differs: rows are covered, not partitioned, so that halves are rounded up.
 */
export type SubsetRow = readonly [first: number, second: number, third: number];

/** A row with its dual, never negative: what a unit of its left side is worth. */
export interface PricedRow {
  readonly row: SubsetRow;
  readonly price: number;
}

/** How often a tour counts in a row, by how many of the three groups it covers. */
export const ROW_COUNTS: readonly number[] = [0, 1, 1, 2];

/** What the left side of every row comes to. */
export const ROW_LEAST = 2;

/** Least shortfall of a row that is worth adding, and how many rows may share a group in one round. */
const LEAST_SHORTFALL = 0.05;
const ROWS_BY_GROUP = 8;
/** Shares of tours below this are none. */
const LEAST_TAKEN = 1e-6;

/**
 * Finds the subset rows that a relaxation falls short of most.
 *
 * @param values – how much of each tour is taken.
 * @returns at most `most` rows, the greatest shortfall first.
 *
 * Cost: O(groups³ × tours taken).
 */
export function findSubsetRows(
  tours: readonly { readonly covers: readonly number[] }[],
  values: Float64Array,
  groups: number,
  most: number,
): readonly SubsetRow[] {
  const taken = [...values.keys()].filter((index) => (values[index] ?? 0) > LEAST_TAKEN);
  const shares = Float64Array.from(taken, (index) => values[index] ?? 0);
  const has = Array.from({ length: groups }, (_, group) =>
    Uint8Array.from(taken, (index) => (tours[index]?.covers.includes(group) === true ? 1 : 0)),
  );
  const found: { readonly row: SubsetRow; readonly shortfall: number }[] = [];
  for (let i = 0; i < groups; i++) {
    for (let j = i + 1; j < groups; j++) {
      const pair = shares.map((share, k) => share * ((has[i]?.[k] ?? 0) + (has[j]?.[k] ?? 0)));
      for (let k = j + 1; k < groups; k++) {
        const shortfall = ROW_LEAST - leftSide(pair, shares, has[k] ?? new Uint8Array());
        if (shortfall >= LEAST_SHORTFALL) found.push({ row: [i, j, k], shortfall });
      }
    }
  }
  found.sort((a, b) => b.shortfall - a.shortfall || compareRows(a.row, b.row));
  return spreadRows(
    found.map(({ row }) => row),
    most,
  );
}

/** Left side of a row: `pair` holds value × groups covered of the first two. */
function leftSide(pair: Float64Array, values: Float64Array, third: Uint8Array): number {
  let sum = 0;
  for (let tour = 0; tour < values.length; tour++) {
    const value = values[tour] ?? 0;
    const two = pair[tour] ?? 0;
    if (third[tour] === 0) sum += two > value ? value : two;
    else sum += two > value ? two : value;
  }
  return sum;
}

/** Takes rows in their order, but of those that share a group only few. */
function spreadRows(rows: readonly SubsetRow[], most: number): readonly SubsetRow[] {
  const taken: SubsetRow[] = [];
  const times = new Map<number, number>();
  for (const row of rows) {
    if (taken.length >= most) break;
    if (row.some((group) => (times.get(group) ?? 0) >= ROWS_BY_GROUP)) continue;
    for (const group of row) times.set(group, (times.get(group) ?? 0) + 1);
    taken.push(row);
  }
  return taken;
}

/** Returns group indices as a set of 32-bit words. */
export function toWords(groups: readonly number[], count: number): Int32Array {
  const words = new Int32Array(Math.max(1, Math.ceil(count / 32)));
  for (const group of groups) words[group >> 5] = (words[group >> 5] ?? 0) | (1 << (group & 31));
  return words;
}

function compareRows(a: SubsetRow, b: SubsetRow): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}
