import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkPlan } from "../../planners/check/checkPlan.ts";
import { recountPlan } from "../../planners/check/recountPlan.ts";
import type { Plan } from "../../planners/model/plan.ts";
import type { PlanningProblem } from "../../planners/model/problem.ts";
import { toPreviousPlan } from "../../src/pipeline/previousPlan.ts";
import { bruteForce, forEachPlan } from "../fixtures/bruteForce.ts";
import { compareDrives, familyDrives } from "../fixtures/familyDrives.ts";
import { withHouses } from "../fixtures/mixedProblems.ts";
import { arbitraryProblem, arbitraryRhythms } from "../fixtures/planningProblems.ts";
import { runPlanner, testSolver } from "../fixtures/runPlanner.ts";

const runs = { seed: 20261126, numRuns: 200 };

/** New houses of a plan, by index. */
function openedBy({ houses }: PlanningProblem, plan: Plan): readonly number[] {
  const named = new Set((plan.houses ?? []).map(({ houseId }) => houseId));
  return [...(houses?.candidates ?? []).entries()].flatMap(([index, { id, open }]) =>
    !open && named.has(id) ? [index] : [],
  );
}

describe("houses chosen together with circuits, on random small problems", async () => {
  const solver = await testSolver();

  test.each([
    ["one rhythm for all", withHouses(arbitraryProblem()), 180, 20],
    ["villages that ask for visits more or less often", withHouses(arbitraryRhythms()), 100, 7],
  ])(
    "finds and proves the optimum of all plans, checked and recounted: %s",
    (_, problems, numRuns, least) => {
      const seen = { both: 0, housesAlone: 0, circuitsAlone: 0, impossible: 0 };
      fc.assert(
        fc.property(problems, (problem) => {
          const truth = bruteForce(problem);
          const outcome = runPlanner(problem, solver);
          if (outcome.status === "infeasible") {
            const [conflict] = outcome.conflicts;
            expect(conflict).toBeDefined();
            const nobody = conflict?.code === "demand-without-plannable-site" && truth?.weight === 0;
            expect(truth === null || nobody).toBe(true);
            seen.impossible += 1;
            return;
          }
          const { plan } = outcome;
          if (plan === null) throw new Error(`no plan: ${outcome.status}`);
          const coverAll = problem.aim.kind === "cover-all";
          expect(outcome).toMatchObject({
            status: "optimal",
            objective: coverAll ? truth?.cents : truth?.weight,
            costCents: truth?.cents,
            bound: outcome.objective,
          });
          expect(checkPlan(problem, plan)).toEqual([]);
          expect(recountPlan(problem, plan)).toMatchObject({
            costCents: truth?.cents,
            coveredWeight: truth?.weight,
          });
          const houses = openedBy(problem, plan).length;
          if (houses > 0 && plan.circuits.length > 0) seen.both += 1;
          else if (houses > 0) seen.housesAlone += 1;
          else if (plan.circuits.length > 0) seen.circuitsAlone += 1;
        }),
        { ...runs, numRuns },
      );
      for (const count of Object.values(seen)) expect(count).toBeGreaterThan(least);
    },
  );

  test("of the plans of equal value, takes one whose worst-off families are nearest (leximin)", () => {
    let compared = 0;
    fc.assert(
      fc.property(withHouses(arbitraryProblem()), (drawn) => {
        // Kilometres cost nothing and houses as much as a half-day: many plans cost the same.
        const { houses } = drawn;
        if (houses === undefined) throw new Error("no houses");
        const visits = drawn.cycle.visitsPerCycle;
        const problem = {
          ...drawn,
          teams: drawn.teams.map((team) => ({ ...team, kilometreCents: 0 })),
          houses: {
            ...houses,
            candidates: houses.candidates.map((house) => ({ ...house, cents: 10_000 * visits })),
          },
        };
        const { plan, status } = runPlanner(problem, solver);
        const best = bruteForce(problem);
        fc.pre(plan !== null && best !== null && status === "optimal");
        if (plan === null || best === null) return;
        const stops = plan.circuits.flatMap(({ tours }) => tours.flatMap((tour) => tour.stops));
        const visited = stops.map(({ siteId }) => problem.sites.findIndex(({ id }) => id === siteId));
        const drives = familyDrives(problem, visited, openedBy(problem, plan));
        forEachPlan(problem, (other) => {
          if (other.cents !== best.cents || other.weight !== best.weight) return;
          const order = compareDrives(familyDrives(problem, other.visited, other.opened), drives);
          expect(order).toBeGreaterThanOrEqual(0);
          if (order > 0) compared += 1;
        });
      }),
      { ...runs, numRuns: 100 },
    );
    expect(compared).toBeGreaterThan(20);
  });

  test("keeps decisions, and stays with the plan before where that costs nothing", () => {
    let kept = 0;
    fc.assert(
      fc.property(
        withHouses(arbitraryProblem()),
        fc.record({ site: fc.nat({ max: 3 }), weekday: fc.nat({ max: 1 }), pm: fc.boolean() }),
        fc.subarray([0, 1]),
        (problem, stop, drawn) => {
          fc.pre(stop.site < problem.sites.length);
          const requiredTeams = drawn.filter((team) => team < problem.teams.length);
          const keptStops = [{ ...stop, team: null }];
          const locked = {
            ...problem,
            locks: { requiredTeams, keptStops, keptCircuits: [], forbiddenCircuits: [] },
          };
          const { plan, status, costCents } = runPlanner(locked, solver);
          fc.pre(plan !== null && status === "optimal");
          if (plan === null) return;
          kept += 1;
          expect(checkPlan(locked, plan)).toEqual([]);
          const again = { ...locked, previous: toPreviousPlan(locked, plan, 0) };
          const after = runPlanner(again, solver);
          expect(after.costCents).toBe(costCents);
          expect(checkPlan(again, after.plan)).toEqual([]);
        },
      ),
      { ...runs, numRuns: 60 },
    );
    expect(kept).toBeGreaterThan(15);
  });

  test("gives the same plan, byte for byte, for the same seed and limit", () => {
    fc.assert(
      fc.property(withHouses(arbitraryProblem()), fc.constantFrom(null, 0, 1, 20), (problem, iterations) => {
        const run = (): string => JSON.stringify(runPlanner(problem, solver, { iterations }));
        expect(run()).toBe(run());
      }),
      { ...runs, numRuns: 40 },
    );
  });

  test("keeps bound ≤ value when it is stopped early, and the plan it has is valid", () => {
    fc.assert(
      fc.property(withHouses(arbitraryProblem()), fc.integer({ min: 0, max: 8 }), (problem, polls) => {
        let left = polls;
        const stopped = runPlanner(problem, solver, { shouldStop: () => left-- <= 0 });
        const full = runPlanner(problem, solver);
        fc.pre(full.status === "optimal" && full.objective !== null);
        const sign = problem.aim.kind === "cover-all" ? 1 : -1;
        const best = sign * (full.objective ?? NaN);
        if (stopped.objective !== null) expect(sign * stopped.objective).toBeGreaterThanOrEqual(best);
        if (stopped.bound !== null) expect(sign * stopped.bound).toBeLessThanOrEqual(best);
        if (stopped.plan !== null) expect(checkPlan(problem, stopped.plan)).toEqual([]);
      }),
      { ...runs, numRuns: 60 },
    );
  });
});
