import { describe, expect, it } from "vitest";
import { createIssueLog } from "../../../../geodata/model/issueLog.ts";
import type { Booking, CalendarSettings } from "../../../../src/scenario/calendarSettings.ts";
import { decodeCalendar } from "../../../../src/scenario/decodeCalendar.ts";
import { decodeScenario } from "../../../../src/scenario/decodeScenario.ts";
import { encodeScenario } from "../../../../src/scenario/encodeScenario.ts";
import { calendarRow, personOf, ruleOf } from "../../../fixtures/calendarRow.ts";

const TODAY = "2026-01-05";
const SOUND = {
  timeZone: "Europe/Paris",
  zone: "B",
  start: "2026-01-12",
  end: "2026-06-30",
  closures: [],
  rules: [],
};

/** Reads a calendar: what is left of it, and the findings as `severity code at`. */
function read(value: unknown): { calendar: CalendarSettings; issues: string[] } {
  const log = createIssueLog();
  const calendar = decodeCalendar(value, TODAY, log);
  return {
    calendar,
    issues: log.finish().issues.map(({ severity, code, at }) => `${severity} ${code} ${at}`),
  };
}

const booking: Booking = {
  id: "lundi",
  kind: "regular",
  recurrence: { kind: "twice-a-month", weekday: 1 },
  when: "term",
  children: 2,
  venueId: null,
  start: "09:30",
  end: "11:00",
};

describe("decodeCalendar", () => {
  it("reads a calendar with everything in it, and finds nothing", () => {
    const calendar: CalendarSettings = {
      ...SOUND,
      timeZone: "Europe/Paris",
      zone: "B",
      closures: [{ from: "2026-05-14", to: "2026-05-15", reason: "Pont", halfDay: "pm" }],
      rules: [
        ruleOf({ from: "2026-02-01", until: "2026-05-31" }),
        {
          id: "rpe",
          kind: "partner-slot",
          recurrence: { kind: "month-weekdays", nth: [1, -1], weekday: 2 },
          when: "holidays",
          partner: "RPE",
          communeCode: "71001",
          venueId: null,
          start: "09:00",
          end: "11:00",
          joinable: true,
        },
      ],
      inSchoolHolidays: "closed",
      schoolHolidays: [{ name: "Hiver", from: "2026-02-14", to: "2026-03-01" }],
      skippedSessions: ["other-team", "move"],
      bookings: [booking],
      changes: [
        { sessionId: "a", to: null, reason: "" },
        { sessionId: "b", to: { date: "2026-02-02", start: "10:00", teamId: "equipe" }, reason: "Mairie" },
      ],
    };
    expect(read(JSON.parse(JSON.stringify(calendar)))).toEqual({ calendar, issues: [] });
  });

  it("leaves out bad elements one by one and names each by its place in the file", () => {
    const value = {
      ...SOUND,
      closures: [
        "bad",
        { from: "2026-03-02", to: "2026-03-01", reason: "" },
        { from: "2026-02-30", to: "2026-03-01", reason: "" },
        { from: "2026-03-01", to: "2026-03-01", reason: "Marché" },
      ],
      schoolHolidays: [null, { name: "Été", from: "2026-07-31", to: "2026-07-01" }],
      rules: [
        { ...ruleOf(), halfDay: "noon" },
        ruleOf(),
        ruleOf(),
        { ...ruleOf({ id: "two" }), kind: "party" },
      ],
      bookings: [booking, { ...booking, id: "zero", children: 0 }],
      changes: [
        { sessionId: "Bad Id", to: null, reason: "" },
        { sessionId: "a", to: null, reason: "" },
      ],
    };
    const { calendar, issues } = read(value);
    expect(calendar.closures.map(({ reason }) => reason)).toEqual(["Marché"]);
    expect(calendar.rules).toEqual([ruleOf()]);
    expect(calendar.bookings).toEqual([booking]);
    expect(calendar.changes).toEqual([{ sessionId: "a", to: null, reason: "" }]);
    expect(calendar.schoolHolidays).toEqual([]);
    expect(issues).toEqual([
      "error field-invalid calendar.closures[0]",
      "error window-reversed calendar.closures[1]",
      "error window-reversed calendar.closures[2]",
      "error field-invalid calendar.rules[0].halfDay",
      "error duplicate-id calendar.rules[2]",
      "error field-invalid calendar.rules[3].kind",
      "error field-invalid calendar.bookings[1].children",
      "error field-invalid calendar.changes[0].sessionId",
      "error field-invalid calendar.schoolHolidays[0]",
      "error window-reversed calendar.schoolHolidays[1]",
    ]);
  });

  it("leaves out rules, bookings and changes on days that do not exist, or that run backwards", () => {
    const value = {
      ...SOUND,
      rules: [
        ruleOf({ id: "until", until: "2026-06-31" }),
        ruleOf({
          id: "anchor",
          recurrence: { kind: "every-weeks", weeks: 2, anchor: "2026-02-29", weekdays: [1] },
        }),
        ruleOf({ id: "date", recurrence: { kind: "dates", dates: ["2026-02-28", "2026-02-29"] } }),
        ruleOf({ id: "backwards", from: "2026-03-02", until: "2026-03-01" }),
        ruleOf({ id: "good" }),
      ],
      bookings: [{ ...booking, from: "2026-04-31" }],
      changes: [{ sessionId: "a", to: { date: "2026-11-31", start: null, teamId: null }, reason: "" }],
    };
    const { calendar, issues } = read(value);
    expect(calendar.rules.map(({ id }) => id)).toEqual(["good"]);
    expect([calendar.bookings, calendar.changes]).toEqual([[], []]);
    expect(issues).toEqual([
      "error field-invalid calendar.rules[0]",
      "error field-invalid calendar.rules[1]",
      "error field-invalid calendar.rules[2]",
      "error window-reversed calendar.rules[3]",
      "error field-invalid calendar.bookings[0]",
      "error field-invalid calendar.changes[0]",
    ]);
  });

  it("takes the default for what is no list, and for a horizon that is none, and tells it", () => {
    const { calendar, issues } = read({ ...SOUND, end: "2026-01-11", rules: {}, bookings: "all" });
    expect([calendar.rules, calendar.bookings]).toEqual([[], undefined]);
    expect(calendar.start).toBe("2026-01-19"); // the Monday after next
    expect(issues).toContain("warning window-reversed calendar");
    expect(issues).toContain("warning field-invalid calendar.bookings");
    expect(read(null).issues).toEqual(["warning settings-missing calendar"]);
  });
});

describe("references of a calendar", () => {
  it("leave out what is about a hall, team, person or commune that is gone, and name each", () => {
    const scenario = calendarRow({
      professionals: [personOf("sage-femme")],
      calendar: {
        rules: [
          ruleOf({ id: "hall", venueId: "gone" }),
          ruleOf({ id: "team", teamId: "gone" }),
          ruleOf({ id: "person", professionalIds: ["sage-femme", "gone"] }),
          ruleOf({ id: "good", professionalIds: ["sage-femme"] }),
        ],
        bookings: [{ ...booking, id: "gone", venueId: "gone" }, booking],
        changes: [
          { sessionId: "a", to: { date: "2026-02-02", start: null, teamId: "gone" }, reason: "" },
          { sessionId: "b", to: null, reason: "" },
        ],
      },
    });
    const { value, issues } = decodeScenario(JSON.parse(encodeScenario(scenario)));
    expect(value?.calendar.rules.map(({ id }) => id)).toEqual(["good"]);
    expect(value?.calendar.bookings).toHaveLength(1);
    expect(value?.calendar.changes?.map(({ sessionId }) => sessionId)).toEqual(["b"]);
    expect(issues.map(({ code, at }) => `${code} ${at}`)).toEqual([
      "unknown-reference calendar.rules[0].venueId",
      "unknown-reference calendar.rules[1].teamId",
      "unknown-reference calendar.rules[2].professionalIds",
      "unknown-reference calendar.bookings[0].venueId",
      "unknown-reference calendar.changes[0].to.teamId",
    ]);
  });
});
