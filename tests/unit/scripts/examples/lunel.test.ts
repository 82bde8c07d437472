import { describe, expect, it } from "vitest";
import { lunelScenario } from "../../../../scripts/examples/lunel.ts";
import { checkSessions } from "../../../../src/pipeline/calendar/checkSessions.ts";
import { laySessions } from "../../../../src/pipeline/calendar/laySessions.ts";
import { listSlots } from "../../../../src/pipeline/calendar/listSlots.ts";
import type { SlotRow } from "../../../../src/pipeline/calendar/slotRow.ts";
import type { Booking, CalendarSettings } from "../../../../src/scenario/calendarSettings.ts";
import type { Scenario } from "../../../../src/scenario/scenario.ts";

const scenario = lunelScenario();
const slots = new Map(listSlots(scenario).map((slot) => [`${slot.date} ${slot.halfDay}`, slot]));
const slot = (date: string, halfDay: "am" | "pm"): SlotRow | undefined => slots.get(`${date} ${halfDay}`);
const siteOn = (date: string, halfDay: "am" | "pm"): string =>
  slot(date, halfDay)?.venueId ?? slot(date, halfDay)?.status ?? "no row";

function withCalendar(calendar: Partial<CalendarSettings>): Scenario {
  return { ...scenario, calendar: { ...scenario.calendar, ...calendar } };
}

/** Findings as `rule code`, after bookings are added to those of the example or changed. */
function findings(changed: Scenario): string[] {
  return checkSessions(changed, laySessions(changed, null)).map(({ rule, code }) => `${rule} ${code}`);
}

const bookings = scenario.calendar.bookings ?? [];
const withBooking = (booking: Partial<Booking>): Scenario =>
  withCalendar({ bookings: [...bookings, { ...oneChild, ...booking }] });

const oneChild: Booking = {
  id: "essai",
  kind: "regular",
  recurrence: { kind: "every-weeks", weeks: 1, anchor: "2024-03-04", weekdays: [4] },
  when: "term",
  from: "2024-03-01",
  until: "2024-06-30",
  children: 1,
  venueId: null,
  start: "13:30",
  end: "17:00",
};

describe("sites of the halte-jeux of Lunel (C6, C7, C8)", () => {
  it("holds Parc on school days but Wednesday, from the Monday when school is back", () => {
    // Zone C is back on Monday 26 February 2024, the first day.
    expect(siteOn("2024-02-26", "am")).toBe("parc");
    expect(siteOn("2024-03-05", "pm")).toBe("parc");
    expect(siteOn("2024-03-08", "am")).toBe("parc");
  });

  it("holds Arc en Ciel on Wednesdays and in the spring holidays", () => {
    expect(siteOn("2024-03-06", "am")).toBe("arc-en-ciel");
    expect(siteOn("2024-03-06", "pm")).toBe("arc-en-ciel");
    // Zone C: 6 to 21 April 2024.
    for (const date of ["2024-04-08", "2024-04-09", "2024-04-10", "2024-04-18", "2024-04-19"]) {
      expect(siteOn(date, "am"), date).toBe("arc-en-ciel");
    }
    expect(siteOn("2024-04-22", "am")).toBe("parc");
  });

  it("has the opening hours of the programme, 225 and 210 minutes long", () => {
    expect(slot("2024-03-05", "am")).toMatchObject({ start: 8 * 60 + 30, end: 12 * 60 + 15 });
    expect(slot("2024-03-05", "pm")).toMatchObject({ start: 13 * 60 + 30, end: 17 * 60 });
  });

  it("is closed on Friday afternoons, in term and in holidays", () => {
    const fridays = ["2024-03-01", "2024-03-22", "2024-04-12", "2024-06-28"];
    expect(fridays.map((date) => siteOn(date, "pm"))).toEqual(fridays.map(() => "closed"));
  });

  it("is closed on public holidays, and on the Ascension bridge by its own choice", () => {
    const closed = ["2024-04-01", "2024-05-01", "2024-05-08", "2024-05-09", "2024-05-10", "2024-05-20"];
    for (const date of closed) expect(siteOn(date, "am"), date).toBe("closed");
    expect(slot("2024-05-10", "am")?.reason).toContain("Pont de l’Ascension");
    // Schools are closed that Friday: without the choice, it is a day of holidays.
    const bridgeOpen = listSlots(withCalendar({ closures: [] }));
    expect(bridgeOpen.find(({ date }) => date === "2024-05-10")?.venueId).toBe("arc-en-ciel");
  });
});

describe("sessions of the halte-jeux", () => {
  it("are valid as they are, bookings included", () => {
    expect(findings(scenario)).toEqual([]);
  });

  it("are with elders on Monday and Thursday mornings", () => {
    const mornings = laySessions(scenario, null).filter(({ start }) => start < 12 * 60);
    const themeOn = (date: string): string | undefined =>
      mornings.find((session) => session.date === date)?.theme;
    expect(themeOn("2024-03-04")).toBe("Rencontre intergénérationnelle");
    expect(themeOn("2024-03-07")).toBe("Rencontre intergénérationnelle");
    expect(themeOn("2024-03-05")).toBe("Halte-jeux");
    expect(themeOn("2024-03-06")).toBe("Halte-jeux");
  });
});

describe("places of the halte-jeux", () => {
  it("refuse a seventh regular child (C4)", () => {
    // Thursday afternoon has 3 regular children: 3 more make six, 4 more make seven.
    expect(findings(withBooking({ children: 3 }))).toEqual([]);
    expect(findings(withBooking({ children: 4 }))).toContain("C4 regular-places-full");
  });

  it("take one adaptation or emergency at a time (C12)", () => {
    // An adaptation is there on 5 March from 9:00 to 10:30.
    const reserved = (start: string, end: string): Scenario =>
      withBooking({ kind: "emergency", recurrence: { kind: "dates", dates: ["2024-03-05"] }, start, end });
    expect(findings(reserved("10:30", "12:00"))).toEqual([]);
    expect(findings(reserved("10:00", "11:00"))).toContain("C12 reserved-place-taken");
  });

  it("refuse a child's slot of 225 minutes in a window of 225 minutes (C5)", () => {
    const morning = { kind: "every-weeks", weeks: 1, anchor: "2024-03-04", weekdays: [3] } as const;
    const wednesday = (end: string): Scenario => withBooking({ recurrence: morning, start: "08:30", end });
    expect(findings(wednesday("12:00"))).toEqual([]);
    expect(findings(wednesday("12:15"))).toEqual(["C5 child-slot-too-long"]);
  });

  it("refuse a child on Friday afternoon (C6)", () => {
    const friday = { kind: "every-weeks", weeks: 1, anchor: "2024-03-04", weekdays: [5] } as const;
    expect(findings(withBooking({ recurrence: friday }))).toContain("C6 child-outside-opening");
  });

  it("report each month with one visit, and a stay of one month (C9, C10)", () => {
    const monthly = { kind: "month-weekdays", nth: [2], weekday: 4 } as const;
    // The second Thursday of April is a holiday from school, that of May is Ascension: 1, 0, 0 and 1 visits.
    const once = findings(withBooking({ recurrence: monthly }));
    expect(once.filter((finding) => finding === "C9 booking-month-under-minimum")).toHaveLength(4);
    const short = findings(withBooking({ from: "2024-06-01", until: "2024-06-30" }));
    expect(short).toEqual(["C10 booking-too-short"]);
  });
});
