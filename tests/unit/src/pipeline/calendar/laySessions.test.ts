import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { decodeIsoDate, formatIsoDate } from "../../../../../geodata/calendar/isoDate.ts";
import { isoWeekdayOf } from "../../../../../geodata/calendar/isoWeek.ts";
import type { Recurrence } from "../../../../../geodata/model/recurrence.ts";
import { laySessions } from "../../../../../src/pipeline/calendar/laySessions.ts";
import type { Session } from "../../../../../src/pipeline/calendar/session.ts";
import type { CalendarSettings } from "../../../../../src/scenario/calendarSettings.ts";
import { describeEverything } from "../../../../fixtures/calendarOfEverything.ts";
import { calendarRow, HALLS, heldOf, planOf, ruleOf } from "../../../../fixtures/calendarRow.ts";
import { morningPlan, scenarioWithVenues } from "../../../../fixtures/morningPlan.ts";

/** Sessions of one hall, visited on Mondays of weeks 1 and 3 of 4. */
function mondays(calendar: Partial<CalendarSettings>): readonly Session[] {
  const scenario = scenarioWithVenues(1, calendar);
  return laySessions(scenario, morningPlan(scenario));
}

const dates = (sessions: readonly Session[]): string[] => sessions.map((session) => session.date);

describe("laySessions", () => {
  it("puts week 1 of the cycle in the week of the first day", () => {
    // Start on a Wednesday: Monday 5 January of that week is past, week 3 is that of 19 January 2026.
    const sessions = mondays({ start: "2026-01-07", end: "2026-02-28" });
    expect(dates(sessions)).toEqual(["2026-01-19", "2026-02-02", "2026-02-16"]);
  });

  it("counts both ends of the horizon in", () => {
    expect(dates(mondays({ start: "2026-01-05", end: "2026-01-19" }))).toEqual(["2026-01-05", "2026-01-19"]);
    expect(dates(mondays({ start: "2026-01-05", end: "2026-01-18" }))).toEqual(["2026-01-05"]);
  });

  it("goes on every two weeks through week 53 of 2026", () => {
    // 21 December is in week 52, 28 December in week 53, 4 January 2027 in week 1.
    const sessions = mondays({ start: "2026-12-07", end: "2027-01-31" });
    expect(dates(sessions)).toEqual(["2026-12-07", "2026-12-21", "2027-01-04", "2027-01-18"]);
  });

  it("keeps local hours when the clocks change", () => {
    // Summer time begins on Sunday 29 March 2026 and ends on Sunday 25 October 2026.
    for (const [start, end] of [
      ["2026-03-16", "2026-04-12"],
      ["2026-10-12", "2026-11-08"],
    ] as const) {
      const sessions = mondays({ start, end });
      expect(sessions.map((session) => [session.start, session.end])).toEqual([
        [570, 660],
        [570, 660],
      ]);
    }
    expect(dates(mondays({ start: "2026-03-16", end: "2026-04-12" }))).toEqual(["2026-03-16", "2026-03-30"]);
  });

  it("stays on its weekday and hour across each clock change, wherever the horizon begins", () => {
    for (const change of ["2025-03-30", "2025-10-26", "2026-03-29", "2026-10-25"]) {
      const sunday = decodeIsoDate(change, "").value ?? NaN;
      for (let shift = 1; shift <= 28; shift += 1) {
        const calendar = { start: formatIsoDate(sunday - shift), end: formatIsoDate(sunday + 28) };
        const rules = [ruleOf({ id: "dimanche", recurrence: { kind: "dates", dates: [change] } })];
        const scenario = calendarRow({ calendar: { ...calendar, rules } });
        const visits = [1, 6].map((weekday, index) => ({ hall: HALLS[index + 1] ?? "", weekday }));
        const sessions = laySessions(scenario, planOf(visits));
        expect(sessions.length).toBeGreaterThan(2);
        for (const { date, start, end, circuitId } of sessions) {
          expect([start, end]).toEqual([570, 660]);
          const weekday = circuitId === "dimanche" ? 7 : circuitId === `tour-${HALLS[1]}` ? 1 : 6;
          expect(isoWeekdayOf(decodeIsoDate(date, "").value ?? NaN)).toBe(weekday);
        }
      }
    }
  });

  it("parts even weeks from every two weeks at the end of 2026, for rules and for opening hours (R34)", () => {
    const thursdays = (recurrence: Recurrence): string[] =>
      dates(
        laySessions(
          calendarRow({
            calendar: { start: "2026-12-07", end: "2027-01-31", rules: [ruleOf({ recurrence })] },
          }),
          null,
        ),
      );
    // Week 50 begins on Monday 7 December; 53 is the last of 2026, 1 begins on 4 January.
    expect(thursdays({ kind: "iso-weeks", parity: "even", weekdays: [4] })).toEqual([
      "2026-12-10",
      "2026-12-24",
      "2027-01-14",
      "2027-01-28",
    ]);
    expect(thursdays({ kind: "every-weeks", weeks: 2, anchor: "2026-12-07", weekdays: [4] })).toEqual([
      "2026-12-10",
      "2026-12-24",
      "2027-01-07",
      "2027-01-21",
    ]);
    const openings = [
      { weekdays: [4], when: "always", weeks: "even", start: "08:00", end: "13:00" } as const,
    ];
    const scenario = calendarRow({
      calendar: { start: "2026-12-07", end: "2027-01-31" },
      halls: { [HALLS[0]]: { availability: { openings } } },
    });
    const everyThursday = planOf([{ hall: HALLS[0], weekday: 4, weeks: [1, 2, 3, 4] }]);
    expect(dates(heldOf(laySessions(scenario, everyThursday)))).toEqual([
      "2026-12-10",
      "2026-12-24",
      "2027-01-14",
      "2027-01-28",
    ]);
  });

  it("cancels on public holidays and closures, with the reason, and changes nothing else", () => {
    const sessions = mondays({
      start: "2026-03-23",
      end: "2026-05-31",
      closures: [{ from: "2026-04-18", to: "2026-05-04", reason: "Travaux" }],
    });
    // 6 April 2026 is Easter Monday; 20 April and 4 May lie in the closure; 25 May is Whit Monday, week 2.
    expect(sessions.map(({ date, status, reason }) => [date, status, reason])).toEqual([
      ["2026-03-23", "kept", ""],
      ["2026-04-06", "cancelled", "public-holiday:easter-monday"],
      ["2026-04-20", "cancelled", "closure:Travaux"],
      ["2026-05-04", "cancelled", "closure:Travaux"],
      ["2026-05-18", "kept", ""],
    ]);
  });

  it("keeps Good Friday but in Alsace-Moselle", () => {
    const scenario = scenarioWithVenues(5, { start: "2026-03-30", end: "2026-04-05" });
    const plan = { circuits: morningPlan(scenario).circuits.slice(4) }; // Fridays
    const [venue] = scenario.venues.slice(4);
    const moved = {
      ...scenario,
      venues: scenario.venues.map((hall) => (hall === venue ? { ...hall, communeCode: "57463" } : hall)),
    };
    expect(laySessions(scenario, plan).map((session) => session.status)).toEqual(["kept"]);
    expect(laySessions(moved, plan).map((session) => session.reason)).toEqual(["public-holiday:good-friday"]);
  });

  it("gives each session what the files say of it", () => {
    const scenario = scenarioWithVenues(1, { start: "2026-01-05", end: "2026-01-11" });
    expect(laySessions(scenario, morningPlan(scenario))).toEqual([
      {
        id: "circuit-salle-71003-salle-71003-2026-01-05",
        date: "2026-01-05",
        start: 570,
        end: 660,
        venueId: "salle-71003",
        circuitId: "circuit-salle-71003",
        teamId: scenario.teams[0]?.id,
        professionalIds: [],
        partner: null,
        movedFrom: null,
        theme: scenario.programme.theme,
        capacity: 12,
        reserved: 0,
        status: "kept",
        reason: "",
      },
    ]);
  });

  it("lists sessions by date, then hour", () => {
    const scenario = scenarioWithVenues(4);
    const plan = morningPlan(scenario);
    const sessions = laySessions(scenario, { circuits: plan.circuits.toReversed() });
    expect(dates(sessions)).toEqual(dates(sessions).toSorted());
    expect(sessions).toEqual(laySessions(scenario, plan));
  });

  it("lays nothing without a horizon, and no tour that is nowhere in the cycle", () => {
    expect(mondays({ start: "2026-02-30" })).toEqual([]);
    expect(mondays({ start: "2026-02-02", end: "2026-02-01" })).toEqual([]);
    const scenario = scenarioWithVenues(1);
    const lost = morningPlan(scenario).circuits.map((circuit) => ({
      ...circuit,
      tours: circuit.tours.map((tour) => ({ ...tour, week: tour.week === 1 ? 0.5 : 5 })),
    }));
    expect(laySessions(scenario, { circuits: lost })).toEqual([]);
  });

  it("holds no session in a year whose holidays nobody knows", () => {
    const sessions = mondays({ start: "1981-12-14", end: "1982-01-12" });
    expect(sessions.map(({ date, reason }) => [date, reason])).toEqual([
      ["1981-12-14", "holidays-unknown"],
      ["1981-12-28", "holidays-unknown"],
      ["1982-01-11", ""],
    ]);
  });

  it("is the same in every time zone of the machine", () => {
    const script = fileURLToPath(new URL("../../../../fixtures/printSessions.ts", import.meta.url));
    const printIn = (zone: string): string =>
      execFileSync(process.execPath, ["--import", "tsx", script], {
        env: { ...process.env, TZ: zone },
        encoding: "utf8",
      });
    const here = describeEverything();
    // Ascension 2024, 9 May: a library that adds 24 hours to local dates is a day early in Auckland.
    expect(here).toContain('"id":"dates-salle-71001-2024-05-09","date":"2024-05-09","start":570,"end":660');
    expect(here).toContain("public-holiday:ascension");
    expect(here).toContain('"date":"2024-03-31","start":150,"end":240');
    expect(printIn("Pacific/Auckland")).toBe(here);
    expect(printIn("America/New_York")).toBe(here);
  });
});
