import { describe, expect, it } from "vitest";
import type { Opening } from "../../../../../geodata/model/availability.ts";
import { checkSessions } from "../../../../../src/pipeline/calendar/checkSessions.ts";
import { laySessions } from "../../../../../src/pipeline/calendar/laySessions.ts";
import type { SessionRule } from "../../../../../src/scenario/calendarSettings.ts";
import type { Scenario } from "../../../../../src/scenario/scenario.ts";
import {
  calendarRow,
  HALLS,
  lineOf,
  ruleOf,
  type CalendarRowChanges,
} from "../../../../fixtures/calendarRow.ts";

const [A, B, C, D] = HALLS;
const MAY = { start: "2026-05-01", end: "2026-05-31" };

function lines(rule: Partial<SessionRule>, changes: CalendarRowChanges = {}): string[] {
  const scenario = calendarRow({
    ...changes,
    calendar: { ...MAY, ...changes.calendar, rules: [ruleOf(rule)] },
  });
  return laySessions(scenario, null).map(lineOf);
}

const opening = (changes: Partial<Opening> = {}): Opening => ({
  weekdays: [1, 2, 3, 4, 5, 6],
  when: "always",
  start: "08:30",
  end: "12:15",
  ...changes,
});
/** Halls that are open as given, the others never. */
function openHalls(
  byHall: Readonly<Record<string, readonly Opening[]>>,
): NonNullable<CalendarRowChanges["halls"]> {
  return Object.fromEntries(HALLS.map((hall) => [hall, { availability: { openings: byHall[hall] ?? [] } }]));
}

describe("sessions of the calendar's own rules", () => {
  it("hold inside their dates and their period of the school year", () => {
    // Zone A: class on Thursday 14 and Friday 15 May are Ascension and its bridge.
    const fridays = { kind: "every-weeks", weeks: 1, anchor: "2026-05-01", weekdays: [5] } as const;
    const inside = { recurrence: fridays, from: "2026-05-02", until: "2026-05-22" };
    expect(lines({ ...inside, when: "term" })).toEqual([
      `2026-05-08 9:30 ${A} equipe cancelled public-holiday:victory-1945`,
      `2026-05-22 9:30 ${A} equipe kept`,
    ]);
    expect(lines({ ...inside, when: "holidays" })).toEqual([`2026-05-15 9:30 ${A} equipe kept`]);
  });

  it("go to the only hall that is open, by weekday and period (C7), and nowhere where none or two are", () => {
    const halls = openHalls({
      [B]: [opening({ weekdays: [2, 3] })],
      [C]: [opening({ weekdays: [3, 4] })],
    });
    const days = { kind: "dates", dates: ["2026-05-18", "2026-05-19", "2026-05-20", "2026-05-21"] } as const;
    expect(lines({ recurrence: days, venueId: null }, { halls })).toEqual([
      `2026-05-19 9:30 ${B} equipe kept`,
      `2026-05-21 9:30 ${C} equipe kept`,
    ]);
  });

  it("without hours of their own fill those of the hall, set-up and take-down inside them", () => {
    const day = { recurrence: { kind: "dates", dates: ["2026-05-19"] }, start: null, end: null } as const;
    const scenario = (changes: CalendarRowChanges): Scenario =>
      calendarRow({ ...changes, calendar: { ...MAY, rules: [ruleOf(day)] } });
    const hours = (changes: CalendarRowChanges): (number | string)[] =>
      laySessions(scenario(changes), null).flatMap(({ start, end, status }) => [start, end, status]);
    const halls = openHalls({ [A]: [opening()] });
    expect(hours({ halls })).toEqual([540, 705, "kept"]); // 8:30 + 30 and 12:15 − 30
    expect(checkSessions(scenario({ halls }), laySessions(scenario({ halls }), null))).toEqual([]);
    const atOnce = { setupMinutes: 0, teardownMinutes: 0 };
    expect(hours({ halls, programme: atOnce })).toEqual([510, 735, "kept"]);
    // A hall without hours: those of the programme, 9:30–12:00.
    expect(hours({})).toEqual([570, 720, "kept"]);
  });

  it("twice a month choose days on which calendar, hall, team and car are free", () => {
    const rule = { recurrence: { kind: "twice-a-month", weekday: 2 } } as const;
    // Tuesdays of May 2026: 5, 12, 19, 26.
    const away = {
      availability: { closures: [{ from: "2026-05-05", to: "2026-05-05", reason: "Absence" }] },
    };
    const secondAndFourth = [`2026-05-12 9:30 ${A} equipe kept`, `2026-05-26 9:30 ${A} equipe kept`];
    expect(lines(rule)).toEqual([`2026-05-05 9:30 ${A} equipe kept`, `2026-05-19 9:30 ${A} equipe kept`]);
    expect(lines(rule, { calendar: { closures: away.availability.closures } })).toEqual(secondAndFourth);
    expect(lines(rule, { halls: { [A]: away } })).toEqual(secondAndFourth);
    expect(lines(rule, { teams: { equipe: away } })).toEqual(secondAndFourth);
    expect(lines(rule, { vehicles: { voiture: away } })).toEqual(secondAndFourth);
  });

  it("twice a month skip public holidays", () => {
    // Fridays of May 2026: 1 and 8 are holidays, 15, 22, 29 are left.
    expect(lines({ recurrence: { kind: "twice-a-month", weekday: 5 } })).toEqual([
      `2026-05-15 9:30 ${A} equipe kept`,
      `2026-05-29 9:30 ${A} equipe kept`,
    ]);
  });

  it("of a team that does not exist, or that end before they begin, are not laid", () => {
    expect(lines({ teamId: "nobody" })).toEqual([]);
    expect(lines({ start: "11:00", end: "09:30" })).toEqual([]);
    expect(lines({ venueId: "nowhere" })).toEqual([]);
  });

  it("that are never held are reported", () => {
    const halls = openHalls({ [A]: [opening({ weekdays: [2] })], [D]: [] });
    const scenario = calendarRow({ halls, calendar: { ...MAY, rules: [ruleOf()] } });
    expect(
      checkSessions(scenario, laySessions(scenario, null)).map(({ code, at }) => `${code} ${at}`),
    ).toEqual(["rule-never-held calendar.rules[0]"]);
  });
});
