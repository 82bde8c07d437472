import { describe, expect, test } from "vitest";
import { checkPlan } from "../../../../planners/check/checkPlan.ts";
import { recountPlan } from "../../../../planners/check/recountPlan.ts";
import type { PlanningProblem } from "../../../../planners/model/problem.ts";
import { Incumbent } from "../../../../planners/search/incumbent.ts";
import { offerQuickStart } from "../../../../planners/search/quickStart.ts";
import { flatProblem } from "../../../fixtures/planningProblems.ts";
import { QUIET_MIP_OPTIONS, runPlanner, testSolver } from "../../../fixtures/runPlanner.ts";

/** Sixty halls and villages on a grid of 6 × 10, 6 minutes apart, three stops a tour: 36,050 sets of stops. */
function grid(changes: Partial<PlanningProblem> = {}): PlanningProblem {
  const places = Array.from(
    { length: 60 },
    (_, k) => [(k % 6) * 6 - 15, Math.floor(k / 6) * 6 - 27] as const,
  );
  const base = flatProblem({
    depots: [
      [0, 0],
      [3, 3],
    ],
    sites: places,
    demands: places.map((at) => ({ at, weight: 1 })),
    accessMinutes: 7,
  });
  const shorter = base.sites.map((site) => ({
    ...site,
    setupMinutes: 5,
    serviceMinutes: 30,
    teardownMinutes: 5,
  }));
  return { ...base, sites: shorter, cycle: { ...base.cycle, weeks: 4, maxStops: 3 }, ...changes };
}

describe("where circuits are many, a first plan", async () => {
  const solver = await testSolver();
  const offer = (problem: PlanningProblem, best: Incumbent): boolean =>
    offerQuickStart(
      problem,
      problem.sites.map(() => true),
      best,
      solver,
      QUIET_MIP_OPTIONS,
    );

  test("comes before they are listed", () => {
    const stages: string[] = [];
    runPlanner(grid(), solver, {
      onProgress: ({ stage, plan }) => stages.push(plan === null ? stage : `${stage} with a plan`),
      shouldStop: () => stages.some((stage) => stage.endsWith("plan")),
    });
    expect(stages.slice(0, 2)).toEqual(["reduce", "heuristic with a plan"]);
  });

  test("obeys every rule and takes few half-days", () => {
    const problem = grid();
    const best = new Incumbent(problem);
    expect(offer(problem, best)).toBe(true);
    expect(checkPlan(problem, best.plan)).toEqual([]);
    const count = recountPlan(problem, best.plan);
    expect(count.costCents).toBe(best.choice?.cents);
    expect(count.coveredWeight).toBe(60);
    // A hall serves five villages at most: twelve halls, three a half-day, four half-days at least.
    expect(count.halfDays).toBeLessThanOrEqual(8);
  });

  test("is not promised where money is short, nor where they are few", () => {
    const short = grid({ budget: { ...grid().budget, cents: 1 } });
    expect(offer(short, new Incumbent(short))).toBe(false);
    const few = grid({
      sites: grid().sites.slice(0, 20),
      demands: [],
      driveSeconds: new Uint32Array(22 * 22),
      driveMetres: new Uint32Array(22 * 22),
    });
    expect(offer(few, new Incumbent(few))).toBe(false);
  });
});
