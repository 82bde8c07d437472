import { describe, expect, test } from "vitest";
import { NO_BUDGET, type PlanningProblem } from "../../../../planners/model/problem.ts";
import type { Progress } from "../../../../planners/model/search.ts";
import { flatProblem, fourVillages } from "../../../fixtures/planningProblems.ts";
import { runPlanner, testSolver } from "../../../fixtures/runPlanner.ts";

describe("the covering tour planner", async () => {
  const solver = await testSolver();

  test("serves four villages in two days, joining neighbours on the cross", () => {
    const outcome = runPlanner(fourVillages(), solver);
    // Two days of two halls: 2 × (200.00 + 15.00 + 21.21 + 15.00); opposite halls would be 2 × 260.00.
    expect(outcome).toMatchObject({ status: "optimal", objective: 50_242, bound: 50_242, uncoverable: [] });
    expect(outcome.plan?.circuits.map((circuit) => circuit.tours[0]?.halfDay)).toEqual(["day", "day"]);
  });

  test("spreads circuits over the weeks of the cycle", () => {
    const { plan } = runPlanner(fourVillages(), solver);
    expect(plan?.circuits.map((circuit) => circuit.tours[0]?.week).sort()).toEqual([1, 2]);
  });

  test("reaches the most people within a budget, then the cheapest way to them", () => {
    const outcome = runPlanner(withHalfDays(2), solver);
    // The villages of 30 and 40 people, in one day: 200.00 + 15.00 + 21.21 + 15.00.
    expect(outcome).toMatchObject({ status: "optimal", objective: 70, bound: 70, costCents: 25_121 });
  });

  test("an empty budget is an empty plan, proven", () => {
    const outcome = runPlanner(withHalfDays(0), solver);
    expect(outcome).toMatchObject({ status: "optimal", objective: 0, plan: { circuits: [] } });
  });

  test("nobody to serve is an empty plan, proven", () => {
    expect(runPlanner(fourVillages({ demands: [] }), solver)).toMatchObject({
      status: "optimal",
      objective: 0,
      plan: { circuits: [] },
    });
  });

  test("visits a required hall even where it serves nobody", () => {
    const problem = fourVillages({ demands: [], requiredSites: [2] });
    const { plan, status } = runPlanner(problem, solver);
    expect(status).toBe("optimal");
    expect(plan?.circuits.map((circuit) => circuit.id)).toEqual(["circuit-site-2"]);
  });

  test.each<[string, Partial<PlanningProblem>]>([
    [
      "no-eligible-site",
      {
        sites: [],
        demands: [{ id: "v", weight: 1, sites: [], accessSeconds: [] }],
        driveSeconds: new Uint32Array(1),
        driveMetres: new Uint32Array(1),
      },
    ],
    ["no-team", { teams: [] }],
    ["required-and-forbidden", { requiredSites: [1], forbiddenSites: [1] }],
    ["demand-without-plannable-site", { forbiddenSites: [0, 1, 2, 3] }],
  ])("names %s when that makes a plan impossible", (code, changes) => {
    const outcome = runPlanner(fourVillages(changes), solver);
    expect(outcome).toMatchObject({ status: "infeasible", plan: null, objective: null });
    expect(outcome.conflicts.map((conflict) => conflict.code)).toEqual([code]);
  });

  test("names the frequency when the cycle cannot hold it", () => {
    const base = fourVillages();
    const outcome = runPlanner({ ...base, cycle: { ...base.cycle, visitsPerCycle: 3 } }, solver);
    expect(outcome.conflicts).toEqual([{ code: "frequency-exceeds-cycle", params: { visits: 3, weeks: 2 } }]);
  });

  test("says how many half-days are missing", () => {
    const base = fourVillages();
    const teams = base.teams.map((team) => ({ ...team, slots: [0] }));
    // One morning a week, two weeks: two half-days for the four that four halls need.
    const outcome = runPlanner({ ...base, teams }, solver);
    expect(outcome.conflicts).toEqual([{ code: "too-few-half-days", params: { needed: 4, available: 2 } }]);
  });

  test("two halls free on the same morning only, and one visit in each of two weeks: a calendar conflict", () => {
    const base = fourVillages();
    const sites = base.sites.map((site, index) => ({ ...site, slots: index < 2 ? [0] : [] }));
    const problem = {
      ...base,
      sites,
      demands: base.demands.slice(0, 2),
      cycle: { ...base.cycle, visitsPerCycle: 2 },
    };
    expect(runPlanner(problem, solver)).toMatchObject({
      status: "infeasible",
      conflicts: [{ code: "slots-conflict", params: { sites: "site-0, site-1" } }],
    });
  });

  test("a village out of everybody's reach is named, the others are served", () => {
    const base = fourVillages();
    const demands = [...base.demands, { id: "far", weight: 5, sites: [], accessSeconds: [] }];
    expect(runPlanner({ ...base, demands }, solver)).toMatchObject({ status: "optimal", uncoverable: [4] });
  });

  test("stopped at once it has no plan, stopped later it keeps what it has", () => {
    expect(runPlanner(fourVillages(), solver, { shouldStop: () => true })).toMatchObject({
      status: "limit",
      plan: null,
    });
    let left = 3;
    const later = runPlanner(fourVillages(), solver, { shouldStop: () => left-- <= 0 });
    expect(later.status).toBe("limit");
    expect(later.plan?.circuits.length).toBeGreaterThan(0);
  });

  test("a team that is cheaper but needs the whole day gives way where there is one half-day only", () => {
    // 110 minutes of drive each way and 90 at the hall: too long for a morning, 2 × 40.00 for a day. The other
    // team is 20 minutes away: one half-day of 100.00.
    const problem = flatProblem({
      depots: [
        [-90, 0],
        [0, 0],
      ],
      sites: [[20, 0]],
      demands: [{ at: [20, 0], weight: 1 }],
      accessMinutes: 5,
    });
    const cents = [4000, 10_000];
    const teams = problem.teams.map((team, k) => ({
      ...team,
      kilometreCents: 0,
      halfDayCents: cents[k] ?? 0,
    }));
    const plenty = runPlanner({ ...problem, teams }, solver);
    expect(plenty).toMatchObject({ status: "optimal", objective: 8000 });
    const short = runPlanner({ ...problem, teams, budget: { ...NO_BUDGET, halfDays: 1 } }, solver);
    expect(short).toMatchObject({ status: "optimal", objective: 10_000, conflicts: [] });
  });

  test("says that money is short where half-days are not", () => {
    const outcome = runPlanner(fourVillages({ budget: { ...NO_BUDGET, cents: 50_241 } }), solver);
    expect(outcome).toMatchObject({
      status: "infeasible",
      conflicts: [{ code: "budget-too-small", params: {} }],
    });
    const enough = runPlanner(fourVillages({ budget: { ...NO_BUDGET, cents: 50_242 } }), solver);
    expect(enough).toMatchObject({ status: "optimal", objective: 50_242 });
  });

  test("reports a plan and a bound as they come", () => {
    const seen: Progress[] = [];
    runPlanner(fourVillages(), solver, { onProgress: (progress) => seen.push(progress) });
    expect(seen.at(-1)).toMatchObject({ stage: "done", objective: 50_242, bound: 50_242 });
    expect(seen.findIndex((progress) => progress.plan !== null)).toBeLessThan(seen.length - 1);
  });
});

function withHalfDays(halfDays: number): PlanningProblem {
  return fourVillages({ aim: { kind: "max-coverage" }, budget: { ...NO_BUDGET, halfDays } });
}
