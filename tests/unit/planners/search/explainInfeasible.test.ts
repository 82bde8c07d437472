import { expect, test } from "vitest";
import { enumerateColumns } from "../../../../planners/circuits/enumerateColumns.ts";
import type { MasterInput } from "../../../../planners/exact/masterProblem.ts";
import type { MipSolver } from "../../../../planners/exact/mipSolver.ts";
import type { PlanningProblem } from "../../../../planners/model/problem.ts";
import { explainInfeasible } from "../../../../planners/search/explainInfeasible.ts";
import { mergeDemands } from "../../../../planners/selection/mergeDemands.ts";
import { reduceColumns } from "../../../../planners/selection/reduceColumns.ts";
import { flatProblem, fourVillages } from "../../../fixtures/planningProblems.ts";
import { QUIET_MIP_OPTIONS, testSolver } from "../../../fixtures/runPlanner.ts";

/** A solver that was stopped before it found or proved anything. */
const stopped: MipSolver = {
  relax: () => null,
  solve: () => ({ status: "limit", values: null, objective: Infinity, bound: -Infinity }),
};

function masterOf(problem: PlanningProblem, capacity: readonly number[]): MasterInput {
  const everySite = problem.sites.map(() => true);
  const { groups } = mergeDemands(problem, everySite);
  const { columns } = enumerateColumns(problem, everySite, 1000);
  const covering = reduceColumns(problem, columns, groups);
  return { problem, groups, families: groups, covering, capacity, halfDayFloor: 0, cuts: [] };
}

test("counts the half-days that four halls of their own take", async () => {
  const solver = await testSolver();
  expect(explainInfeasible(masterOf(fourVillages(), [2]), [], solver, QUIET_MIP_OPTIONS)).toEqual({
    code: "too-few-half-days",
    params: { needed: 4, available: 2 },
  });
});

test("stopped before the count, one team lacks at least one half-day and no more is claimed", () => {
  expect(explainInfeasible(masterOf(fourVillages(), [2]), [], stopped, QUIET_MIP_OPTIONS)).toEqual({
    code: "too-few-half-days",
    params: { needed: 3, available: 2 },
  });
});

test("halls that the calendar refused together are named", async () => {
  const solver = await testSolver();
  const input = masterOf(fourVillages(), [4]);
  expect(explainInfeasible(input, ["site-0", "site-1"], solver, QUIET_MIP_OPTIONS)).toEqual({
    code: "slots-conflict",
    params: { sites: "site-0, site-1" },
  });
});

test("stopped before the count, two teams prove nothing about their half-days together", () => {
  const at = [10, 0] as const;
  const depots = [
    [0, 0],
    [20, 0],
  ] as const;
  const problem = flatProblem({ depots, sites: [at], demands: [{ at, weight: 1 }], accessMinutes: 5 });
  expect(explainInfeasible(masterOf(problem, [0, 0]), [], stopped, QUIET_MIP_OPTIONS).code).toBe(
    "slots-conflict",
  );
});
