import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NO_BUDGET, type PlanningProblem } from "../../planners/model/problem.ts";
import { startPricing } from "../../planners/search/pricedColumns.ts";
import { dropImpliedGroups, mergeDemands } from "../../planners/selection/mergeDemands.ts";
import { timelessProblem } from "../fixtures/timelessProblem.ts";
import { testSolver } from "../fixtures/runPlanner.ts";

const RUNS = { numRuns: 60, seed: 20261122 };

/** Legs are rounded, so that passing a stop twice can be shorter: then the tours are a relaxation. */
describe("column generation on small problems", async () => {
  const solver = await testSolver();

  function price(problem: PlanningProblem): ReturnType<typeof startPricing>["run"] {
    const { groups } = mergeDemands(
      problem,
      problem.sites.map(() => true),
    );
    const cover = problem.aim.kind === "cover-all";
    const { run } = startPricing(
      problem,
      cover ? dropImpliedGroups(groups) : groups,
      [...problem.sites.keys()],
      solver,
      { seed: 1, iterations: 50, shouldStop: () => false, onProgress: () => undefined },
    );
    while (run.status === "running") {
      run.step();
      if (run.best !== null) expect(run.bound).toBeLessThanOrEqual(run.bestValue + 1e-6);
    }
    return run;
  }

  test("covering everything: the listed tours hold the optimum, the bound never passes it", () => {
    fc.assert(
      fc.property(arbitraryWorld(), (problem) => {
        const best = tryEveryChoice(problem);
        const run = price(problem);
        expect(run.complete).toBe(true);
        expect(run.bound).toBeLessThanOrEqual(best.cents + 1e-6);
        if (run.master.columns.some(({ nodes }) => new Set(nodes).size < nodes.length)) {
          expect(bestOf(run, solver)).toBeLessThanOrEqual(best.cents);
        } else expect(bestOf(run, solver)).toBe(best.cents);
      }),
      RUNS,
    );
  });

  test("most people within a length and a number of tours", () => {
    fc.assert(
      fc.property(
        arbitraryWorld(),
        fc.integer({ min: 0, max: 12_000 }),
        fc.integer({ min: 1, max: 3 }),
        (base, metres, tours) => {
          const budget = { ...NO_BUDGET, metres, tours };
          const problem: PlanningProblem = { ...base, aim: { kind: "max-coverage" }, budget };
          const best = tryEveryChoice(problem);
          const run = price(problem);
          if (best.weight < 0) {
            expect(run.best).toBeNull();
            return;
          }
          expect(run.complete).toBe(true);
          expect(-run.bound).toBeGreaterThanOrEqual(best.weight - 1e-6);
          if (run.master.columns.some(({ nodes }) => new Set(nodes).size < nodes.length)) {
            expect(0 - bestOf(run, solver)).toBeGreaterThanOrEqual(best.weight);
          } else expect(0 - bestOf(run, solver)).toBe(best.weight);
        },
      ),
      RUNS,
    );
  });
});

/** The best choice among the listed tours. */
function bestOf(
  run: ReturnType<typeof startPricing>["run"],
  solver: Awaited<ReturnType<typeof testSolver>>,
): number {
  const result = solver.solve(run.master.model(), {
    seed: 1,
    nodes: null,
    absoluteGap: 0.999,
    shouldStop: () => false,
    start: null,
    onImprove: () => undefined,
    onBound: () => undefined,
  });
  return Math.round(result.objective);
}

function arbitraryWorld(): fc.Arbitrary<PlanningProblem> {
  const point = fc.tuple(fc.integer({ min: -30, max: 30 }), fc.integer({ min: -30, max: 30 }));
  return fc.integer({ min: 1, max: 6 }).chain((count) =>
    fc
      .record({
        sites: fc.array(point, { minLength: count, maxLength: count }),
        covers: fc.array(fc.subarray([...Array.from({ length: count }).keys()], { minLength: 1 }), {
          minLength: 1,
          maxLength: 7,
        }),
        weights: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 7, maxLength: 7 }),
        maxStops: fc.integer({ min: 1, max: 5 }),
        tourMetres: fc.option(fc.integer({ min: 9000, max: 15_000 }), { nil: null }),
        required: fc.option(fc.integer({ min: 0, max: count - 1 }), { nil: null, freq: 4 }),
      })
      .map((world) =>
        timelessProblem(world, { requiredSites: world.required === null ? [] : [world.required] }),
      ),
  );
}

/** Splits every subset of the sites into tours in every order: written from the definition alone. */
function tryEveryChoice(problem: PlanningProblem): { readonly cents: number; readonly weight: number } {
  const size = problem.sites.length + 1;
  const { maxStops } = problem.cycle;
  const longest = problem.teams[0]?.tourMetres ?? Infinity;
  const metres = (a: number, b: number): number => problem.driveMetres[a * size + b] ?? 0;
  const budget = problem.budget.metres ?? Infinity;
  const mostTours = problem.budget.tours ?? Infinity;
  let cents = Infinity;
  let weight = -1;

  function judge(visited: ReadonlySet<number>, length: number): void {
    if (problem.requiredSites.some((site) => !visited.has(site))) return;
    const missed = problem.demands.filter(({ sites }) => !sites.some((site) => visited.has(site)));
    if (problem.aim.kind === "cover-all") {
      if (missed.length === 0) cents = Math.min(cents, length);
      return;
    }
    const all = problem.demands.reduce((sum, demand) => sum + demand.weight, 0);
    weight = Math.max(weight, all - missed.reduce((sum, demand) => sum + demand.weight, 0));
  }

  function go(visited: ReadonlySet<number>, tour: readonly number[], tours: number, done: number): void {
    const at = tour.at(-1);
    const open = tour.reduce(
      (sum, site, k) => sum + metres(k === 0 ? 0 : (tour[k - 1] ?? 0) + 1, site + 1),
      0,
    );
    const closed = at === undefined ? 0 : open + metres(at + 1, 0);
    if (closed <= longest && done + closed <= budget) {
      judge(visited, done + closed);
      if (at !== undefined && tours < mostTours) {
        for (let site = 0; site < size - 1; site++) {
          if (!visited.has(site)) go(new Set([...visited, site]), [site], tours + 1, done + closed);
        }
      }
    }
    if (tour.length >= maxStops || (at === undefined && visited.size > 0)) return;
    if (at === undefined) {
      if (mostTours < 1) return;
      for (let site = 0; site < size - 1; site++) go(new Set([site]), [site], 1, 0);
      return;
    }
    for (let site = 0; site < size - 1; site++) {
      if (!visited.has(site)) go(new Set([...visited, site]), [...tour, site], tours, done);
    }
  }

  go(new Set(), [], 0, 0);
  return { cents, weight };
}
