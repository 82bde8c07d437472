import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkPlan } from "../../planners/check/checkPlan.ts";
import { recountPlan } from "../../planners/check/recountPlan.ts";
import type { MipSolver } from "../../planners/exact/mipSolver.ts";
import type { Outcome } from "../../planners/model/outcome.ts";
import type { PlanningProblem } from "../../planners/model/problem.ts";
import { findPlanner } from "../../planners/search/findPlanner.ts";
import { bestOfAll, houseProblem, type HouseSketch } from "../fixtures/houseProblem.ts";
import { testSolver } from "../fixtures/runPlanner.ts";

const AIMS = ["cover-all", "max-coverage", "least-access", "least-worst-access"] as const;
const SEED = { seed: 20261126, numRuns: 60 };

/** Up to five demands and five houses, some open today, some drives out of reach. */
function sketches(withCapacity: boolean): fc.Arbitrary<HouseSketch> {
  return fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([demands, houses]) =>
    fc.record({
      drives: fc.array(
        fc.array(fc.option(fc.integer({ min: 0, max: 30 }), { freq: 4, nil: null }), {
          minLength: houses,
          maxLength: houses,
        }),
        { minLength: demands, maxLength: demands },
      ),
      weights: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: demands, maxLength: demands }),
      houses: fc.array(
        fc.record({
          open: fc.integer({ min: 0, max: 4 }).map((value) => value === 0),
          cents: fc.integer({ min: 0, max: 20 }),
          capacity: withCapacity
            ? fc.option(fc.integer({ min: 0, max: 20 }), { freq: 4, nil: null })
            : fc.constant(null),
        }),
        { minLength: houses, maxLength: houses },
      ),
      least: fc.integer({ min: 0, max: 2 }),
      most: fc.integer({ min: 0, max: 4 }),
      aim: fc.constantFrom(...AIMS),
      cents: withCapacity ? fc.option(fc.integer({ min: 0, max: 50 }), { nil: null }) : fc.constant(null),
    }),
  );
}

function plan(problem: PlanningProblem, solver: MipSolver): Outcome {
  const search = findPlanner(problem, solver).start(problem, {
    seed: 1,
    iterations: null,
    shouldStop: () => false,
    onProgress: ({ objective, bound }) => {
      if (objective === null || bound === null) return;
      const [less, more] = problem.aim.kind === "max-coverage" ? [objective, bound] : [bound, objective];
      expect(less).toBeLessThanOrEqual(more);
    },
  });
  while (!search.done()) search.step();
  return search.outcome();
}

function recounted(problem: PlanningProblem, outcome: Outcome): number {
  const count = recountPlan(problem, outcome.plan);
  if (problem.aim.kind === "cover-all") return count.costCents;
  if (problem.aim.kind === "max-coverage") return count.coveredWeight;
  return problem.aim.kind === "least-access" ? count.accessSeconds : count.longestAccessSeconds;
}

function expectBest(sketch: HouseSketch, solver: MipSolver): void {
  const problem = houseProblem(sketch);
  const outcome = plan(problem, solver);
  const best = bestOfAll(sketch);
  if (best === null) {
    expect(outcome.status).toBe("infeasible");
    expect(outcome.conflicts.length).toBeGreaterThan(0);
    return;
  }
  expect(outcome.status).toBe("optimal");
  expect(outcome.objective).toBe(best);
  expect(outcome.bound).toBe(best);
  expect(checkPlan(problem, outcome.plan)).toEqual([]);
  expect(recounted(problem, outcome)).toBe(best);
  expect(recountPlan(problem, outcome.plan).costCents).toBe(outcome.costCents);
}

describe("fixed houses", async () => {
  const solver = await testSolver();

  test("the planner's choice is the best of all, proven and checked", () => {
    fc.assert(
      fc.property(sketches(false), (sketch) => expectBest(sketch, solver)),
      { ...SEED, numRuns: 150 },
    );
  });

  test("with capacities and a budget as well", () => {
    fc.assert(
      fc.property(sketches(true), (sketch) => expectBest(sketch, solver)),
      SEED,
    );
  });

  test("one more house to choose from never makes it worse", () => {
    fc.assert(
      fc.property(sketches(false), (sketch) => {
        const last = sketch.houses.length - 1;
        const fewer = {
          ...sketch,
          houses: sketch.houses.slice(0, last),
          drives: sketch.drives.map((row) => row.slice(0, last)),
        };
        const reach = (rows: HouseSketch): string =>
          rows.drives.map((row) => row.some((drive) => drive !== null)).join();
        fc.pre(sketch.houses[last]?.open === false && reach(fewer) === reach(sketch));
        const before = plan(houseProblem(fewer), solver).objective;
        const after = plan(houseProblem(sketch), solver).objective;
        if (before === null) return;
        expect(after).not.toBeNull();
        if (sketch.aim === "max-coverage") expect(after ?? 0).toBeGreaterThanOrEqual(before);
        else expect(after ?? Infinity).toBeLessThanOrEqual(before);
      }),
      SEED,
    );
  });

  test("numbering houses and demands the other way round changes nothing", () => {
    fc.assert(
      fc.property(sketches(false), (sketch) => {
        const turned = {
          ...sketch,
          houses: sketch.houses.toReversed(),
          weights: sketch.weights.toReversed(),
          drives: sketch.drives.map((row) => row.toReversed()).toReversed(),
        };
        expect(plan(houseProblem(turned), solver).objective).toBe(
          plan(houseProblem(sketch), solver).objective,
        );
      }),
      SEED,
    );
  });
});
