import { describe, expect, it } from "vitest";
import {
  countMonths,
  dateInParis,
  findFirstMonday,
  findHorizonEnd,
  isRealDate,
} from "../../../../src/scenario/calendarDates.ts";

describe("calendarDates", () => {
  it.each([
    ["2026-11-22", "2026-11-30"], // Sunday: the next Monday is the 23rd
    ["2026-11-23", "2026-12-07"], // a Monday: the next one is the 30th
    ["2026-11-24", "2026-12-07"],
  ])("sets the first session of %s on the Monday after next, %s", (today, monday) => {
    expect(findFirstMonday(today)).toBe(monday);
    expect(new Date(`${monday}T12:00:00Z`).getUTCDay()).toBe(1);
  });

  it("ends a horizon on the day before the same day of the month", () => {
    expect(findHorizonEnd("2026-11-30", 6)).toBe("2027-05-29");
    expect(findHorizonEnd("2026-08-31", 6)).toBe("2027-02-27"); // 28 February, less one day
  });

  it("counts calendar months, whole and broken", () => {
    expect(countMonths("2027-02-01", "2027-02-28")).toBe(1);
    expect(countMonths("2026-11-30", "2027-05-29")).toBe(6);
    expect(countMonths("2027-01-01", "2027-02-14")).toBe(1.5); // 14 of 28 days
    expect(countMonths("2027-01-02", "2027-01-01")).toBe(0);
  });

  it("knows which days exist", () => {
    expect(isRealDate("2028-02-29")).toBe(true);
    expect(isRealDate("2027-02-29")).toBe(false);
    expect(isRealDate("2027-13-01")).toBe(false);
    expect(isRealDate("demain")).toBe(false);
  });

  it("takes the day in Paris, not the machine's nor UTC's", () => {
    expect(dateInParis("2026-11-22T22:59:59Z")).toBe("2026-11-22");
    expect(dateInParis("2026-11-22T23:00:00Z")).toBe("2026-11-23"); // midnight in winter, UTC+1
    expect(dateInParis("2026-07-01T22:00:00Z")).toBe("2026-07-02"); // and in summer, UTC+2
  });
});
