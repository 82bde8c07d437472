import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkPlan } from "../../planners/check/checkPlan.ts";
import { recountPlan } from "../../planners/check/recountPlan.ts";
import type { PlanningProblem } from "../../planners/model/problem.ts";
import { bruteForce, forEachPlan } from "../fixtures/bruteForce.ts";
import { compareDrives, familyDrives } from "../fixtures/familyDrives.ts";
import {
  arbitraryProblem,
  arbitraryRhythms,
  arbitraryShortOfDays,
  arbitraryHours,
  arbitraryVehicles,
} from "../fixtures/planningProblems.ts";
import { runPlanner, testSolver } from "../fixtures/runPlanner.ts";

const runs = { seed: 20261122, numRuns: 120 };

describe("the planner on random small problems", async () => {
  const solver = await testSolver();

  test.each([
    ["one rhythm for all", arbitraryProblem(), runs.numRuns],
    ["villages that ask for visits more or less often", arbitraryRhythms(), 120],
    ["two teams with one vehicle", arbitraryVehicles(), 80],
    ["halls and teams with hours of their own", arbitraryHours(), 120],
    ["everybody within few half-days", arbitraryShortOfDays(), 120],
  ])("finds the optimum that trying every plan finds, and proves it: %s", (_, problems, numRuns) => {
    fc.assert(
      fc.property(problems, (problem) => {
        const truth = bruteForce(problem);
        const outcome = runPlanner(problem, solver);
        if (outcome.status === "infeasible") {
          expect(outcome.conflicts.length).toBeGreaterThan(0);
          expect(isHopeless(problem, truth)).toBe(true);
          return;
        }
        expect(outcome.status).toBe("optimal");
        const coverAll = problem.aim.kind === "cover-all";
        expect(outcome.objective).toBe(coverAll ? truth?.cents : truth?.weight);
        expect(outcome.costCents).toBe(truth?.cents);
        expect(outcome.bound).toBe(outcome.objective);
      }),
      { ...runs, numRuns },
    );
  });

  test("of the plans of equal value, takes one whose worst-off families are nearest (leximin)", () => {
    let compared = 0;
    fc.assert(
      fc.property(arbitraryProblem(), (drawn) => {
        // Kilometres cost nothing: many plans cost the same.
        const problem = { ...drawn, teams: drawn.teams.map((team) => ({ ...team, kilometreCents: 0 })) };
        const { plan, costCents } = runPlanner(problem, solver);
        const best = bruteForce(problem);
        fc.pre(plan !== null && best !== null);
        if (plan === null || best === null) return;
        expect(costCents).toBe(best.cents);
        const stops = plan.circuits.flatMap(({ tours }) => tours.flatMap((tour) => tour.stops));
        const visited = stops.map(({ siteId }) => problem.sites.findIndex(({ id }) => id === siteId));
        const drives = familyDrives(problem, visited);
        forEachPlan(problem, (other) => {
          if (other.cents !== best.cents || other.weight !== best.weight) return;
          const order = compareDrives(familyDrives(problem, other.visited), drives);
          expect(order).toBeGreaterThanOrEqual(0);
          if (order > 0) compared += 1;
        });
      }),
      { ...runs, numRuns: 160 },
    );
    expect(compared).toBeGreaterThan(20); // plans of equal value that are less fair
  });

  test("makes plans that the independent checker accepts, at the cost it counts", () => {
    fc.assert(
      fc.property(
        fc.oneof(arbitraryProblem(), arbitraryRhythms(), arbitraryVehicles(), arbitraryHours()),
        (problem) => {
          const { plan, costCents, status } = runPlanner(problem, solver);
          fc.pre(plan !== null);
          expect(status).toBe("optimal");
          expect(checkPlan(problem, plan)).toEqual([]);
          expect(recountPlan(problem, plan).costCents).toBe(costCents);
        },
      ),
      { ...runs, numRuns: 200 },
    );
  });

  test("gives the same plan, byte for byte, for the same seed", () => {
    fc.assert(
      fc.property(arbitraryProblem(), (problem) => {
        expect(JSON.stringify(runPlanner(problem, solver))).toBe(JSON.stringify(runPlanner(problem, solver)));
      }),
      { ...runs, numRuns: 40 },
    );
  });

  test("never gets worse when a hall is free in one more half-day", () => {
    fc.assert(
      fc.property(arbitraryProblem(), (problem) => {
        const freed = { ...problem, sites: problem.sites.map((site) => ({ ...site, slots: [0, 1, 2, 3] })) };
        const before = runPlanner(problem, solver);
        const after = runPlanner(freed, solver);
        fc.pre(before.status === "optimal" && before.uncoverable.length === after.uncoverable.length);
        expect(after.status).toBe("optimal");
        const sign = problem.aim.kind === "cover-all" ? 1 : -1;
        expect(sign * (after.objective ?? NaN)).toBeLessThanOrEqual(sign * (before.objective ?? NaN));
      }),
      { ...runs, numRuns: 60 },
    );
  });

  test("keeps bound ≤ value ≤ heuristic when it is stopped early", () => {
    fc.assert(
      fc.property(arbitraryProblem(), fc.integer({ min: 0, max: 6 }), (problem, polls) => {
        let left = polls;
        const stopped = runPlanner(problem, solver, { shouldStop: () => left-- <= 0 });
        const full = runPlanner(problem, solver);
        fc.pre(full.status === "optimal");
        const sign = problem.aim.kind === "cover-all" ? 1 : -1;
        if (stopped.objective !== null) {
          expect(sign * stopped.objective).toBeGreaterThanOrEqual(sign * (full.objective ?? NaN));
        }
        if (stopped.bound !== null) {
          expect(sign * stopped.bound).toBeLessThanOrEqual(sign * (full.objective ?? NaN));
        }
      }),
      { ...runs, numRuns: 60 },
    );
  });
});

/** No plan at all, or nothing that anyone could be served by. */
function isHopeless(problem: PlanningProblem, truth: ReturnType<typeof bruteForce>): boolean {
  return truth === null || (problem.demands.length > 0 && truth.weight === 0 && truth.cents === 0);
}
