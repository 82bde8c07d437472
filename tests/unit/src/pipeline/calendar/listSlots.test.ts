import { describe, expect, it } from "vitest";
import type { Opening } from "../../../../../geodata/model/availability.ts";
import { checkSessions } from "../../../../../src/pipeline/calendar/checkSessions.ts";
import { laySessions } from "../../../../../src/pipeline/calendar/laySessions.ts";
import { listSlots } from "../../../../../src/pipeline/calendar/listSlots.ts";
import type { Scenario } from "../../../../../src/scenario/scenario.ts";
import { calendarRow, HALLS, planOf, ruleOf } from "../../../../fixtures/calendarRow.ts";

const [A, B, C, D] = HALLS;

/** Slots of one team as `date half status reason hall`. */
function slotsOf(scenario: Scenario, teamId = "equipe"): string[] {
  return listSlots(scenario)
    .filter((slot) => slot.teamId === teamId)
    .map(({ date, halfDay, status, reason, venueId }) =>
      [date, halfDay, status, reason, venueId ?? ""].filter((part) => part !== "").join(" "),
    );
}

const opening = (changes: Partial<Opening> = {}): Opening => ({
  weekdays: [1, 2, 3, 4, 5, 6],
  when: "always",
  start: "08:00",
  end: "18:30",
  ...changes,
});

/** The scenario with the first hall alone. */
function oneHall(scenario: Scenario): Scenario {
  return { ...scenario, venues: scenario.venues.slice(0, 1) };
}

describe("listSlots", () => {
  it("has a row for each date, half-day and team, by date, am first, with the hours of sessions", () => {
    const scenario = calendarRow({ calendar: { start: "2026-01-12", end: "2026-01-13" } });
    expect(listSlots(scenario).map(({ date, halfDay, teamId }) => `${date} ${halfDay} ${teamId}`)).toEqual([
      "2026-01-12 am equipe",
      "2026-01-12 am relais",
      "2026-01-12 pm equipe",
      "2026-01-12 pm relais",
      "2026-01-13 am equipe",
      "2026-01-13 am relais",
      "2026-01-13 pm equipe",
      "2026-01-13 pm relais",
    ]);
    expect(listSlots(scenario)[0]).toMatchObject({ start: 570, end: 720, status: "open", venueId: null });
    expect(listSlots(scenario)[2]).toMatchObject({ start: 870, end: 1050 });
  });

  it("names the only hall that is open, and its hours", () => {
    const scenario = oneHall(
      calendarRow({
        calendar: { start: "2026-01-12", end: "2026-01-12" },
        halls: { [A]: { availability: { openings: [opening({ start: "10:00", end: "13:00" })] } } },
      }),
    );
    expect(slotsOf(scenario)).toEqual([`2026-01-12 am open ${A}`, "2026-01-12 pm closed venue-closed:hours"]);
    expect(listSlots(scenario)[0]).toMatchObject({ start: 600, end: 720 });
  });

  it("says why it is closed: holidays, closures, weekday, decisions, team and its vehicle", () => {
    const away = (date: string) => ({
      availability: { closures: [{ from: date, to: date, reason: "Panne" }] },
    });
    const scenario = calendarRow({
      calendar: {
        start: "2026-05-13",
        end: "2026-05-20",
        closures: [{ from: "2026-05-15", to: "2026-05-15", reason: "Pont", halfDay: "pm" }],
      },
      teams: { equipe: away("2026-05-18") },
      vehicles: { voiture: away("2026-05-19") },
      locks: [{ id: "no", kind: "forbid-slot", teamId: "equipe", weekday: 3, halfDay: "am" }],
    });
    expect(slotsOf(scenario)).toEqual([
      "2026-05-13 am closed decision",
      "2026-05-13 pm open",
      "2026-05-14 am closed public-holiday:ascension",
      "2026-05-14 pm closed public-holiday:ascension",
      "2026-05-15 am open",
      "2026-05-15 pm closed closure:Pont",
      "2026-05-16 am open",
      "2026-05-16 pm open",
      "2026-05-17 am closed weekday",
      "2026-05-17 pm closed weekday",
      "2026-05-18 am closed team-closed:closure:Panne",
      "2026-05-18 pm closed team-closed:closure:Panne",
      "2026-05-19 am closed vehicle-closed:closure:Panne",
      "2026-05-19 pm closed vehicle-closed:closure:Panne",
      "2026-05-20 am closed decision",
      "2026-05-20 pm open",
    ]);
  });

  it("is closed in school holidays where circuits stop, from the day after the last class to the return (R30)", () => {
    // Zone A 2026: last class Friday 6 or Saturday 7 February, back on Monday 23.
    const scenario = oneHall(
      calendarRow({ calendar: { start: "2026-02-06", end: "2026-02-23", inSchoolHolidays: "closed" } }),
    );
    const mornings = slotsOf(scenario).filter((line) => line.includes(" am "));
    expect(mornings.slice(0, 4)).toEqual([
      `2026-02-06 am open ${A}`,
      `2026-02-07 am open ${A}`,
      "2026-02-08 am closed school-holidays:winter",
      "2026-02-09 am closed school-holidays:winter",
    ]);
    expect(mornings.slice(-2)).toEqual([
      "2026-02-22 am closed school-holidays:winter",
      `2026-02-23 am open ${A}`,
    ]);
  });

  it("is open in school holidays on the days of a rule of the calendar, which says itself when it holds", () => {
    const rules = [ruleOf({ when: "holidays" })];
    const scenario = oneHall(
      calendarRow({
        calendar: { start: "2026-02-09", end: "2026-02-09", inSchoolHolidays: "closed", rules },
      }),
    );
    expect(laySessions(scenario, null).map(({ status }) => status)).toEqual(["kept"]);
    expect(slotsOf(scenario)[0]).toBe(`2026-02-09 am open ${A}`);
  });
});

describe("school holidays that nobody knows (R31)", () => {
  // The built-in table ends on Saturday 3 July 2027.
  const beyond = { start: "2027-07-02", end: "2027-07-06" };

  it("close slots where circuits stop in holidays, with that reason", () => {
    const scenario = oneHall(calendarRow({ calendar: { ...beyond, inSchoolHolidays: "closed" } }));
    expect(slotsOf(scenario).filter((line) => line.includes(" am "))).toEqual([
      `2027-07-02 am open ${A}`,
      `2027-07-03 am open ${A}`,
      "2027-07-04 am closed school-holidays-unknown",
      "2027-07-05 am closed school-holidays-unknown",
      "2027-07-06 am closed school-holidays-unknown",
    ]);
  });

  it("close slots where every hall's hours hang on them, with that reason, never the hours of term", () => {
    const openings = [opening({ when: "term" })];
    const halls = Object.fromEntries([A, B, C, D].map((hall) => [hall, { availability: { openings } }]));
    const scenario = calendarRow({ calendar: beyond, halls });
    expect(slotsOf(scenario).filter((line) => line.includes(" am "))).toEqual([
      "2027-07-02 am open",
      "2027-07-03 am open",
      "2027-07-04 am closed weekday",
      "2027-07-05 am closed venue-closed:school-holidays-unknown",
      "2027-07-06 am closed venue-closed:school-holidays-unknown",
    ]);
  });

  it("cancel sessions with that reason, and are reported with the first such day", () => {
    const scenario = calendarRow({
      calendar: { start: "2027-06-28", end: "2027-07-11", inSchoolHolidays: "closed" },
    });
    const sessions = laySessions(scenario, planOf([{ hall: A, weeks: [1, 2], weekday: 1 }]));
    expect(sessions.map(({ date, status, reason }) => [date, status, reason])).toEqual([
      ["2027-06-28", "kept", ""],
      ["2027-07-05", "cancelled", "school-holidays-unknown"],
    ]);
    expect(checkSessions(scenario, sessions)).toMatchObject([
      { code: "school-holidays-unknown", params: { date: "2027-07-04", zone: "A" } },
    ]);
  });

  it("lay no rule that hangs on them, and are reported", () => {
    const rules = [ruleOf({ when: "holidays" }), ruleOf({ id: "classe", when: "term" })];
    const scenario = calendarRow({ calendar: { start: "2027-07-05", end: "2027-07-18", rules } });
    expect(laySessions(scenario, null)).toEqual([]);
    expect(checkSessions(scenario, []).map(({ code }) => code)).toEqual([
      "school-holidays-unknown",
      "rule-never-held",
      "rule-never-held",
    ]);
  });

  it("are known again from the user's own file", () => {
    const schoolHolidays = [{ name: "Été", from: "2027-07-03", to: "2027-08-31" }];
    const scenario = oneHall(
      calendarRow({ calendar: { ...beyond, inSchoolHolidays: "closed", schoolHolidays } }),
    );
    expect(slotsOf(scenario).filter((line) => line.includes(" am "))).toEqual([
      `2027-07-02 am open ${A}`,
      "2027-07-03 am closed school-holidays:other",
      "2027-07-04 am closed school-holidays:other",
      "2027-07-05 am closed school-holidays:other",
      "2027-07-06 am closed school-holidays:other",
    ]);
    expect(checkSessions(scenario, [])).toEqual([]);
  });
});
