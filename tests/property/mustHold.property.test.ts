import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkPlan } from "../../planners/check/checkPlan.ts";
import type { Outcome } from "../../planners/model/outcome.ts";
import type { PlanningProblem } from "../../planners/model/problem.ts";
import type { Progress } from "../../planners/model/search.ts";
import { bruteForce } from "../fixtures/bruteForce.ts";
import { arbitraryProblem } from "../fixtures/planningProblems.ts";
import { keepSites, renumber } from "../fixtures/renumber.ts";
import { runPlanner, testSolver } from "../fixtures/runPlanner.ts";
import { timelessProblem } from "../fixtures/timelessProblem.ts";

const runs = { seed: 20261124, numRuns: 60 };

/** Values so that less is better, whatever the aim. */
const loss = (problem: PlanningProblem, value: number): number =>
  problem.aim.kind === "cover-all" ? value : 0 - value;

describe("what must hold of every run", async () => {
  const solver = await testSolver();

  test("one more hall never makes the best plan worse", () => {
    let compared = 0;
    fc.assert(
      fc.property(arbitraryProblem(), (problem) => {
        const last = problem.sites.length - 1;
        fc.pre(last > 0 && !problem.requiredSites.includes(last));
        const fewer = keepSites(problem, [...Array.from({ length: last }).keys()]);
        const before = runPlanner(fewer, solver);
        const after = runPlanner(problem, solver);
        // A hall that brings a commune within reach adds a task: then costs cannot be compared.
        fc.pre(before.status === "optimal" && before.uncoverable.length === after.uncoverable.length);
        expect(after.status).toBe("optimal");
        expect(loss(problem, after.objective ?? NaN)).toBeLessThanOrEqual(
          loss(problem, before.objective ?? NaN),
        );
        compared++;
      }),
      { ...runs, numRuns: 100 },
    );
    expect(compared).toBe(100);
  });

  test("other numbers for halls, communes and teams change no value", () => {
    fc.assert(
      fc.property(arbitraryProblem(), fc.infiniteStream(fc.nat()), (problem, draws) => {
        const shuffle = (count: number): number[] => {
          const keys = Array.from({ length: count }, () => Number(draws.next().value));
          return [...keys.keys()].sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
        };
        const other = renumber(problem, {
          sites: shuffle(problem.sites.length),
          demands: shuffle(problem.demands.length),
          teams: shuffle(problem.teams.length),
        });
        expect(valuesOf(runPlanner(other, solver))).toEqual(valuesOf(runPlanner(problem, solver)));
      }),
      { ...runs, numRuns: 100 },
    );
  });

  test("same seed and iterations: the same outcome, byte for byte, and no rule broken", () => {
    const iterations = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(arbitraryProblem(), fc.nat({ max: 99 }), iterations, (problem, seed, limit) => {
        const run = (): Outcome => runPlanner(problem, solver, { seed, iterations: limit });
        const first = run();
        expect(JSON.stringify(run())).toBe(JSON.stringify(first));
        if (first.plan !== null) expect(checkPlan(problem, first.plan)).toEqual([]);
      }),
      runs,
    );
  });

  test("at every report the bound is at most the optimum, and the optimum at most the value", () => {
    fc.assert(
      fc.property(arbitraryProblem(), fc.option(fc.integer({ min: 0, max: 20 })), (problem, iterations) => {
        const truth = bruteForce(problem);
        const seen: Progress[] = [];
        const end = runPlanner(problem, solver, { iterations, onProgress: (report) => seen.push(report) });
        fc.pre(end.status !== "infeasible" && truth !== null);
        const best = problem.aim.kind === "cover-all" ? truth.cents : truth.weight;
        for (const { bound, objective } of [...seen, end]) {
          if (bound !== null) expect(loss(problem, bound)).toBeLessThanOrEqual(loss(problem, best));
          if (objective !== null) {
            expect(loss(problem, objective)).toBeGreaterThanOrEqual(loss(problem, best));
          }
        }
      }),
      { ...runs, numRuns: 100 },
    );
  });

  test("tours that are priced too: bounds below values, values that only get better, the same twice", () => {
    const point = fc.tuple(fc.integer({ min: -30, max: 30 }), fc.integer({ min: -30, max: 30 }));
    const sites = fc.array(point, { minLength: 16, maxLength: 16 });
    const cover = fc.subarray([...Array.from({ length: 16 }).keys()], { minLength: 1, maxLength: 5 });
    const covers = fc.array(cover, { minLength: 8, maxLength: 12 });
    fc.assert(
      fc.property(sites, covers, (places, near) => {
        const problem = timelessProblem({
          sites: places,
          covers: near,
          weights: [],
          maxStops: 4,
          tourMetres: null,
        });
        const seen: Progress[] = [];
        const run = (): Outcome =>
          runPlanner(problem, solver, { iterations: 60, onProgress: (report) => seen.push(report) });
        const first = run();
        const values = seen.flatMap(({ objective }) => objective ?? []);
        const end = first.objective ?? NaN;
        expect(values.length).toBeGreaterThan(0);
        expect(values).toEqual(values.toSorted((a, b) => b - a));
        for (const { bound } of seen) expect(bound ?? 0).toBeLessThanOrEqual(end);
        if (first.plan === null) throw new Error("no plan");
        expect(checkPlan(problem, first.plan)).toEqual([]);
        expect(JSON.stringify(run())).toBe(JSON.stringify(first));
      }),
      { ...runs, numRuns: 6 },
    );
  });
});

function valuesOf({ status, objective, bound, costCents, uncoverable, conflicts }: Outcome): object {
  const codes = conflicts.map(({ code }) => code).sort();
  return { status, objective, bound, costCents, uncoverable: uncoverable.length, codes };
}
