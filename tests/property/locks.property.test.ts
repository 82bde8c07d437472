import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkPlan } from "../../planners/check/checkPlan.ts";
import type { KeptCircuit, PlanLocks, PlanningProblem } from "../../planners/model/problem.ts";
import type { Plan } from "../../planners/model/plan.ts";
import { toPreviousPlan } from "../../src/pipeline/previousPlan.ts";
import { bruteForce, forEachPlan } from "../fixtures/bruteForce.ts";
import { compareDrives, familyDrives } from "../fixtures/familyDrives.ts";
import { arbitraryProblem } from "../fixtures/planningProblems.ts";
import { runPlanner, testSolver } from "../fixtures/runPlanner.ts";

const RUNS = { numRuns: 150, seed: 20261124 };
const NO_LOCKS: PlanLocks = { requiredTeams: [], keptStops: [], keptCircuits: [], forbiddenCircuits: [] };

function visitedBy(problem: PlanningProblem, plan: Plan): readonly number[] {
  const ids = new Set(
    plan.circuits.flatMap(({ tours }) => tours.flatMap(({ stops }) => stops.map((s) => s.siteId))),
  );
  return [...problem.sites.keys()].filter((site) => ids.has(problem.sites[site]?.id ?? ""));
}

describe("decisions and the previous plan, on random small problems", async () => {
  const solver = await testSolver();

  test("every decision is kept, or proven impossible, and costs no less than none", () => {
    let kept = 0;
    fc.assert(
      fc.property(
        arbitraryProblem(),
        fc.record({
          site: fc.nat({ max: 3 }),
          team: fc.option(fc.nat({ max: 1 }), { nil: null }),
          weekday: fc.option(fc.nat({ max: 1 }), { nil: null }),
          pm: fc.option(fc.boolean(), { nil: null }),
          teams: fc.subarray([0, 1]),
        }),
        (problem, draw) => {
          fc.pre(draw.site < problem.sites.length && (draw.team ?? 0) < problem.teams.length);
          const { teams, ...stop } = draw;
          const requiredTeams = teams.filter((team) => team < problem.teams.length);
          const locks = { ...NO_LOCKS, requiredTeams, keptStops: [stop] };
          const locked: PlanningProblem = { ...problem, locks };
          const free = runPlanner(problem, solver);
          const outcome = runPlanner(locked, solver);
          if (outcome.plan === null) {
            expect(outcome.conflicts.length).toBeGreaterThan(0);
            return;
          }
          kept += 1;
          expect(checkPlan(locked, outcome.plan)).toEqual([]);
          if (problem.aim.kind === "cover-all" && free.costCents !== null) {
            expect(outcome.costCents).toBeGreaterThanOrEqual(free.costCents);
          }
        },
      ),
      RUNS,
    );
    expect(kept).toBeGreaterThan(20);
  });

  test("a circuit of the best plan that is kept stays, one that is forbidden goes, at no less cost", () => {
    let forbidden = 0;
    fc.assert(
      fc.property(arbitraryProblem(), (problem) => {
        const base = runPlanner(problem, solver);
        fc.pre(base.plan !== null && base.plan.circuits.length > 0);
        if (base.plan === null) return;
        const [first] = toPreviousPlan(problem, base.plan, 0).circuits;
        if (first === undefined) return;
        const circuit: KeptCircuit = { ...first, weeks: [] };
        const held = { ...problem, locks: { ...NO_LOCKS, keptCircuits: [circuit] } };
        const same = runPlanner(held, solver);
        expect(same.objective).toBe(base.objective);
        expect(checkPlan(held, same.plan)).toEqual([]);
        const without = {
          ...problem,
          locks: { ...NO_LOCKS, forbiddenCircuits: [{ team: null, sites: circuit.sites }] },
        };
        const other = runPlanner(without, solver);
        if (other.plan === null) return;
        forbidden += 1;
        expect(checkPlan(without, other.plan)).toEqual([]);
      }),
      RUNS,
    );
    expect(forbidden).toBeGreaterThan(20);
  });

  test("after a ban the new plan is the best and fairest one, and of these the one with the fewest halls changed", () => {
    let compared = 0;
    fc.assert(
      fc.property(arbitraryProblem(), fc.nat({ max: 3 }), (problem, ban) => {
        fc.pre(ban < problem.sites.length && !problem.requiredSites.includes(ban));
        const base = runPlanner(problem, solver);
        fc.pre(base.plan !== null);
        if (base.plan === null) return;
        const banned: PlanningProblem = { ...problem, forbiddenSites: [...problem.forbiddenSites, ban] };
        const best = bruteForce(banned);
        const next = runPlanner({ ...banned, previous: toPreviousPlan(banned, base.plan, 0) }, solver);
        if (next.plan === null || best === null) return;
        compared += 1;
        expect(next.costCents).toBe(best.cents);
        expect(next.status).toBe("optimal");
        const before = new Set(visitedBy(problem, base.plan));
        const changes = (visited: readonly number[]): number =>
          visited.filter((site) => !before.has(site)).length +
          [...before].filter((site) => !visited.includes(site)).length;
        const drives = familyDrives(banned, visitedBy(banned, next.plan));
        let fewest = Infinity;
        forEachPlan(banned, ({ cents, weight, visited }) => {
          if (cents !== best.cents || weight !== best.weight) return;
          const order = compareDrives(familyDrives(banned, visited), drives);
          expect(order).toBeGreaterThanOrEqual(0);
          if (order === 0) fewest = Math.min(fewest, changes(visited));
        });
        expect(changes(visitedBy(banned, next.plan))).toBe(fewest);
      }),
      RUNS,
    );
    expect(compared).toBeGreaterThan(20);
  });

  test("where staying close may cost, no plan within that price changes fewer halls", () => {
    let compared = 0;
    let paid = 0;
    fc.assert(
      fc.property(
        arbitraryProblem(),
        fc.nat({ max: 3 }),
        fc.integer({ min: 1, max: 200_000 }),
        (problem, asked, extraCents) => {
          fc.pre(asked < problem.sites.length && !problem.forbiddenSites.includes(asked));
          // A hall was asked for, and is not any more: to keep it costs something.
          const base = runPlanner({ ...problem, requiredSites: [...problem.requiredSites, asked] }, solver);
          fc.pre(base.plan !== null);
          if (base.plan === null) return;
          const best = bruteForce(problem);
          const previous = toPreviousPlan(problem, base.plan, extraCents);
          const next = runPlanner({ ...problem, previous }, solver);
          if (next.plan === null || best === null || next.costCents === null) return;
          compared += 1;
          expect(next.costCents).toBeLessThanOrEqual(best.cents + extraCents);
          if (next.costCents > best.cents) paid += 1;
          const before = new Set(visitedBy(problem, base.plan));
          const changes = (visited: readonly number[]): number =>
            visited.filter((site) => !before.has(site)).length +
            [...before].filter((site) => !visited.includes(site)).length;
          let fewest = Infinity;
          forEachPlan(problem, ({ cents, weight, visited }) => {
            if (cents > best.cents + extraCents || weight !== best.weight) return;
            fewest = Math.min(fewest, changes(visited));
          });
          expect(changes(visitedBy(problem, next.plan))).toBe(fewest);
        },
      ),
      { ...RUNS, numRuns: 40 },
    );
    expect(compared).toBeGreaterThan(10);
    expect(paid).toBeGreaterThan(3);
  });

  test("nothing asked, nothing changed: the same plan comes back, days and weeks included", () => {
    fc.assert(
      fc.property(arbitraryProblem(), (problem) => {
        const base = runPlanner(problem, solver);
        fc.pre(base.plan !== null);
        if (base.plan === null) return;
        const again = runPlanner({ ...problem, previous: toPreviousPlan(problem, base.plan, 0) }, solver);
        expect(again.plan).toEqual(base.plan);
      }),
      RUNS,
    );
  });
});
