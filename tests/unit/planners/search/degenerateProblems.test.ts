import { describe, expect, test } from "vitest";
import { checkPlan } from "../../../../planners/check/checkPlan.ts";
import { NO_BUDGET, type PlanningProblem } from "../../../../planners/model/problem.ts";
import { flatProblem, fourVillages } from "../../../fixtures/planningProblems.ts";
import { runPlanner, testSolver } from "../../../fixtures/runPlanner.ts";

const HERE = [0, 0] as const;

/** Depot, halls and villages all at one place: nobody drives. */
function onePlace(villages: number, halls = 1): PlanningProblem {
  return flatProblem({
    depots: [HERE],
    sites: Array.from({ length: halls }, () => HERE),
    demands: Array.from({ length: villages }, () => ({ at: HERE, weight: 7 })),
    accessMinutes: 0,
  });
}

describe("degenerate problems have a defined outcome", async () => {
  const solver = await testSolver();

  test.each<[string, PlanningProblem, number]>([
    ["nobody to serve", fourVillages({ demands: [] }), 0],
    ["nobody to serve and no budget", fourVillages({ demands: [], budget: { ...NO_BUDGET, cents: 0 } }), 0],
    ["one commune, where the team lives: one half-day, no drive", onePlace(1), 10_000],
    ["two communes at one place: one hall serves both", onePlace(2), 10_000],
    ["two halls at one place: the first by id is enough", onePlace(1, 2), 10_000],
  ])("%s", (_name, problem, cents) => {
    const outcome = runPlanner(problem, solver);
    expect(outcome).toMatchObject({ status: "optimal", objective: cents, bound: cents, costCents: cents });
    if (outcome.plan === null) throw new Error("no plan");
    expect(checkPlan(problem, outcome.plan)).toEqual([]);
    const ids = outcome.plan.circuits.flatMap(({ tours }) => tours.flatMap(({ stops }) => stops));
    expect(ids.map(({ siteId }) => siteId)).toEqual(cents === 0 ? [] : ["site-0"]);
  });

  test("communes where nobody lives are no work when people count, and are served when all must be", () => {
    const empty = fourVillages().demands.map((demand) => ({ ...demand, weight: 0 }));
    const most = fourVillages({ demands: empty, aim: { kind: "max-coverage" } });
    expect(runPlanner(most, solver)).toMatchObject({ status: "optimal", objective: 0, costCents: 0 });
    expect(runPlanner(fourVillages({ demands: empty }), solver)).toMatchObject({ objective: 50_242 });
  });

  test.each(["halfDays", "metres", "workMinutes", "cents", "tours"] as const)(
    "no %s at all: an empty plan when people count, impossible and named when all must be served",
    (limit) => {
      const budget = { ...NO_BUDGET, [limit]: 0 };
      const most = runPlanner(fourVillages({ aim: { kind: "max-coverage" }, budget }), solver);
      expect(most).toMatchObject({ status: "optimal", objective: 0, bound: 0, plan: { circuits: [] } });
      const all = runPlanner(fourVillages({ budget }), solver);
      expect(all).toMatchObject({ status: "infeasible", plan: null, objective: null, bound: null });
      expect(all.conflicts.length).toBeGreaterThan(0);
    },
  );

  test("a hall that no road reaches is left out; the only hall of a commune: the commune is named", () => {
    const base = fourVillages();
    const cut = (matrix: Uint32Array): Uint32Array =>
      matrix.map((value, index) => (Math.floor(index / 5) === 1 || index % 5 === 1 ? 0xffffffff : value));
    const problem = { ...base, driveSeconds: cut(base.driveSeconds), driveMetres: cut(base.driveMetres) };
    const outcome = runPlanner(problem, solver);
    expect(outcome).toMatchObject({ status: "optimal", uncoverable: [0] });
    expect(JSON.stringify(outcome.plan)).not.toContain("site-0");
    const required = runPlanner({ ...problem, requiredSites: [0] }, solver);
    expect(required).toMatchObject({
      status: "infeasible",
      conflicts: [{ code: "required-site-unplannable", params: { site: "site-0" } }],
    });
  });

  test.each([
    [0, "infeasible"],
    [2, "optimal"],
    [3, "infeasible"],
  ])("%i visits in a cycle of two weeks: %s", (visitsPerCycle, status) => {
    const base = fourVillages();
    const problem = { ...base, cycle: { ...base.cycle, visitsPerCycle } };
    const outcome = runPlanner(problem, solver);
    expect(outcome.status).toBe(status);
    expect(outcome.conflicts.map(({ code }) => code)).toEqual(
      status === "optimal" ? [] : ["frequency-exceeds-cycle"],
    );
  });
});
