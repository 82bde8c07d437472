import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { computeHalfDayFloor } from "../../../../planners/bounds/halfDayFloor.ts";
import { computeSiteRelaxation } from "../../../../planners/bounds/siteRelaxation.ts";
import { enumerateColumns } from "../../../../planners/circuits/enumerateColumns.ts";
import { mergeDemands } from "../../../../planners/selection/mergeDemands.ts";
import { arbitraryProblem, fourVillages } from "../../../fixtures/planningProblems.ts";
import { QUIET_MIP_OPTIONS, runPlanner, testSolver } from "../../../fixtures/runPlanner.ts";

describe("bounds", async () => {
  const solver = await testSolver();

  test("four villages of their own need four stops, two half-days if two fit in each", () => {
    const { groups } = mergeDemands(fourVillages(), [true, true, true, true]);
    expect(computeHalfDayFloor(groups, 1, 9, solver, QUIET_MIP_OPTIONS)).toEqual({
      halfDays: 4,
      sites: [0, 1, 2, 3],
    });
    expect(computeHalfDayFloor(groups, 2, 9, solver, QUIET_MIP_OPTIONS).halfDays).toBe(2);
  });

  test("the site relaxation never passes the optimum", () => {
    fc.assert(
      fc.property(arbitraryProblem(), (problem) => {
        const outcome = runPlanner(problem, solver);
        fc.pre(outcome.status === "optimal" && problem.requiredSites.length === 0);
        const allowed = problem.sites.map((_, site) => !problem.forbiddenSites.includes(site));
        const { columns } = enumerateColumns(problem, allowed, 1000);
        const sites = [...new Set(columns.flatMap((column) => column.sites))].sort((a, b) => a - b);
        const plannable = allowed.map((_, site) => sites.includes(site));
        const { groups } = mergeDemands(problem, plannable);
        const bound = computeSiteRelaxation(problem, groups, sites, 2, solver, QUIET_MIP_OPTIONS);
        const sign = problem.aim.kind === "cover-all" ? 1 : -1;
        expect(sign * bound).toBeLessThanOrEqual(sign * (outcome.objective ?? NaN));
      }),
      { seed: 3, numRuns: 80 },
    );
  });
});
