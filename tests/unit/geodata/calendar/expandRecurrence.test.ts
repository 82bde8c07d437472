import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { expandRecurrence, parityOfWeek } from "../../../../geodata/calendar/expandRecurrence.ts";
import { decodeIsoDate, formatIsoDate } from "../../../../geodata/calendar/isoDate.ts";
import type { Recurrence } from "../../../../geodata/model/recurrence.ts";

function dayOf(date: string): number {
  const { value } = decodeIsoDate(date, "");
  if (value === undefined) throw new Error(`no such day ${date}`);
  return value;
}

function expand(recurrence: Recurrence, from: string, to: string, closed: readonly string[] = []): string[] {
  const isOpen = (day: number): boolean => !closed.includes(formatIsoDate(day));
  return expandRecurrence(recurrence, dayOf(from), dayOf(to), isOpen).map(formatIsoDate);
}

describe("expandRecurrence", () => {
  it("lists given dates once, in order, inside the range; days that do not exist are skipped", () => {
    const dates = ["2026-03-02", "2026-02-30", "2026-02-28", "2026-03-02", "2026-04-01", "2026-02-27"];
    expect(expand({ kind: "dates", dates }, "2026-02-28", "2026-03-31")).toEqual([
      "2026-02-28",
      "2026-03-02",
    ]);
  });

  it("counts every two weeks from the week of the anchor, whatever its weekday", () => {
    const recurrence = { kind: "every-weeks", weeks: 2, anchor: "2026-01-15", weekdays: [1, 5] } as const;
    expect(expand(recurrence, "2026-01-12", "2026-02-08")).toEqual([
      "2026-01-12",
      "2026-01-16",
      "2026-01-26",
      "2026-01-30",
    ]);
    expect(expand({ ...recurrence, anchor: "2026-02-30" }, "2026-01-12", "2026-02-08")).toEqual([]);
  });

  it("crosses the 53 weeks of 2026: every two weeks and even or odd weeks part (R34)", () => {
    // ISO weeks: Thu 3 Dec is in 49, 10 in 50, 17 in 51, 24 in 52, 31 in 53; 7 Jan 2027 in 1, 14 in 2, 21 in 3, 28 in 4.
    const thursdays = { weekdays: [4] } as const;
    const winter = ["2026-12-01", "2027-01-31"] as const;
    expect(expand({ kind: "iso-weeks", parity: "even", ...thursdays }, ...winter)).toEqual([
      "2026-12-10",
      "2026-12-24",
      "2027-01-14",
      "2027-01-28",
    ]);
    expect(expand({ kind: "iso-weeks", parity: "odd", ...thursdays }, ...winter)).toEqual([
      "2026-12-03",
      "2026-12-17",
      "2026-12-31",
      "2027-01-07",
      "2027-01-21",
    ]);
    expect(expand({ kind: "every-weeks", weeks: 2, anchor: "2026-12-10", ...thursdays }, ...winter)).toEqual([
      "2026-12-10",
      "2026-12-24",
      "2027-01-07",
      "2027-01-21",
    ]);
    expect(expand({ kind: "every-weeks", weeks: 2, anchor: "2026-12-03", ...thursdays }, ...winter)).toEqual([
      "2026-12-03",
      "2026-12-17",
      "2026-12-31",
      "2027-01-14",
      "2027-01-28",
    ]);
    // 3 January 2027 is a Sunday, still of week 53; Monday 4 begins week 1: two odd weeks in a row.
    expect([parityOfWeek(dayOf("2027-01-03")), parityOfWeek(dayOf("2027-01-04"))]).toEqual(["odd", "odd"]);
  });

  it("finds the nth weekday of each month, and the last", () => {
    const fridays = { kind: "month-weekdays", weekday: 5 } as const;
    // Fridays of January 2026: 2, 9, 16, 23, 30; of February: 6, 13, 20, 27.
    const months = ["2026-01-01", "2026-02-28"] as const;
    expect(expand({ ...fridays, nth: [1, 3] }, ...months)).toEqual([
      "2026-01-02",
      "2026-01-16",
      "2026-02-06",
      "2026-02-20",
    ]);
    expect(expand({ ...fridays, nth: [5] }, ...months)).toEqual(["2026-01-30"]);
    expect(expand({ ...fridays, nth: [4, -1] }, ...months)).toEqual([
      "2026-01-23",
      "2026-01-30",
      "2026-02-27",
    ]);
    expect(expand({ ...fridays, nth: [-1] }, "2028-02-01", "2028-02-29")).toEqual(["2028-02-25"]);
  });

  it("takes two days of each month a fortnight apart, the earliest, as far as days are open", () => {
    const tuesdays = { kind: "twice-a-month", weekday: 2 } as const;
    // Tuesdays of May 2026: 5, 12, 19, 26.
    const may = ["2026-05-01", "2026-05-31"] as const;
    expect(expand(tuesdays, ...may)).toEqual(["2026-05-05", "2026-05-19"]);
    expect(expand(tuesdays, ...may, ["2026-05-05"])).toEqual(["2026-05-12", "2026-05-26"]);
    expect(expand(tuesdays, ...may, ["2026-05-19"])).toEqual(["2026-05-12", "2026-05-26"]);
    // 5 and 12 are a week apart, 5 and 26 three: equally far from two, the earlier pair wins.
    expect(expand(tuesdays, ...may, ["2026-05-19", "2026-05-26"])).toEqual(["2026-05-05", "2026-05-12"]);
    expect(expand(tuesdays, ...may, ["2026-05-12", "2026-05-19"])).toEqual(["2026-05-05", "2026-05-26"]);
    expect(expand(tuesdays, ...may, ["2026-05-05", "2026-05-12", "2026-05-19"])).toEqual(["2026-05-26"]);
  });

  it("looks at the whole month where a range begins or ends inside it", () => {
    const tuesdays = { kind: "twice-a-month", weekday: 2 } as const;
    expect(expand(tuesdays, "2026-05-06", "2026-06-08")).toEqual(["2026-05-19", "2026-06-02"]);
    expect(expand(tuesdays, "2026-05-20", "2026-05-31")).toEqual([]);
  });

  it("gives nothing for a range that runs backwards", () => {
    const kinds: readonly Recurrence[] = [
      { kind: "dates", dates: ["2026-05-05"] },
      { kind: "every-weeks", weeks: 1, anchor: "2026-05-05", weekdays: [2] },
      { kind: "iso-weeks", parity: "odd", weekdays: [2] },
      { kind: "month-weekdays", nth: [1], weekday: 2 },
      { kind: "twice-a-month", weekday: 2 },
    ];
    for (const each of kinds) expect(expand(each, "2026-05-20", "2026-05-04")).toEqual([]);
  });
});

describe("expandRecurrence beside ical.js", () => {
  const BY_DAY = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

  /** The same rule as RRULE from `start`, by another implementation. */
  function expandByIcal(rule: string, start: string, end: string): string[] {
    const iterator = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateString(start));
    const dates: string[] = [];
    for (let next = iterator.next(); next !== null; next = iterator.next()) {
      const date = next.toString().slice(0, 10);
      if (date > end) return dates;
      dates.push(date);
    }
    return dates;
  }

  it("agrees on nth and last weekdays over three years", () => {
    for (const weekday of [1, 2, 3, 4, 5, 6, 7]) {
      for (const nth of [1, 2, 3, 4, 5, -1] as const) {
        const expected = expandByIcal(
          `FREQ=MONTHLY;BYDAY=${nth}${BY_DAY[weekday - 1]}`,
          "2026-01-01",
          "2028-12-31",
        );
        const own = expand({ kind: "month-weekdays", nth: [nth], weekday }, "2026-01-01", "2028-12-31");
        expect(own).toEqual(expected);
        expect(own.length).toBeGreaterThan(nth === 5 ? 10 : 35);
      }
    }
  });

  it("agrees on every n weeks over three years", () => {
    for (const weeks of [1, 2, 3, 4, 5]) {
      for (const anchor of ["2026-01-05", "2026-01-07", "2026-01-11"]) {
        const rule = `FREQ=WEEKLY;INTERVAL=${weeks};WKST=MO;BYDAY=TU,SU`;
        const own = expand({ kind: "every-weeks", weeks, anchor, weekdays: [7, 2] }, anchor, "2028-12-31");
        expect(own).toEqual(expandByIcal(rule, anchor, "2028-12-31"));
        expect(own.length).toBeGreaterThan(60 / weeks);
      }
    }
  });
});
