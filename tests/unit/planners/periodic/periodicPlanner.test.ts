import { describe, expect, it } from "vitest";
import { checkPlan } from "../../../../planners/check/checkPlan.ts";
import type { PlanningProblem } from "../../../../planners/model/problem.ts";
import type { Progress, Search, SearchParams } from "../../../../planners/model/search.ts";
import { findPlanner } from "../../../../planners/search/findPlanner.ts";
import { fourSites } from "../../../fixtures/fourSites.ts";
import { periodicProblem, type PeriodicWorld } from "../../../fixtures/periodicProblem.ts";
import { testSolver } from "../../../fixtures/runPlanner.ts";

/** Sites on a ring around the depot, each on one of four days; too many to list every tour. */
const RING: PeriodicWorld = {
  days: 4,
  sites: Array.from({ length: 24 }, (_, index) => ({
    x: Math.round(100 * Math.cos(index * 0.7)),
    y: Math.round(100 * Math.sin(index * 0.7)),
    load: 1 + (index % 4),
    patterns:
      index % 3 === 0
        ? [
            [0, 2],
            [1, 3],
          ]
        : [[0], [1], [2], [3]],
  })),
  teams: Array.from({ length: 2 }, () => ({ tourLoad: 16, tourMetres: null, halfDayCents: 0 })),
  maxStops: 0,
};
const ONE = { x: 3, y: 4, load: 3, patterns: [[0], [1]] };
const TEAM = { tourLoad: 5, tourMetres: null, halfDayCents: 0 };

describe("the planner of periodic routing", async () => {
  const solver = await testSolver();
  const start = (problem: PlanningProblem, params: Partial<SearchParams> = {}): Search =>
    findPlanner(problem, solver).start(problem, {
      seed: 1,
      iterations: 400,
      shouldStop: () => false,
      onProgress: () => undefined,
      ...params,
    });
  const finish = (search: Search): ReturnType<Search["outcome"]> => {
    while (!search.done()) search.step();
    return search.outcome();
  };

  it("stops at its iterations with a checked plan and a bound below it", () => {
    const problem = periodicProblem(RING);
    const { status, plan, bound, costCents } = finish(start(problem));
    expect(status).toBe("limit");
    expect(checkPlan(problem, plan)).toEqual([]);
    expect(bound ?? Infinity).toBeLessThan(costCents ?? 0);
  });

  it("reports plans that become better, and bounds that rise", () => {
    const seen: Progress[] = [];
    finish(start(periodicProblem(RING), { onProgress: (progress) => seen.push(progress) }));
    const values = seen.flatMap(({ objective }) => (objective === null ? [] : [objective]));
    const bounds = seen.flatMap(({ bound }) => (bound === null ? [] : [bound]));
    expect(values.length).toBeGreaterThan(2);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    expect(bounds).toEqual(bounds.toSorted((a, b) => a - b));
    expect(seen.at(-1)?.stage).toBe("done");
  });

  it("stops when it is told to, with the plan that it has by then", () => {
    let asked = 0;
    const problem = periodicProblem(RING);
    const stopped = finish(start(problem, { iterations: null, shouldStop: () => ++asked > 40 }));
    expect(stopped.status).toBe("limit");
    expect(checkPlan(problem, stopped.plan)).toEqual([]);
    expect(asked).toBeLessThan(60);
  });

  it.each<[string, PeriodicWorld, Partial<PlanningProblem>, string]>([
    ["no team", { ...RING, teams: [] }, {}, "no-team"],
    [
      "more load than a team takes",
      { ...RING, sites: [{ ...ONE, load: 6 }], teams: [TEAM] },
      {},
      "required-site-unplannable",
    ],
    [
      "a longer way than a team may drive: there and back is 1000",
      { ...RING, sites: [ONE], teams: [{ ...TEAM, tourMetres: 999 }] },
      {},
      "required-site-unplannable",
    ],
    [
      "no set of days",
      { ...RING, sites: [{ ...ONE, patterns: [] }], teams: [TEAM] },
      {},
      "required-site-unplannable",
    ],
    [
      "a site kept and ruled out",
      { ...RING, sites: [ONE], teams: [TEAM] },
      { forbiddenSites: [0] },
      "required-and-forbidden",
    ],
    [
      "more load than all tours take: 3 × 3 in 1 × 5",
      {
        ...RING,
        days: 1,
        sites: Array.from({ length: 3 }, () => ({ ...ONE, patterns: [[0]] })),
        teams: [TEAM],
      },
      {},
      "too-few-half-days",
    ],
    [
      "loads that cannot be shared out: 3 + 3 + 3 in tours of 5",
      { ...RING, days: 2, sites: Array.from({ length: 3 }, () => ONE), teams: [TEAM] },
      {},
      "slots-conflict",
    ],
  ])("proves that there is no plan with %s", (_, world, changes, code) => {
    const { status, plan, conflicts } = finish(start(periodicProblem(world, changes)));
    expect({ status, plan, code: conflicts[0]?.code }).toEqual({ status: "infeasible", plan: null, code });
  });

  it("takes a demand that a required site covers, and leaves one that it does not to no plan at all", () => {
    const demand = { id: "d", weight: 1, sites: [0], accessSeconds: [0] };
    const world = { ...RING, sites: [ONE, ONE], teams: [TEAM] };
    const covered = periodicProblem(world, { demands: [demand] });
    expect(finish(start(covered)).status).toBe("optimal");
    const other = periodicProblem(world, { demands: [demand], requiredSites: [1] });
    expect(finish(start(other))).toMatchObject({ status: "limit", plan: null, bound: null });
  });

  it("gives no plan where sets of days meet rules that it does not know", () => {
    const timed = fourSites();
    const sites = timed.sites.map((site) => ({ ...site, dayPatterns: [[0], [1]] }));
    const outcome = finish(start({ ...timed, sites }));
    expect(outcome).toMatchObject({ status: "limit", plan: null, conflicts: [] });
  });

  it("uses both halves of a day, and days of a week with several weekdays", () => {
    const base = periodicProblem({ ...RING, days: 1, sites: [ONE, { ...ONE, x: -3 }], teams: [TEAM] });
    const problem: PlanningProblem = {
      ...base,
      sites: base.sites.map((site) => ({ ...site, slots: [0, 1, 2, 3], dayPatterns: [[1]] })),
      teams: base.teams.map((team) => ({ ...team, slots: [0, 1, 2, 3] })),
      cycle: { ...base.cycle, weekdays: [1, 4] },
    };
    const { status, plan, costCents } = finish(start(problem));
    expect({ status, costCents }).toEqual({ status: "optimal", costCents: 2000 });
    expect(checkPlan(problem, plan)).toEqual([]);
    expect(plan?.circuits.map(({ tours }) => [tours[0]?.weekday, tours[0]?.halfDay])).toEqual([
      [4, "am"],
      [4, "pm"],
    ]);
  });
});
