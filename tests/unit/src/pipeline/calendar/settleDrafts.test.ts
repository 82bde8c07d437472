import { describe, expect, it } from "vitest";
import { checkSessions } from "../../../../../src/pipeline/calendar/checkSessions.ts";
import { laySessions } from "../../../../../src/pipeline/calendar/laySessions.ts";
import type { Plan } from "../../../../../planners/model/plan.ts";
import type { Scenario } from "../../../../../src/scenario/scenario.ts";
import { calendarRow, HALLS, lineOf, planOf, ruleOf } from "../../../../fixtures/calendarRow.ts";
import { stopAt } from "../../../../fixtures/fourSites.ts";

const [A, B, C] = HALLS;
const ONE_WEEK = { start: "2026-01-12", end: "2026-01-18" };

const lines = (scenario: Scenario, plan: Plan | null): string[] => laySessions(scenario, plan).map(lineOf);
const codes = (scenario: Scenario, plan: Plan | null): string[] =>
  checkSessions(scenario, laySessions(scenario, plan)).map(({ code }) => code);

describe("fixed sessions", () => {
  it("keep a circuit's session of the same team away, and stay themselves", () => {
    const scenario = calendarRow({ calendar: { ...ONE_WEEK, rules: [ruleOf()] } });
    expect(lines(scenario, planOf([{ hall: B }]))).toEqual([
      `2026-01-12 9:30 ${A} equipe kept`,
      `2026-01-12 9:30 ${B} equipe cancelled event:fixe`,
    ]);
  });

  it("keep a circuit's session of another team out of their hall", () => {
    const scenario = calendarRow({ calendar: { ...ONE_WEEK, rules: [ruleOf()] } });
    expect(lines(scenario, planOf([{ hall: A, teamId: "relais" }]))).toEqual([
      `2026-01-12 9:30 ${A} equipe kept`,
      `2026-01-12 9:30 ${A} relais cancelled event:fixe`,
    ]);
  });

  it("keep a circuit's session from the only car that both teams have", () => {
    const scenario = calendarRow({
      calendar: { ...ONE_WEEK, rules: [ruleOf()] },
      teams: { relais: { vehicleId: "voiture" } },
      vehicles: { voiture: { count: 1 } },
    });
    expect(lines(scenario, planOf([{ hall: B, teamId: "relais" }]))).toEqual([
      `2026-01-12 9:30 ${A} equipe kept`,
      `2026-01-12 9:30 ${B} relais cancelled event:fixe`,
    ]);
  });

  it("are laid once where a circuit has the same session", () => {
    const scenario = calendarRow({ calendar: { ...ONE_WEEK, rules: [ruleOf()] } });
    expect(lines(scenario, planOf([{ hall: A }]))).toEqual([`2026-01-12 9:30 ${A} equipe kept`]);
  });

  it("that were called off, or moved, by hand do not come back as the circuit's", () => {
    const change = { sessionId: `fixe-${A}-2026-01-12`, reason: "Travaux" };
    const calledOff = calendarRow({
      calendar: { ...ONE_WEEK, rules: [ruleOf()], changes: [{ ...change, to: null }] },
    });
    expect(lines(calledOff, planOf([{ hall: A }]))).toEqual([
      `2026-01-12 9:30 ${A} equipe cancelled decision:Travaux`,
    ]);
    const to = { date: "2026-01-13", start: null, teamId: null };
    const moved = calendarRow({ calendar: { ...ONE_WEEK, rules: [ruleOf()], changes: [{ ...change, to }] } });
    expect(lines(moved, planOf([{ hall: A }]))).toEqual([
      `2026-01-13 9:30 ${A} equipe moved decision:Travaux`,
    ]);
  });

  it("stay on their day where the calendar stops them: nothing moves them (C17)", () => {
    const scenario = calendarRow({
      calendar: {
        ...ONE_WEEK,
        rules: [ruleOf()],
        closures: [{ from: "2026-01-12", to: "2026-01-12", reason: "Pont" }],
        skippedSessions: ["other-team", "move"],
      },
    });
    expect(lines(scenario, null)).toEqual([`2026-01-12 9:30 ${A} equipe cancelled closure:Pont`]);
  });
});

describe("a session that cannot take place", () => {
  const closed = (from: string, to = from) => [{ from, to, reason: "Pont" }];

  it("is cancelled with its reason where nothing is to be tried", () => {
    const scenario = calendarRow({ calendar: { ...ONE_WEEK, closures: closed("2026-01-12") } });
    expect(lines(scenario, planOf([{ hall: A }]))).toEqual([
      `2026-01-12 9:30 ${A} equipe cancelled closure:Pont`,
    ]);
  });

  it("moves by a week on its weekday, keeps its id and tells where it was", () => {
    const calendar = { closures: closed("2026-01-12"), skippedSessions: ["move"] as const };
    const [session] = laySessions(calendarRow({ calendar }), planOf([{ hall: A, weeks: [1] }]));
    expect(session).toMatchObject({
      id: `tour-${A}-${A}-2026-01-12`,
      date: "2026-01-19",
      start: 570,
      status: "moved",
      movedFrom: "2026-01-12",
      reason: "closure:Pont",
    });
  });

  it("takes the nearest day where its weekday is closed too, later before earlier", () => {
    const calendar = {
      closures: [...closed("2026-01-14"), ...closed("2026-01-21"), ...closed("2026-01-07")],
      skippedSessions: ["move"] as const,
    };
    const visit = { hall: A, weeks: [1], weekday: 3 };
    expect(lines(calendarRow({ calendar }), planOf([visit]))[0]).toContain("2026-01-15 9:30");
    const nextClosed = { ...calendar, closures: [...calendar.closures, ...closed("2026-01-15")] };
    expect(lines(calendarRow({ calendar: nextClosed }), planOf([visit]))[0]).toContain("2026-01-13 9:30");
  });

  it("stays in its month although the same weekday of another is as near (C9)", () => {
    // Monday 26 January; 2 February is another month, 19 January is week 2: free.
    const calendar = { closures: closed("2026-01-26"), skippedSessions: ["move"] as const };
    const plan = planOf([{ hall: A, weeks: [3] }]);
    expect(lines(calendarRow({ calendar }), plan)[0]).toContain("2026-01-19 9:30");
  });

  it("never moves by more than a week, off the horizon or onto a day that is not worked", () => {
    const calendar = {
      ...ONE_WEEK,
      closures: closed("2026-01-12", "2026-01-17"),
      skippedSessions: ["move"] as const,
    };
    // Only Sunday 18 is open, and nobody works on Sundays.
    expect(lines(calendarRow({ calendar }), planOf([{ hall: A }]))).toEqual([
      `2026-01-12 9:30 ${A} equipe cancelled closure:Pont`,
    ]);
    const long = { closures: closed("2026-01-12", "2026-01-19"), skippedSessions: ["move"] as const };
    expect(lines(calendarRow({ calendar: long }), planOf([{ hall: A, weeks: [1] }]))[0]).toContain(
      "cancelled",
    );
  });

  it("never moves onto a slot that its team, its hall or its only car has taken", () => {
    const calendar = { ...ONE_WEEK, closures: closed("2026-01-12"), skippedSessions: ["move"] as const };
    const open = { freeSlots: [1, 2].map((weekday) => ({ weekday, halfDay: "am" as const })) };
    const visits = [{ hall: A, weeks: [1] }];
    const moves = (others: Parameters<typeof planOf>[0], more = {}): string => {
      const scenario = calendarRow({ calendar, halls: { [A]: open }, ...more });
      return lines(scenario, planOf([...visits, ...others])).find((line) => line.includes(A)) ?? "";
    };
    expect(moves([])).toContain("2026-01-13 9:30");
    expect(moves([{ hall: B, weekday: 2 }])).toContain("cancelled");
    const oneCar = { teams: { relais: { vehicleId: "voiture" } }, vehicles: { voiture: { count: 1 } } };
    expect(moves([{ hall: B, weekday: 2, teamId: "relais" }])).toContain("2026-01-13 9:30");
    expect(moves([{ hall: B, weekday: 2, teamId: "relais" }], oneCar)).toContain("cancelled");
  });

  it("goes to another team only where it is the team, or its car, that cannot", () => {
    const calendar = { ...ONE_WEEK, skippedSessions: ["other-team"] as const };
    const closures = [{ from: "2026-01-12", to: "2026-01-12", reason: "Formation" }];
    const plan = planOf([{ hall: A }]);
    const away = { availability: { closures } };
    expect(lines(calendarRow({ calendar, teams: { equipe: away } }), plan)).toEqual([
      `2026-01-12 9:30 ${A} relais moved team-closed:closure:Formation`,
    ]);
    expect(lines(calendarRow({ calendar, vehicles: { voiture: away } }), plan)).toEqual([
      `2026-01-12 9:30 ${A} relais moved vehicle-closed:closure:Formation`,
    ]);
    expect(lines(calendarRow({ calendar, halls: { [A]: away } }), plan)).toEqual([
      `2026-01-12 9:30 ${A} equipe cancelled venue-closed:closure:Formation`,
    ]);
    expect(lines(calendarRow({ calendar: { ...calendar, closures } }), plan)).toEqual([
      `2026-01-12 9:30 ${A} equipe cancelled closure:Formation`,
    ]);
  });

  it("is repaired in the order of the choice", () => {
    const teams = {
      equipe: { availability: { closures: [{ from: "2026-01-12", to: "2026-01-12", reason: "Formation" }] } },
    };
    const first = (skippedSessions: readonly ("move" | "other-team")[]): string | undefined =>
      lines(calendarRow({ teams, calendar: { skippedSessions } }), planOf([{ hall: A, weeks: [1] }]))[0];
    expect(first(["other-team", "move"])).toContain("2026-01-12 9:30 salle-71001 relais moved");
    expect(first(["move", "other-team"])).toContain("2026-01-19 9:30 salle-71001 equipe moved");
  });

  it("never goes to a team on a slot that a decision rules out for it (C18)", () => {
    const scenario = calendarRow({
      calendar: { ...ONE_WEEK, skippedSessions: ["other-team"] },
      teams: {
        equipe: {
          availability: { closures: [{ from: "2026-01-12", to: "2026-01-12", reason: "Formation" }] },
        },
      },
      locks: [{ id: "no-monday", kind: "forbid-slot", teamId: "relais", weekday: 1, halfDay: null }],
    });
    expect(lines(scenario, planOf([{ hall: A }]))[0]).toContain("equipe cancelled team-closed");
  });

  it("never gives a whole outing to a team whose day it is too long for", () => {
    // 8:50–17:00 at two halls is 490 minutes; each half alone is less than 300.
    const day = { week: 1, weekday: 1, halfDay: "day" as const, stops: [stopAt(B, 570), stopAt(C, 870)] };
    const plan: Plan = { circuits: [{ id: "jour", teamId: "equipe", depotId: "base", tours: [day] }] };
    const scenario = calendarRow({
      calendar: { ...ONE_WEEK, skippedSessions: ["other-team"] },
      teams: {
        equipe: {
          availability: { closures: [{ from: "2026-01-12", to: "2026-01-12", reason: "Formation" }] },
        },
        relais: { maxDutyMinutes: 300 },
      },
    });
    expect(lines(scenario, plan).filter((line) => line.includes("relais moved"))).toHaveLength(1);
  });

  it("moves with the other sessions of its outing where that can be, else alone", () => {
    const day = { week: 1, weekday: 1, halfDay: "day" as const, stops: [stopAt(B, 570), stopAt(C, 870)] };
    const plan: Plan = { circuits: [{ id: "jour", teamId: "equipe", depotId: "base", tours: [day] }] };
    const calendar = {
      end: "2026-01-25",
      closures: closed("2026-01-12"),
      skippedSessions: ["move"] as const,
    };
    expect(lines(calendarRow({ calendar }), plan)).toEqual([
      `2026-01-19 9:30 ${B} equipe moved closure:Pont`,
      `2026-01-19 14:30 ${C} equipe moved closure:Pont`,
    ]);
    const noMonday = {
      availability: { closures: [{ from: "2026-01-19", to: "2026-01-19", reason: "Loto" }] },
    };
    const onTuesdays = {
      freeSlots: [
        { weekday: 1, halfDay: "am" as const },
        { weekday: 2, halfDay: "am" as const },
      ],
    };
    const apart = calendarRow({
      calendar,
      halls: {
        [B]: { ...noMonday, ...onTuesdays },
        [C]: { freeSlots: [{ weekday: 1, halfDay: "pm" as const }] },
      },
    });
    expect(lines(apart, plan)).toEqual([
      `2026-01-13 9:30 ${B} equipe moved closure:Pont`,
      `2026-01-19 14:30 ${C} equipe moved closure:Pont`,
    ]);
  });
});

describe("a change by hand", () => {
  const change = (date: string, more = {}) => [
    {
      sessionId: `tour-${A}-${A}-2026-01-12`,
      to: { date, start: null, teamId: null, ...more },
      reason: "Mairie",
    },
  ];
  const plan = planOf([{ hall: A, weeks: [1] }]);

  it("puts the session where it says, and keeps its id", () => {
    const scenario = calendarRow({
      calendar: { changes: change("2026-01-15", { start: "10:00", teamId: "relais" }) },
    });
    const [session] = laySessions(scenario, plan);
    expect(session && lineOf(session)).toBe(`2026-01-15 10:00 ${A} relais moved decision:Mairie`);
    expect(session).toMatchObject({ id: `tour-${A}-${A}-2026-01-12`, end: 690, movedFrom: "2026-01-12" });
  });

  it("is never refused: what it breaks is named", () => {
    const closures = [{ from: "2026-01-15", to: "2026-01-15", reason: "Pont" }];
    const scenario = calendarRow({ calendar: { changes: change("2026-01-15"), closures } });
    expect(codes(scenario, plan)).toEqual(["session-on-closed-day"]);
  });

  it("to a day that does not exist changes nothing: what is closed stays closed", () => {
    const closures = [{ from: "2026-01-12", to: "2026-01-12", reason: "Pont" }];
    const calendar = { changes: change("2026-02-30"), closures };
    expect(lines(calendarRow({ calendar }), plan)[0]).toContain("cancelled closure:Pont");
  });
});
