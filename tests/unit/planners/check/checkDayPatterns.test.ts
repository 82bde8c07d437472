import { describe, expect, it } from "vitest";
import { checkPlan } from "../../../../planners/check/checkPlan.ts";
import type { Plan, PlanTour } from "../../../../planners/model/plan.ts";
import { periodicProblem } from "../../../fixtures/periodicProblem.ts";

/** Two sites 3 and 4 east of the depot; the first on days 1 and 3 or on day 2, the second on day 3. */
const PROBLEM = periodicProblem({
  days: 3,
  sites: [
    { x: 3, y: 0, load: 4, patterns: [[0, 2], [1]] },
    { x: 4, y: 0, load: 5, patterns: [[2]] },
  ],
  teams: [
    { tourLoad: 9, tourMetres: 800, halfDayCents: 0 },
    { tourLoad: 9, tourMetres: 800, halfDayCents: 0 },
  ],
  maxStops: 0,
});

function tourOf(day: number, sites: readonly number[]): PlanTour {
  const stops = sites.map((site) => ({ siteId: `site-${site}`, arrive: 0, start: 0, end: 0, depart: 0 }));
  return { week: day, weekday: 1, halfDay: "am", stops };
}

function planOf(...tours: readonly (readonly [team: number, day: number, sites: readonly number[]])[]): Plan {
  return {
    circuits: tours.map(([team, day, sites], index) => ({
      id: `circuit-${index}`,
      teamId: `team-${team}`,
      depotId: "depot",
      tours: [tourOf(day, sites)],
    })),
  };
}

function findings(plan: Plan): string[] {
  return checkPlan(PROBLEM, plan).map(({ rule, code, at }) => `${rule} ${code} ${at}`);
}

describe("sets of days", () => {
  it.each([
    ["the days of one set, in tours of their own", planOf([0, 1, [0]], [0, 3, [0, 1]])],
    ["another set", planOf([0, 2, [0]], [1, 3, [1]])],
  ])("accept %s", (_, plan) => {
    expect(findings(plan)).toEqual([]);
  });

  it.each([
    ["part of a set", planOf([0, 1, [0]], [0, 3, [1]])],
    ["more than a set", planOf([0, 1, [0]], [0, 2, [0]], [0, 3, [0, 1]])],
  ])("refuse %s", (_, plan) => {
    expect(findings(plan)).toEqual(["C11 days-not-a-pattern plan"]);
  });

  it("name the site and its days", () => {
    const [first] = checkPlan(PROBLEM, planOf([0, 1, [0]], [0, 3, [1]]));
    expect(first?.params).toEqual({ site: "site-0", days: "1" });
  });

  it("refuse two visits on a day, in two tours or in one", () => {
    expect(findings(planOf([0, 2, [0]], [1, 2, [0]], [0, 3, [1]]))).toEqual([
      "C11 site-twice-a-day circuits[1].tours[0].stops[0]",
    ]);
    expect(findings(planOf([0, 2, [0, 0]], [0, 3, [1]]))).toContain(
      "C11 site-twice-a-day circuits[0].tours[0].stops[1]",
    );
  });

  it("leave a site that is not visited to the rule of required sites", () => {
    expect(findings(planOf([0, 2, [0]]))).toEqual(["C18 required-site-missing plan"]);
  });
});

describe("loads", () => {
  it("refuse a tour beyond its team's: 4 + 5 is 9", () => {
    const lighter = { ...PROBLEM, teams: PROBLEM.teams.map((team) => ({ ...team, tourLoad: 8 })) };
    const [first, ...others] = checkPlan(lighter, planOf([0, 1, [0]], [0, 3, [0, 1]]));
    expect(others).toEqual([]);
    expect(first).toMatchObject({
      rule: "C19",
      code: "tour-overloaded",
      at: "circuits[1].tours[0]",
      params: { team: "team-0", load: 9, maximum: 8 },
    });
  });
});
