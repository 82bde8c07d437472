import fc from "fast-check";
import { expect, it } from "vitest";
import { checkPlan } from "../../planners/check/checkPlan.ts";
import { recountPlan } from "../../planners/check/recountPlan.ts";
import { arbitraryProblem } from "../fixtures/planningProblems.ts";
import { runPlanner, testSolver } from "../fixtures/runPlanner.ts";

it("the checker accepts every plan of the planner, and counts the same cost and cover", async () => {
  const solver = await testSolver();
  let plans = 0;
  fc.assert(
    fc.property(arbitraryProblem(), (problem) => {
      const { plan, costCents, objective } = runPlanner(problem, solver);
      if (plan === null) return;
      plans++;
      expect(checkPlan(problem, plan)).toEqual([]);
      const count = recountPlan(problem, plan);
      expect(count.costCents).toBe(costCents);
      expect(problem.aim.kind === "cover-all" ? count.costCents : count.coveredWeight).toBe(objective);
    }),
    { seed: 20_261_122, numRuns: 200 },
  );
  expect(plans).toBeGreaterThan(100);
});
