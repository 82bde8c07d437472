import { describe, expect, it } from "vitest";
import { countPlaces } from "../../../../../src/pipeline/calendar/attendance.ts";
import { checkSessions } from "../../../../../src/pipeline/calendar/checkSessions.ts";
import { laySessions } from "../../../../../src/pipeline/calendar/laySessions.ts";
import { listSlots } from "../../../../../src/pipeline/calendar/listSlots.ts";
import type { Booking } from "../../../../../src/scenario/calendarSettings.ts";
import { lunelBooking, lunelScenario } from "../../../../fixtures/calendarLunel.ts";

/** Findings with some bookings, as `rule code booking`. */
function findings(...bookings: readonly Booking[]): string[] {
  const scenario = lunelScenario(bookings);
  return checkSessions(scenario, laySessions(scenario, null)).map(
    ({ rule, code, params }) => `${rule} ${code} ${params["booking"]}`,
  );
}

/** Sessions of a day, as `start–end site status`. */
function day(date: string): string[] {
  return laySessions(lunelScenario(), null)
    .filter((session) => session.date === date)
    .map(({ start, end, venueId, status }) => `${start}–${end} ${venueId} ${status}`);
}

const six = Array.from({ length: 6 }, (_, index) => lunelBooking(`enfant-${index + 1}`));

describe("the halte-jeux of Lunel", () => {
  it("breaks no rule by itself: its window of 225 minutes is accepted", () => {
    expect(findings()).toEqual([]);
    expect(day("2024-02-26")).toEqual(["510–735 parc kept", "810–1020 parc kept"]); // 735 − 510 = 225
  });

  it("is at Arc en Ciel on Wednesdays in term and every day in the holidays, else in the Parc", () => {
    expect(day("2024-04-04")).toEqual(["510–735 parc kept", "810–1020 parc kept"]); // Thursday
    expect(day("2024-04-03")).toEqual(["510–735 arc-en-ciel kept", "810–1020 arc-en-ciel kept"]);
    // Zone C: class until Saturday 6 April, back on Monday 22.
    for (const date of ["2024-04-08", "2024-04-09", "2024-04-10", "2024-04-11", "2024-04-18"]) {
      expect(day(date)).toEqual(["510–735 arc-en-ciel kept", "810–1020 arc-en-ciel kept"]);
    }
    expect(day("2024-04-22")).toEqual(["510–735 parc kept", "810–1020 parc kept"]);
  });

  it("is closed on Friday afternoons, in term and in the holidays", () => {
    expect(day("2024-03-01")).toEqual(["510–735 parc kept"]);
    expect(day("2024-04-12")).toEqual(["510–735 arc-en-ciel kept"]);
    const friday = lunelBooking("vendredi", {
      recurrence: { kind: "every-weeks", weeks: 1, anchor: "2024-02-26", weekdays: [1, 5] },
      start: "13:30",
      end: "17:00",
    });
    expect(findings(friday)).toEqual(["C6 child-outside-opening vendredi"]);
    const slots = listSlots(lunelScenario()).filter(({ teamId }) => teamId === "equipe");
    const afternoons = slots.filter(({ date, halfDay }) => date === "2024-03-01" && halfDay === "pm");
    expect(afternoons.map(({ status }) => status)).toEqual(["closed"]);
  });

  it("is closed on public holidays and on the bridge that it chose", () => {
    expect(day("2024-05-09")).toEqual(["510–735 parc cancelled", "810–1020 parc cancelled"]);
    expect(day("2024-05-10").map((line) => line.split(" ").at(-1))).toEqual(["cancelled"]);
  });

  it("shows the site in force in its slots", () => {
    const slots = listSlots(lunelScenario()).filter(
      ({ teamId, halfDay }) => teamId === "equipe" && halfDay === "am",
    );
    const siteOn = (date: string) => slots.find((slot) => slot.date === date)?.venueId;
    expect(["2024-04-03", "2024-04-04", "2024-04-08", "2024-05-09"].map(siteOn)).toEqual([
      "arc-en-ciel",
      "parc",
      "arc-en-ciel",
      null,
    ]);
  });

  it("takes six regular children and refuses a seventh", () => {
    expect(findings(...six)).toEqual([]);
    expect(findings(...six, lunelBooking("septieme"))).toContain("C4 regular-places-full septieme");
  });

  it("gives the seventh place to an adaptation or an emergency, one at a time", () => {
    const monday = { recurrence: { kind: "dates", dates: ["2024-03-04"] } } as const;
    const adaptation = lunelBooking("adaptation", { ...monday, kind: "adaptation", end: "10:00" });
    const emergency = lunelBooking("urgence", { ...monday, kind: "emergency", start: "10:00" });
    expect(findings(...six, adaptation, emergency)).toEqual([]);
    expect(findings(...six, adaptation, { ...emergency, start: "09:59" })).toContain(
      "C12 reserved-place-taken urgence",
    );
  });

  it("refuses a child's slot of 225 minutes and takes one of 210", () => {
    expect(findings(lunelBooking("longue", { end: "12:15" }))).toEqual(["C5 child-slot-too-long longue"]);
    expect(findings(lunelBooking("juste", { end: "12:00" }))).toEqual([]);
  });

  it("reports a child's month with one visit, and less than two months", () => {
    // Every other Monday but one in May: the 13th alone (the 20th is Whit Monday).
    const dates = [
      "2024-03-04",
      "2024-03-18",
      "2024-04-08",
      "2024-04-22",
      "2024-05-13",
      "2024-06-03",
      "2024-06-17",
    ];
    const rare = lunelBooking("rare", { recurrence: { kind: "dates", dates }, until: "2024-06-30" });
    expect(findings(rare)).toEqual(["C9 booking-month-under-minimum rare"]);
    expect(findings(lunelBooking("courte", { until: "2024-04-24" }))).toEqual([
      "C10 booking-too-short courte",
    ]);
    expect(findings(lunelBooking("deux-mois", { until: "2024-04-25" }))).toEqual([]);
  });

  it("counts places by site and month: those there are, those taken, children who can be followed", () => {
    const scenario = lunelScenario([
      lunelBooking("trois", { children: 3 }),
      lunelBooking("urgence", { kind: "emergency", recurrence: { kind: "dates", dates: ["2024-03-04"] } }),
    ]);
    const counts = countPlaces(scenario, laySessions(scenario, null));
    const march = counts.filter(({ month }) => month === "2024-03");
    /*
     * March 2024 is term. Parc: Mon 4 11 18 25, Tue 5 12 19 26, Thu 7 14 21 28, Fri 1 8 15 22 29: 17 mornings and,
     * without Fridays, 12 afternoons, 29 sessions of 6 regular places. Arc en Ciel: 4 Wednesdays, 8 sessions.
     * Three children on 8 Mondays and Tuesdays; each child takes two visits a month.
     */
    expect(march).toEqual([
      {
        venueId: "arc-en-ciel",
        month: "2024-03",
        sessions: 8,
        places: 48,
        placesTaken: 0,
        reservedTaken: 0,
        children: 24,
      },
      {
        venueId: "parc",
        month: "2024-03",
        sessions: 29,
        places: 174,
        placesTaken: 24,
        reservedTaken: 1,
        children: 87,
      },
    ]);
  });
});
