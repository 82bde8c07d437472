import type { MipModel } from "../exact/mipSolver.ts";
import { ModelBuilder } from "../exact/modelBuilder.ts";

/** What has to be covered: by row, the houses that can, ascending. */
export interface CoverRows {
  readonly houseCount: number;
  readonly rows: readonly (readonly number[])[];
  /** Cents by house. */
  readonly cents: readonly number[];
}

/** Limits of a cover; `maxCents` null = none. */
export interface CoverLimits {
  readonly least: number;
  readonly most: number;
  readonly maxCents: number | null;
}

/**
 * Drops rows that are covered whenever another one is, and houses that another one can stand in for at no
 * more cents, until nothing changes.
 *
 * A best cover of what is left is a best cover of all, as long as nothing asks for many houses.
 *
 * Cost: O(rows² + houses²) words of 32 bits, a few times.
 * Source: Toregas, C. & ReVelle, C. (1972), Optimal location under time or distance constraints, Papers of
 * the Regional Science Association 28, 133–144, doi 10.1007/BF01940797 (row and column reductions).
 */
export function reduceCover({ houseCount, rows, cents }: CoverRows): CoverRows {
  let kept = rows;
  let houses = Array.from({ length: houseCount }, (_, house) => house);
  for (let before = -1; before !== kept.length + houses.length;) {
    before = kept.length + houses.length;
    kept = keepMinimal(kept, houseCount, (a, b) => a < b);
    const columns = turnAround(kept, houseCount);
    const sets = houses.map((house) => columns[house] ?? []);
    houses = keepMaximal(
      sets,
      kept.length,
      (a, b) => {
        const more = (cents[houses[a] ?? -1] ?? 0) - (cents[houses[b] ?? -1] ?? 0);
        return more < 0 || (more === 0 && a < b);
      },
      (a, b) => (cents[houses[a] ?? -1] ?? 0) <= (cents[houses[b] ?? -1] ?? 0),
    ).map((k) => houses[k] ?? 0);
    const alive = new Set(houses);
    kept = kept.map((row) => row.filter((house) => alive.has(house)));
  }
  return { houseCount, rows: kept, cents };
}

/** Builds the set-covering program: every row by one open house at least; column *j* is house *j*. */
export function buildCoverModel(
  cover: CoverRows,
  limits: CoverLimits,
  costOf: (house: number) => number,
): MipModel {
  const builder = new ModelBuilder();
  const entries: (readonly [number, number])[][] = Array.from({ length: cover.houseCount }, () => []);
  const countRow = builder.addRow(limits.least, limits.most);
  const centsRow = limits.maxCents === null ? null : builder.addRow(-Infinity, limits.maxCents);
  for (const [house, list] of entries.entries()) {
    list.push([countRow, 1]);
    if (centsRow !== null) list.push([centsRow, cover.cents[house] ?? 0]);
  }
  const used = new Uint8Array(cover.houseCount);
  for (const row of cover.rows) {
    const index = builder.addRow(1, Infinity);
    for (const house of row) {
      entries[house]?.push([index, 1]);
      used[house] = 1;
    }
  }
  for (const [house, list] of entries.entries()) {
    builder.addColumn(costOf(house), used[house] === 1 || limits.least > 0 ? 1 : 0, true, list);
  }
  return builder.build();
}

function turnAround(rows: readonly (readonly number[])[], size: number): readonly (readonly number[])[] {
  const columns: number[][] = Array.from({ length: size }, () => []);
  for (const [row, houses] of rows.entries()) for (const house of houses) columns[house]?.push(row);
  return columns;
}

/** Keeps the sets that contain no other one; of equal sets the first. */
function keepMinimal(
  sets: readonly (readonly number[])[],
  universe: number,
  isBefore: (a: number, b: number) => boolean,
): readonly (readonly number[])[] {
  const bits = toBits(sets, universe);
  return sets.filter(
    (_, k) =>
      !sets.some(
        (other, i) =>
          i !== k &&
          other.length <= (sets[k]?.length ?? 0) &&
          isWithin(bits, i, k) &&
          (other.length < (sets[k]?.length ?? 0) || isBefore(i, k)),
      ),
  );
}

/** Indices of the sets that no other one contains at no more cents; of equal ones the first. */
function keepMaximal(
  sets: readonly (readonly number[])[],
  universe: number,
  isBefore: (a: number, b: number) => boolean,
  isNoDearer: (a: number, b: number) => boolean,
): readonly number[] {
  const bits = toBits(sets, universe);
  return [...sets.keys()].filter(
    (k) =>
      (sets[k]?.length ?? 0) > 0 &&
      !sets.some(
        (other, i) =>
          i !== k &&
          other.length >= (sets[k]?.length ?? 0) &&
          isNoDearer(i, k) &&
          isWithin(bits, k, i) &&
          (other.length > (sets[k]?.length ?? 0) || isBefore(i, k)),
      ),
  );
}

/** Sets as rows of bits, with the words of a row. */
interface BitRows {
  readonly words: number;
  readonly bits: Uint32Array;
}

function toBits(sets: readonly (readonly number[])[], universe: number): BitRows {
  const words = Math.ceil(universe / 32);
  const bits = new Uint32Array(words * sets.length);
  for (const [set, members] of sets.entries()) {
    for (const member of members) {
      const at = set * words + (member >> 5);
      bits[at] = (bits[at] ?? 0) | (1 << (member & 31));
    }
  }
  return { words, bits };
}

/** Tells whether set `a` is within set `b`. */
function isWithin({ words, bits }: BitRows, a: number, b: number): boolean {
  for (let k = 0; k < words; k++) {
    if (((bits[a * words + k] ?? 0) & ~(bits[b * words + k] ?? 0)) !== 0) return false;
  }
  return true;
}
