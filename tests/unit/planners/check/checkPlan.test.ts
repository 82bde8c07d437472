import { describe, expect, it } from "vitest";
import { checkPlan } from "../../../../planners/check/checkPlan.ts";
import type { Plan, PlanStop } from "../../../../planners/model/plan.ts";
import { NO_BUDGET, type PlanningProblem } from "../../../../planners/model/problem.ts";
import { fourSites, fourSitesPlan, stopAt, withCircuit, withTours } from "../../../fixtures/fourSites.ts";

const ASH = 0;
const CEDAR = 1;

// Cells of the 5 × 5 matrices: from * 5 + to, the depot first.
const DEPOT_TO_BIRCH = 2;
const BIRCH_TO_DEPOT = 2 * 5;
const DEPOT_TO_CEDAR = 3;

function findings(problem: PlanningProblem, plan: unknown): string[] {
  return [...new Set(checkPlan(problem, plan).map(({ rule, code }) => `${rule} ${code}`))];
}

/** The valid plan with the stops of one circuit replaced. */
function withStops(index: number, stops: readonly PlanStop[]): Plan {
  return withTours(fourSitesPlan(), index, (tour) => ({ ...tour, stops }));
}

/** The valid plan with cedar's stop changed. */
function withCedar(change: Partial<PlanStop>): Plan {
  return withStops(CEDAR, [{ ...stopAt("cedar", 570), ...change }]);
}

describe("a valid plan", () => {
  it("breaks no rule", () => {
    expect(checkPlan(fourSites(), fourSitesPlan())).toEqual([]);
  });

  it("names the place in the plan and the values of each finding", () => {
    const [first] = checkPlan(fourSites(), withCedar({ arrive: 550 }));
    expect(first).toEqual({
      rule: "C15",
      code: "setup-too-short",
      at: "circuits[1].tours[0].stops[0]",
      params: { circuit: "circuit-cedar", week: 2, weekday: 2, site: "cedar", minutes: 20, minimum: 30 },
    });
  });
});

describe("shape", () => {
  it.each([
    ["not a plan", null, "format not-a-plan"],
    ["a list", [], "format not-a-plan"],
    ["circuits that are not a list", { circuits: 3 }, "format not-a-plan"],
  ])("reports %s", (_, plan, finding) => {
    expect(findings(fourSites(), plan)).toContain(finding);
  });

  it("reports a field that is missing", () => {
    const plan = JSON.parse(JSON.stringify(fourSitesPlan())) as { circuits: { teamId?: string }[] };
    delete plan.circuits[0]?.teamId;
    expect(findings(fourSites(), plan)).toEqual(["format missing-field"]);
  });

  it.each([Number.NaN, 570.5, -1, 1441])("reports %d as no time", (start) => {
    expect(findings(fourSites(), withCedar({ start }))).toEqual(["format not-a-time"]);
  });

  it("reports a half-day that is none", () => {
    const plan = JSON.parse(JSON.stringify(fourSitesPlan()).replaceAll('"am"', '"night"')) as unknown;
    expect(findings(fourSites(), plan)).toEqual(["format not-a-half-day"]);
  });

  it("reports two circuits of one name", () => {
    const plan = withCircuit(fourSitesPlan(), CEDAR, (circuit) => ({ ...circuit, id: "circuit-ash" }));
    expect(findings(fourSites(), plan)).toEqual(["format duplicate-circuit"]);
  });

  it("reports a circuit without tours and a tour without stops", () => {
    const problem = fourSites({ demands: [] });
    const bare = withCircuit(fourSitesPlan(), ASH, (circuit) => ({ ...circuit, tours: [] }));
    expect(findings(problem, bare)).toEqual(["format empty-circuit"]);
    expect(findings(problem, withStops(ASH, []))).toEqual(["format empty-tour"]);
  });
});

describe("places (C1, C16, C18)", () => {
  it("reports a hall that may not be visited", () => {
    const plan = withStops(CEDAR, [stopAt("elsewhere", 570)]);
    expect(findings(fourSites(), plan)).toEqual(["C1 site-unknown", "C2 demand-uncovered"]);
  });

  it("reports a hall that is not free that half-day", () => {
    const base = fourSites();
    // Tuesday morning is slot 2: index 1 × 2.
    const sites = base.sites.map((site) => (site.id === "cedar" ? { ...site, slots: [3, 4] } : site));
    expect(findings(fourSites({ sites }), fourSitesPlan())).toEqual(["C16 site-not-free"]);
  });

  it("takes each stop of a whole day by its own half-day", () => {
    const base = fourSites();
    // Thursday: morning slot 6, afternoon slot 7. Birch is visited in the afternoon.
    const birch = (slots: readonly number[]): PlanningProblem =>
      fourSites({ sites: base.sites.map((site) => (site.id === "birch" ? { ...site, slots } : site)) });
    expect(findings(birch([7]), fourSitesPlan())).toEqual([]);
    expect(findings(birch([6]), fourSitesPlan())).toEqual(["C16 site-not-free"]);
  });

  it("reports a required hall that is missing and a forbidden one that is visited", () => {
    expect(findings(fourSites({ requiredSites: [3] }), fourSitesPlan())).toEqual([
      "C18 required-site-missing",
    ]);
    expect(findings(fourSites({ forbiddenSites: [2] }), fourSitesPlan())).toEqual([
      "C18 forbidden-site-visited",
    ]);
  });
});

describe("cover and budget (C2, C21)", () => {
  it("reports a village that a deleted stop leaves alone", () => {
    expect(findings(fourSites(), withStops(ASH, [stopAt("ash", 570)]))).toEqual(["C2 demand-uncovered"]);
  });

  it("asks nothing for a village that no team can serve", () => {
    const base = fourSites();
    const sites = base.sites.map((site) => (site.id === "birch" ? { ...site, slots: [] } : site));
    expect(findings(fourSites({ sites }), withStops(ASH, [stopAt("ash", 570)]))).toEqual([]);
  });

  it("counts a hall as plannable that only a whole day can reach", () => {
    // Birch 180 min away: leaves 8:00, sets up at 11:00, session 14:30 in the afternoon only; back by
    // 18:30 needs 16:30 + 180 min. A duty until 20:00 allows it, as a whole day alone: 13:45 is too late.
    const base = fourSites();
    const driveSeconds = Uint32Array.from(base.driveSeconds);
    for (const cell of [DEPOT_TO_BIRCH, BIRCH_TO_DEPOT]) driveSeconds[cell] = 180 * 60;
    const day = (end: number): PlanningProblem => ({
      ...base,
      driveSeconds,
      teams: base.teams.map((team) => ({ ...team, dutyMinutes: 900 })),
      cycle: { ...base.cycle, dutyWindow: { ...base.cycle.dutyWindow, pm: { start: 825, end } } },
    });
    const without = withStops(ASH, [stopAt("ash", 570)]);
    expect(findings(day(1200), without)).toEqual(["C2 demand-uncovered"]);
    expect(findings(day(1110), without)).toEqual([]);
  });

  it("holds a budget of half-days", () => {
    // Two whole days and two mornings: 2 × 2 + 2 × 1 = 6 half-days.
    const budget = (halfDays: number): PlanningProblem =>
      fourSites({ aim: { kind: "max-coverage" }, budget: { ...NO_BUDGET, halfDays } });
    expect(findings(budget(6), fourSitesPlan())).toEqual([]);
    expect(findings(budget(5), fourSitesPlan())).toEqual(["C21 budget-exceeded"]);
  });
});

describe("rhythm (C11)", () => {
  it("reports a week outside the cycle and a weekday that is not worked (C6)", () => {
    const late = withTours(fourSitesPlan(), CEDAR, (tour) => ({ ...tour, week: tour.week + 1 }));
    expect(findings(fourSites(), late)).toEqual(["C11 week-outside-cycle"]);
    const sunday = withTours(fourSitesPlan(), CEDAR, (tour) => ({ ...tour, weekday: 7 }));
    expect(findings(fourSites(), sunday)).toEqual(["C6 weekday-not-worked"]);
  });

  it("reports tours of a circuit that are not alike", () => {
    const plan = withCircuit(fourSitesPlan(), CEDAR, (circuit) => ({
      ...circuit,
      tours: circuit.tours.map((tour, index) => ({ ...tour, weekday: 2 + index })),
    }));
    expect(findings(fourSites(), plan)).toEqual(["C11 tours-differ"]);
  });

  it("reports a stop that one of the tours lost", () => {
    const plan = withCircuit(fourSitesPlan(), ASH, (circuit) => ({
      ...circuit,
      tours: circuit.tours.map((tour, index) =>
        index === 0 ? tour : { ...tour, stops: tour.stops.slice(0, 1) },
      ),
    }));
    expect(findings(fourSites(), plan)).toEqual(["C11 tours-differ"]);
  });

  it("reports visits that are not evenly spaced", () => {
    // Weeks 1 and 2 of 4: lapses 1 and 3.
    const plan = withCircuit(fourSitesPlan(), ASH, (circuit) => ({
      ...circuit,
      tours: circuit.tours.map((tour, index) => ({ ...tour, week: index + 1 })),
    }));
    expect(findings(fourSites(), plan)).toEqual(["C11 visits-not-even"]);
  });

  it("accepts lapses that differ by one week around the cycle", () => {
    // Weeks 1 and 3 of 5: lapses 2 and 3.
    const base = fourSites();
    expect(findings(fourSites({ cycle: { ...base.cycle, weeks: 5 } }), fourSitesPlan())).toEqual([]);
  });

  it("reports too few visits", () => {
    const plan = withCircuit(fourSitesPlan(), CEDAR, (circuit) => ({
      ...circuit,
      tours: circuit.tours.slice(0, 1),
    }));
    expect(findings(fourSites(), plan)).toEqual(["C11 visit-count"]);
  });

  it("reports a hall in two circuits, and twice in a tour", () => {
    const twice = withStops(CEDAR, [stopAt("ash", 570)]);
    expect(findings(fourSites({ demands: [] }), twice)).toEqual(["C11 site-twice"]);
    const again = withStops(ASH, [stopAt("ash", 570), stopAt("ash", 870)]);
    expect(findings(fourSites({ demands: [] }), again)).toEqual(["C11 site-twice"]);
  });
});

describe("hours of the day (C6, C15)", () => {
  it("reports a session outside its window", () => {
    // 9:15 is before 9:30.
    expect(findings(fourSites(), withStops(CEDAR, [stopAt("cedar", 555)]))).toEqual([
      "C6 session-outside-window",
    ]);
  });

  it("reports a start off the quarter of an hour", () => {
    expect(findings(fourSites(), withStops(CEDAR, [stopAt("cedar", 580)]))).toEqual(["C6 start-off-step"]);
  });

  it.each([
    ["set-up", { arrive: 541 }, "C15 setup-too-short"],
    ["take-down", { depart: 689 }, "C15 teardown-too-short"],
    ["session", { end: 659 }, "C15 session-length"],
  ])("reports a %s one minute short", (_, change, finding) => {
    expect(findings(fourSites(), withCedar(change))).toEqual([finding]);
  });

  it("rounds each drive up to whole minutes", () => {
    // depot → ash 590 s = 10 min (9.8 up): arriving 8:10 leaves at 8:00, arriving 8:09 at 7:59.
    const arrive = (minute: number): Plan =>
      withStops(ASH, [{ ...stopAt("ash", 570), arrive: minute }, stopAt("birch", 870)]);
    const base = fourSites();
    const long = { ...base, teams: base.teams.map((team) => ({ ...team, dutyMinutes: 700 })) };
    expect(findings(long, arrive(490))).toEqual([]);
    expect(findings(long, arrive(489))).toEqual(["C15 leaves-depot-too-early"]);
  });

  it("reports a drive that takes longer than the plan says", () => {
    // ash is left at 11:30 = 690, birch is 20 min on.
    const plan = withStops(ASH, [stopAt("ash", 570), { ...stopAt("birch", 870), arrive: 709 }]);
    expect(findings(fourSites(), plan)).toEqual(["C15 arrives-too-early"]);
  });

  it("reports a break that is too short, on top of the drive", () => {
    // 690 + 20 drive + 45 break = 755.
    const plan = (arrive: number): Plan =>
      withStops(ASH, [stopAt("ash", 570), { ...stopAt("birch", 870), arrive }]);
    expect(findings(fourSites(), plan(755))).toEqual([]);
    expect(findings(fourSites(), plan(754))).toEqual(["C15 break-too-short"]);
  });

  it("reports a return after hours", () => {
    // birch until 17:30, away 18:00 = 1080, home 1790 s = 30 min: 1110 = 18:30 exactly; 1 min later is late.
    const plan = (depart: number): Plan =>
      withStops(ASH, [stopAt("ash", 600), { ...stopAt("birch", 960), depart }]);
    expect(findings(fourSites(), plan(1080))).toEqual([]);
    expect(findings(fourSites(), plan(1081))).toEqual(["C15 returns-too-late"]);
  });

  it("reports a duty over the team's longest day, break included", () => {
    // 8:50 (530) to 17:00 (1020): 490 minutes.
    const base = fourSites();
    const duty = (dutyMinutes: number): PlanningProblem =>
      fourSites({ teams: base.teams.map((team) => ({ ...team, dutyMinutes })) });
    expect(findings(duty(490), fourSitesPlan())).toEqual([]);
    expect(findings(duty(489), fourSitesPlan())).toEqual(["C15 duty-too-long"]);
  });

  it("reports too many stops", () => {
    const base = fourSites();
    const problem = fourSites({ cycle: { ...base.cycle, maxStops: 1 } });
    expect(findings(problem, fourSitesPlan())).toEqual(["C15 too-many-stops"]);
  });

  it("reports a place without a way", () => {
    const base = fourSites();
    const driveSeconds = Uint32Array.from(base.driveSeconds);
    driveSeconds[DEPOT_TO_CEDAR] = 0xffff_ffff; // elm still serves v3
    expect(findings({ ...base, driveSeconds }, fourSitesPlan())).toEqual(["C15 no-way"]);
  });
});

describe("teams (C14, C15, C19)", () => {
  it("reports an unknown team and depot", () => {
    const team = withCircuit(fourSitesPlan(), ASH, (circuit) => ({ ...circuit, teamId: "nobody" }));
    expect(findings(fourSites(), team)).toEqual(["C19 team-unknown"]);
    const depot = withCircuit(fourSitesPlan(), ASH, (circuit) => ({ ...circuit, depotId: "nowhere" }));
    expect(findings(fourSites(), depot)).toEqual(["C19 depot-unknown"]);
  });

  it("reports a depot of another team", () => {
    const base = fourSites();
    // The same road, its first node twice: a second depot beside the first.
    const order = [0, 0, 1, 2, 3, 4];
    const pick = (cells: Uint32Array): Uint32Array =>
      Uint32Array.from(order.flatMap((from) => order.map((to) => cells[from * 5 + to] ?? 0)));
    const problem: PlanningProblem = {
      ...base,
      depotCount: 2,
      depotIds: ["relais", "annexe"],
      driveSeconds: pick(base.driveSeconds),
      driveMetres: pick(base.driveMetres),
    };
    const plan = withCircuit(fourSitesPlan(), ASH, (circuit) => ({ ...circuit, depotId: "annexe" }));
    expect(findings(problem, plan)).toEqual(["C19 depot-of-another-team"]);
    expect(findings(problem, fourSitesPlan())).toEqual([]);
  });

  it("reports a half-day that the team does not work", () => {
    const base = fourSites();
    const teams = base.teams.map((team) => ({ ...team, slots: [2, 6] }));
    expect(findings(fourSites({ teams }), fourSitesPlan())).toEqual(["C19 team-not-free"]);
  });

  it("reports a team in two places", () => {
    // Cedar's mornings moved to the Thursdays on which the team is out all day.
    const plan = withTours(fourSitesPlan(), CEDAR, (tour) => ({ ...tour, week: tour.week - 1, weekday: 4 }));
    expect(findings(fourSites(), plan)).toEqual(["C14 team-in-two-places"]);
  });

  /** Cedar in the morning and birch in the afternoon of the same Tuesdays, as two tours. */
  function twoToursADay(): Plan {
    return {
      circuits: withTours(fourSitesPlan(), ASH, (tour) => ({
        week: tour.week + 1,
        weekday: 2,
        halfDay: "pm",
        stops: [stopAt("birch", 870)],
      })).circuits,
    };
  }

  it("takes two tours of a day as one day", () => {
    // Cedar from 9:00 − 40 = 8:20 to 11:30 + 40 = 12:10. Birch at 15:00 (900), as duty starts at 13:45:
    // leaves at 14:30 − 30 = 14:00, back at 17:00 + 30 = 17:30.
    const plan: Plan = {
      circuits: twoToursADay().circuits.map((circuit, index) =>
        index === CEDAR
          ? circuit
          : { ...circuit, tours: circuit.tours.map((tour) => ({ ...tour, stops: [stopAt("birch", 900)] })) },
      ),
    };
    const base = fourSites({ demands: [] });
    const changed = (breakMinutes: number, dutyMinutes: number): PlanningProblem => ({
      ...base,
      cycle: { ...base.cycle, breakMinutes },
      teams: base.teams.map((team) => ({ ...team, dutyMinutes })),
    });
    // The pause at the depot: 14:00 − 12:10 = 110 minutes; the day: 17:30 − 8:20 = 550.
    expect(findings(changed(110, 550), plan)).toEqual([]);
    expect(findings(changed(111, 550), plan)).toEqual(["C15 break-too-short"]);
    expect(findings(changed(110, 549), plan)).toEqual(["C15 duty-too-long"]);
  });
});
