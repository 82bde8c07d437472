import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkPlan } from "../../planners/check/checkPlan.ts";
import { recountPlan } from "../../planners/check/recountPlan.ts";
import type { Outcome } from "../../planners/model/outcome.ts";
import type { PlanningProblem } from "../../planners/model/problem.ts";
import { listNearCustomers } from "../../planners/periodic/nearCustomers.ts";
import { buildPeriodicModel } from "../../planners/periodic/periodicModel.ts";
import { PeriodicState } from "../../planners/periodic/periodicState.ts";
import { QuickRng } from "../../planners/periodic/quickRng.ts";
import { Recreate } from "../../planners/periodic/recreate.ts";
import { VisitBound } from "../../planners/periodic/visitBound.ts";
import { writePeriodicPlan } from "../../planners/periodic/writePeriodicPlan.ts";
import { findPlanner } from "../../planners/search/findPlanner.ts";
import { makeRng } from "../../planners/search/rng.ts";
import { arbitraryPeriodicWorld, bestPeriodicValue, periodicProblem } from "../fixtures/periodicProblem.ts";
import { renumber } from "../fixtures/renumber.ts";
import { testSolver } from "../fixtures/runPlanner.ts";

describe("periodic routing on small problems", async () => {
  const solver = await testSolver();
  const run = (problem: PlanningProblem, iterations: number): Outcome => {
    const planner = findPlanner(problem, solver);
    expect(planner.name).toBe("periodic");
    const search = planner.start(problem, {
      seed: 1,
      iterations,
      shouldStop: () => false,
      onProgress: () => undefined,
    });
    while (!search.done()) search.step();
    return search.outcome();
  };

  test("what is proven is the best of all plans, and what is impossible has none", () => {
    let proven = 0;
    fc.assert(
      fc.property(arbitraryPeriodicWorld(), (world) => {
        const problem = periodicProblem(world);
        const best = bestPeriodicValue(problem);
        const { status, plan, bound, costCents } = run(problem, 2000);
        expect(status).toBe(best === null ? "infeasible" : "optimal");
        expect(costCents).toBe(best);
        if (status === "optimal") proven += 1;
        expect(bound ?? 0).toBeLessThanOrEqual(best ?? Infinity);
        if (plan === null) return;
        expect(checkPlan(problem, plan)).toEqual([]);
        expect(recountPlan(problem, plan).costCents).toBe(costCents);
      }),
      { seed: 20_261_126, numRuns: 150 },
    );
    expect(proven).toBeGreaterThan(70);
  });

  test("the walks' bound is never above the best value", () => {
    let compared = 0;
    fc.assert(
      fc.property(arbitraryPeriodicWorld(), (world) => {
        const problem = periodicProblem(world);
        const best = bestPeriodicValue(problem);
        if (best === null) return;
        const bound = new VisitBound(buildPeriodicModel(problem));
        for (let slice = 0; slice < 40; slice++) bound.work(best);
        compared += 1;
        expect(bound.cents ?? 0).toBeLessThanOrEqual(best);
      }),
      { seed: 20_261_127, numRuns: 150 },
    );
    expect(compared).toBeGreaterThan(70);
  });

  test("another numbering of the sites proves the same value", () => {
    fc.assert(
      fc.property(arbitraryPeriodicWorld(), fc.gen(), (world, gen) => {
        const problem = periodicProblem(world);
        const sites = problem.sites.map((_, site) => site);
        const order = gen(() => fc.shuffledSubarray(sites, { minLength: sites.length }));
        const teams = problem.teams.map((_, team) => team).toReversed();
        const before = run(problem, 200);
        const after = run(renumber(problem, { sites: order, demands: [], teams }), 200);
        expect(before.status).not.toBe("limit");
        expect([after.status, after.costCents]).toEqual([before.status, before.costCents]);
      }),
      { seed: 20_261_128, numRuns: 60 },
    );
  });

  test("the cents predicted for an insertion are those that it adds", () => {
    fc.assert(
      fc.property(arbitraryPeriodicWorld(), fc.boolean(), fc.nat(), (world, near, seed) => {
        const problem = periodicProblem(world);
        const model = buildPeriodicModel(problem);
        const penalties = { perLoad: 300, perMetre: 2, perStop: 1000 };
        const beside = near ? listNearCustomers(model, 3) : null;
        const recreate = new Recreate(model, penalties, new QuickRng(makeRng(seed)), beside);
        const state = new PeriodicState(model);
        for (let customer = 0; customer < model.customers; customer++) {
          const before = state.penalised(penalties);
          const added = recreate.insertAll(state, customer);
          if (added < Infinity) expect(state.penalised(penalties) - before).toBe(added);
          const day = state.model.patterns[customer]?.[state.patternOf(customer)]?.[0] ?? 0;
          const whole = state.penalised(penalties);
          if (added === Infinity) continue;
          state.remove(day, customer);
          const lean = state.penalised(penalties);
          const again = recreate.insertOn(state, customer, day);
          if (again === Infinity) return;
          expect(state.penalised(penalties) - lean).toBe(again);
          expect(whole).toBeGreaterThan(0);
        }
        const plan = writePeriodicPlan(problem, model, state);
        expect(recountPlan(problem, plan).costCents).toBe(state.cents);
        expect(checkPlan(problem, plan).length === 0).toBe(
          state.fits && model.sites.every((_, customer) => state.patternOf(customer) >= 0),
        );
      }),
      { seed: 20_261_129, numRuns: 200 },
    );
  });

  test("the same seed gives the same plan, byte for byte", () => {
    fc.assert(
      fc.property(arbitraryPeriodicWorld(), (world) => {
        const problem = periodicProblem(world);
        expect(JSON.stringify(run(problem, 300))).toBe(JSON.stringify(run(problem, 300)));
      }),
      { seed: 20_261_130, numRuns: 30 },
    );
  });
});
