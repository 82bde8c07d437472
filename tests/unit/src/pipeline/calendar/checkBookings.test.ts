import { describe, expect, it } from "vitest";
import { checkSessions } from "../../../../../src/pipeline/calendar/checkSessions.ts";
import { laySessions } from "../../../../../src/pipeline/calendar/laySessions.ts";
import type { Booking } from "../../../../../src/scenario/calendarSettings.ts";
import { calendarRow, HALLS, planOf, type CalendarRowChanges } from "../../../../fixtures/calendarRow.ts";

const [A, B] = HALLS;

/** One child every Monday 9:30–11:00 in the first hall, in January 2026. */
function bookingOf(id: string, changes: Partial<Booking> = {}): Booking {
  return {
    id,
    kind: "regular",
    recurrence: { kind: "every-weeks", weeks: 1, anchor: "2026-01-12", weekdays: [1] },
    when: "always",
    children: 1,
    venueId: A,
    start: "09:30",
    end: "11:00",
    ...changes,
  };
}

/** Findings on bookings where the first hall has a session every Monday 9:30–11:00. */
function findings(bookings: readonly Booking[], changes: CalendarRowChanges = {}): string[] {
  const scenario = calendarRow({
    ...changes,
    programme: { capacity: 7, reservedPlaces: 1, ...changes.programme },
    calendar: { end: "2026-01-31", ...changes.calendar, bookings },
  });
  const plan = planOf([{ hall: A, weeks: [1, 2, 3, 4] }]);
  return checkSessions(scenario, laySessions(scenario, plan)).map(
    ({ rule, code, at }) => `${rule} ${code} ${at}`,
  );
}

describe("bookings", () => {
  it("may fill the regular places, and no more", () => {
    const six = bookingOf("six", { children: 6 });
    expect(findings([six])).toEqual([]);
    expect(findings([six, bookingOf("seventh")])).toEqual([
      "C4 regular-places-full calendar.bookings[0]",
      "C4 regular-places-full calendar.bookings[1]",
    ]);
  });

  it("follow each other on one place, one leaving as the other comes", () => {
    const early = bookingOf("early", { children: 6, end: "10:15" });
    expect(findings([early, bookingOf("late", { children: 6, start: "10:15" })])).toEqual([]);
    expect(findings([early, bookingOf("late", { children: 6, start: "10:14" })])).toContain(
      "C4 regular-places-full calendar.bookings[1]",
    );
  });

  it("take the reserved place for one adaptation or emergency at a time", () => {
    const six = bookingOf("six", { children: 6 });
    const adaptation = bookingOf("adaptation", { kind: "adaptation", end: "10:15" });
    const emergency = bookingOf("emergency", { kind: "emergency", start: "10:15" });
    expect(findings([six, adaptation, emergency])).toEqual([]);
    expect(findings([six, adaptation, { ...emergency, start: "10:00" }])).toContain(
      "C12 reserved-place-taken calendar.bookings[2]",
    );
    expect(findings([bookingOf("two", { kind: "emergency", children: 2 })])).toEqual([
      "C12 reserved-place-taken calendar.bookings[0]",
    ]);
  });

  it("are no longer than a child may stay, and lie inside a session", () => {
    const programme = { maxChildMinutes: 60 };
    expect(findings([bookingOf("long", { end: "10:31" })], { programme })).toEqual([
      "C5 child-slot-too-long calendar.bookings[0]",
    ]);
    expect(findings([bookingOf("short", { end: "10:30" })], { programme })).toEqual([]);
    expect(findings([bookingOf("late", { end: "11:01" })])).toEqual([
      "C6 child-outside-opening calendar.bookings[0]",
    ]);
    expect(findings([bookingOf("nowhere", { venueId: B })])).toEqual([
      "C6 child-outside-opening calendar.bookings[0]",
    ]);
    expect(findings([bookingOf("backwards", { start: "11:00", end: "09:30" })])).toContain(
      "C5 child-slot-too-long calendar.bookings[0]",
    );
  });

  it("are excused where their own session was called off, not where another hall's was", () => {
    const closures = [{ from: "2026-01-12", to: "2026-01-12", reason: "Pont" }];
    expect(findings([bookingOf("one")], { calendar: { closures } })).toEqual([]);
    const elsewhere = bookingOf("elsewhere", {
      venueId: B,
      recurrence: { kind: "dates", dates: ["2026-01-12"] },
    });
    expect(findings([elsewhere], { calendar: { closures } })).toEqual([
      "C6 child-outside-opening calendar.bookings[0]",
    ]);
  });

  it("come as often in each month as the programme asks for, in proportion in a part of one", () => {
    // 12–31 January is 20 days of 31: two visits a month ask for floor(2 × 20 / 31) = 1.
    const programme = { minVisitsPerMonth: 2 };
    const none = bookingOf("none", { recurrence: { kind: "dates", dates: [] } });
    expect(findings([bookingOf("weekly")], { programme })).toEqual([]);
    expect(findings([none], { programme })).toEqual(["C9 booking-month-under-minimum calendar.bookings[0]"]);
    const short = { ...none, from: "2026-01-20" }; // floor(2 × 12 / 31) = 0
    expect(findings([short], { programme })).toEqual([]);
  });

  it("last as many months as the programme asks for", () => {
    const calendar = { end: "2026-03-11" }; // 12 January to 11 March: two months to the day
    const programme = { minMonths: 2 };
    expect(findings([bookingOf("two")], { programme, calendar })).toEqual([]);
    expect(findings([bookingOf("less", { from: "2026-01-13" })], { programme, calendar })).toEqual([
      "C10 booking-too-short calendar.bookings[0]",
    ]);
  });

  it("ask for nothing where they ended before the calendar's period, or begin after it", () => {
    const calendar = { end: "2026-03-11" };
    const programme = { minMonths: 2 };
    const ended = bookingOf("ended", { from: "2025-09-01", until: "2025-12-31" });
    const later = bookingOf("later", { from: "2026-09-01" });
    expect(findings([ended, later], { programme, calendar })).toEqual([]);
  });

  it("do not stop the check where their dates, or the calendar's, do not exist", () => {
    const programme = { minMonths: 2 };
    const lost = bookingOf("lost", { until: "2026-02-30" });
    expect(findings([lost], { programme, calendar: { end: "2026-03-11" } })).toEqual([]);
    expect(findings([bookingOf("one")], { programme, calendar: { end: "2026-02-30" } })).toContain(
      "C20 horizon-unreadable calendar",
    );
  });
});
