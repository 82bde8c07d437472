import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkPlan } from "../../planners/check/checkPlan.ts";
import { NO_BUDGET, type PlanningProblem } from "../../planners/model/problem.ts";
import { type AccessPlace, findWorstAccess } from "../../planners/pareto/accessPlace.ts";
import { exploreFront, type Front } from "../../planners/pareto/exploreFront.ts";
import { fairestWithin } from "../../planners/pareto/fairestWithin.ts";
import { type Criteria, dominates, isSameValue, isStepUp } from "../../planners/pareto/frontPoint.ts";
import { FrontSession } from "../../planners/pareto/frontSession.ts";
import { buildStepProblem, FREE_STEP } from "../../planners/pareto/frontStep.ts";
import { forEachPlan } from "../fixtures/bruteForce.ts";
import { driveExploration } from "../fixtures/driveExploration.ts";
import { arbitraryProblem } from "../fixtures/planningProblems.ts";
import { testSolver } from "../fixtures/runPlanner.ts";

const runs = { seed: 20261123, numRuns: 60 };

interface World {
  readonly problem: PlanningProblem;
  readonly places: readonly AccessPlace[];
}

/** A problem without a budget, families at its demands, and one more place that has something near today. */
function arbitraryWorld(): fc.Arbitrary<World> {
  const minutes = fc.option(fc.integer({ min: 5, max: 40 }), { freq: 6 });
  return fc
    .record({ problem: arbitraryProblem(), today: fc.array(minutes, { minLength: 6, maxLength: 6 }) })
    .map(({ problem, today }) => {
      const seconds = (index: number): number | null => {
        const value = today[index] ?? null;
        return value === null ? null : value * 60;
      };
      const places = problem.demands.map(({ id, sites, accessSeconds }, index) => ({
        id,
        todaySeconds: seconds(index),
        sites,
        accessSeconds,
      }));
      const served: AccessPlace = {
        id: "served",
        todaySeconds: (seconds(5) ?? 300) / 2,
        sites: problem.sites.map((_, site) => site),
        accessSeconds: problem.sites.map((_, site) => 120 * (site + 1)),
      };
      return { problem: { ...problem, budget: NO_BUDGET }, places: [...places, served] };
    });
}

/** The values that no plan dominates, found by trying every plan; doing nothing is among them. */
function listBestValues(session: FrontSession): Criteria[] {
  const values = new Map<string, Criteria>();
  forEachPlan({ ...session.problem, aim: { kind: "max-coverage" } }, ({ weight, cents, visited }) => {
    const worstSeconds = findWorstAccess(session.places, new Set(visited)).seconds;
    values.set([weight, worstSeconds, cents].join(" "), { weight, worstSeconds, costCents: cents });
  });
  const all = [...values.values()];
  return all.filter((value) => !all.some((other) => dominates(other, value)));
}

function criteriaOf({ points }: Front): Criteria[] {
  return points.map(({ weight, worstSeconds, costCents }) => ({ weight, worstSeconds, costCents }));
}

describe("the front on random small problems", async () => {
  const solver = await testSolver();
  const explore = (session: FrontSession, points: number): Front =>
    driveExploration(exploreFront(session, { points, mostSolved: 10_000 }), session, solver);

  test("holds only plans that no other plan dominates, among all that there are", () => {
    fc.assert(
      fc.property(arbitraryWorld(), fc.integer({ min: 1, max: 7 }), ({ problem, places }, wanted) => {
        const session = new FrontSession(problem, places);
        const front = explore(session, wanted);
        const best = listBestValues(session);
        for (const [index, point] of criteriaOf(front).entries()) {
          expect(best).toContainEqual(point);
          expect(front.points[index]?.proven).toBe(true);
        }
        expect(front.points.length).toBeLessThanOrEqual(wanted);
      }),
      runs,
    );
  });

  test("rises: whoever pays more leaves nobody worse off, and the worst-off never loses", () => {
    fc.assert(
      fc.property(arbitraryWorld(), ({ problem, places }) => {
        const points = criteriaOf(explore(new FrontSession(problem, places), 7));
        for (const [index, point] of points.entries()) {
          const next = points[index + 1];
          if (next !== undefined) expect(isStepUp(point, next)).toBe(true);
        }
      }),
      runs,
    );
  });

  test("has as many points as are wanted, or says rightly that no other plan fits", () => {
    let complete = 0;
    fc.assert(
      fc.property(arbitraryWorld(), ({ problem, places }) => {
        const session = new FrontSession(problem, places);
        const front = explore(session, 7);
        if (front.points.length === 0) {
          expect(listBestValues(session).every(({ weight }) => weight === 0)).toBe(true);
          return;
        }
        if (!front.complete) {
          expect(front.points).toHaveLength(7);
          return;
        }
        complete += 1;
        const points = criteriaOf(front);
        const { seconds } = findWorstAccess(session.places, new Set());
        const nothing = { weight: 0, worstSeconds: seconds, costCents: 0 };
        const missed = listBestValues(session).filter(
          (value) =>
            isStepUp(nothing, value) &&
            !points.some((point) => isSameValue(point, value)) &&
            points.every((point) => isStepUp(point, value) || isStepUp(value, point)),
        );
        expect(missed).toEqual([]);
      }),
      runs,
    );
    expect(complete).toBeGreaterThan(10);
  });

  test("gives plans that the independent checker accepts for the question they answer", () => {
    fc.assert(
      fc.property(arbitraryWorld(), ({ problem, places }) => {
        const session = new FrontSession(problem, places);
        for (const point of explore(session, 5).points) {
          expect(checkPlan(buildStepProblem(problem, session.places, point.step), point.plan)).toEqual([]);
        }
      }),
      { ...runs, numRuns: 50 },
    );
  });

  test("finds the shortest worst-off time that an amount can buy", () => {
    fc.assert(
      fc.property(arbitraryWorld(), fc.integer({ min: 100, max: 250 }), ({ problem, places }, percent) => {
        const session = new FrontSession(problem, places);
        const start = driveExploration(session.ask([FREE_STEP]), session, solver)[0]?.point;
        fc.pre(start != null);
        const cents = Math.floor((start.costCents * percent) / 100);
        const fairest = driveExploration(fairestWithin(session, start, cents), session, solver);
        const affordable = listBestValues(session).filter(
          (value) => value.weight >= start.weight && value.costCents <= cents,
        );
        expect(fairest.proven).toBe(true);
        expect(fairest.point.worstSeconds).toBe(Math.min(...affordable.map((value) => value.worstSeconds)));
        const cheapest = affordable.filter((value) => value.worstSeconds === fairest.point.worstSeconds);
        expect(fairest.point.costCents).toBe(Math.min(...cheapest.map((value) => value.costCents)));
      }),
      runs,
    );
  });
});
