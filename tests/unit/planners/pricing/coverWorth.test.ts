import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CoverWorth } from "../../../../planners/pricing/coverWorth.ts";
import { toWords, type PricedRow } from "../../../../planners/pricing/subsetRows.ts";

const GROUPS = 40;

/** Worth of a set, from the definition: duals, and prices of rows times half of what is covered, rounded up. */
function worthOf(set: ReadonlySet<number>, duals: readonly number[], rows: readonly PricedRow[]): number {
  const groups = [...set].reduce((sum, group) => sum + (duals[group] ?? 0), 0);
  return rows.reduce(
    (sum, { row, price }) => sum + price * Math.ceil(row.filter((group) => set.has(group)).length / 2),
    groups,
  );
}

describe("worth of sets with subset rows", () => {
  const group = fc.integer({ min: 0, max: GROUPS - 1 });
  const set = fc.uniqueArray(group, { maxLength: 12 });
  const row = fc
    .record({ groups: fc.uniqueArray(group, { minLength: 3, maxLength: 3 }), price: fc.nat({ max: 9 }) })
    .map(({ groups: [a = 0, b = 0, c = 0], price }): PricedRow => ({ row: [a, b, c], price }));
  const world = fc.record({
    sets: fc.tuple(set, set, set),
    duals: fc.array(fc.nat({ max: 20 }), { minLength: GROUPS, maxLength: GROUPS }),
    rows: fc.array(row, { maxLength: 30 }),
  });

  test("words of an extended set add up; gains and losses bound what any third set makes of two", () => {
    fc.assert(
      fc.property(world, ({ sets, duals, rows }) => {
        const covers = new Int32Array(sets.length * 2);
        for (const [index, groups] of sets.entries()) covers.set(toWords(groups, GROUPS), index * 2);
        const worth = new CoverWorth({ covers, words: 2, groups: Float64Array.from(duals), rows });
        const word = (index: number, k: number): number => worth.covers[index * worth.words + k] ?? 0;
        let sum = 0;
        let gain = 0;
        let lost = 0;
        for (let k = 0; k < worth.words; k++) {
          if (k < worth.groupWords) {
            sum += worth.ofWord(k, word(0, k));
            gain += worth.ofWord(k, word(1, k) & ~word(0, k));
            lost += worth.ofWord(k, word(0, k) & ~word(1, k));
          } else {
            sum += worth.ofRows(k, word(0, k));
            gain += worth.mostOfRows(k, word(0, k), word(1, k));
            lost += worth.lostOfRows(k, word(0, k), word(1, k));
          }
        }
        const [a, b, c] = sets;
        const of = (...parts: readonly (readonly number[])[]): number =>
          worthOf(new Set(parts.flat()), duals, rows);
        expect(sum).toBe(of(a));
        expect(of(a, b, c) - of(a, c)).toBeLessThanOrEqual(gain);
        expect(of(b, c) - of(b) - (of(a, c) - of(a))).toBeLessThanOrEqual(lost);
      }),
      { numRuns: 300, seed: 20261126 },
    );
  });
});
