import { expect, test } from "vitest";
import { dropImpliedGroups, mergeDemands } from "../../../../planners/selection/mergeDemands.ts";
import { fourVillages } from "../../../fixtures/planningProblems.ts";

test("villages that the same halls serve become one, their people added", () => {
  const base = fourVillages();
  const twin = { id: "twin", weight: 5, sites: [0], accessSeconds: [0] };
  const { groups } = mergeDemands({ ...base, demands: [...base.demands, twin] }, [true, true, true, true]);
  expect(groups[0]).toMatchObject({ sites: [0], weight: 15, members: [0, 4] });
});

test("villages without a plannable hall are set apart", () => {
  const { groups, uncoverable } = mergeDemands(fourVillages(), [true, false, true, true]);
  expect(uncoverable).toEqual([1]);
  expect(groups.map((group) => group.sites)).toEqual([[0], [2], [3]]);
});

test("a group goes when another one implies it", () => {
  const group = (sites: readonly number[]) => ({ sites, visits: 1, weight: 1, members: [] });
  expect(dropImpliedGroups([group([0, 1, 2]), group([1]), group([0, 2])])).toEqual([
    group([1]),
    group([0, 2]),
  ]);
});
