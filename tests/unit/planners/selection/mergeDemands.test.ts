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

test("houses keep villages apart, and one that is open today leaves nothing to cover", () => {
  const base = fourVillages();
  const house = { cents: 1, capacity: null };
  const candidates = [
    { ...house, id: "today", open: true },
    { ...house, id: "new", open: false },
  ];
  const near = [[0, 1], [1], [], [1]];
  const demands = base.demands.map((demand, index) => {
    const houses = near[index] ?? [];
    return { ...demand, sites: index === 3 ? [] : [0], accessSeconds: [], houses, houseSeconds: [] };
  });
  const problem = { ...base, demands, houses: { candidates, least: 0, most: 1 } };
  const { groups, uncoverable, standingWeight } = mergeDemands(problem, [true, true, true, true]);
  expect(groups.map(({ sites, houses, members }) => ({ sites, houses, members }))).toEqual([
    { sites: [0], houses: [1], members: [1] },
    { sites: [0], members: [2] },
    { sites: [], houses: [1], members: [3] },
  ]);
  expect(uncoverable).toEqual([]);
  expect(standingWeight).toBe(10);
});

test("a group is implied only where the other's houses are among its own", () => {
  const group = (sites: readonly number[], houses: readonly number[]) => {
    return { sites, houses, visits: 1, weight: 1, members: [] };
  };
  expect(dropImpliedGroups([group([0, 1], []), group([0], [5]), group([0, 1], [5, 6])])).toEqual([
    group([0, 1], []),
    group([0], [5]),
  ]);
});
