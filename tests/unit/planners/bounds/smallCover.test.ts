import fc from "fast-check";
import { expect, test } from "vitest";
import { findSmallCover } from "../../../../planners/bounds/smallCover.ts";
import type { DemandGroup } from "../../../../planners/selection/mergeDemands.ts";

const groupsOf = (lists: readonly (readonly number[])[]): readonly DemandGroup[] =>
  lists.map((sites) => ({ sites, visits: 1, weight: 1, members: [] }));

/** The greedy choice takes 2 first, which covers four groups, and then needs both others; 5 and 7 do alone. */
const misleading = groupsOf([[2, 5], [2, 5], [2, 7], [2, 7], [5], [7]]);

test("finds the two sites that a greedy choice misses", () => {
  expect(findSmallCover(misleading, 1, 0, () => false)).toHaveLength(3);
  expect(findSmallCover(misleading, 1, 50, () => false)).toEqual([5, 7]);
});

test("stops where asked, with a cover", () => {
  expect(findSmallCover(misleading, 3, 50, () => false)).toHaveLength(3);
  expect(findSmallCover(misleading, 1, 50, () => true)).toHaveLength(3);
});

test("every answer covers every group, the same one each time", () => {
  const lists = fc.array(fc.uniqueArray(fc.nat(12), { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 14,
  });
  fc.assert(
    fc.property(lists, (drawn) => {
      const groups = groupsOf(drawn.map((sites) => sites.toSorted((a, b) => a - b)));
      const sites = findSmallCover(groups, 1, 200, () => false);
      expect(groups.every((group) => group.sites.some((site) => sites.includes(site)))).toBe(true);
      expect(findSmallCover(groups, 1, 200, () => false)).toEqual(sites);
    }),
    { seed: 5, numRuns: 100 },
  );
});
