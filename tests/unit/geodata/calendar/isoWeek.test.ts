import { expect, it } from "vitest";
import { toDayNumber } from "../../../../geodata/calendar/dayNumber.ts";
import { isoWeekOf, isoWeekdayOf, isoWeeksInYear, mondayOf } from "../../../../geodata/calendar/isoWeek.ts";

const day = (year: number, month: number, dayOfMonth: number): number =>
  toDayNumber({ year, month, day: dayOfMonth });

it("numbers weekdays from Monday, before 1970 too", () => {
  expect(isoWeekdayOf(0)).toBe(4); // 1 January 1970, a Thursday
  expect(isoWeekdayOf(-4)).toBe(7); // Sunday 28 December 1969
  expect(isoWeekdayOf(day(2026, 11, 22))).toBe(7);
  expect(mondayOf(day(2026, 11, 22))).toBe(day(2026, 11, 16));
});

it("gives 53 weeks to 2020, 2026 and 2032, and 52 to the years between", () => {
  const long = Array.from({ length: 15 }, (_, index) => 2019 + index).filter(
    (year) => isoWeeksInYear(year) === 53,
  );
  expect(long).toEqual([2020, 2026, 2032]);
});

it("puts the days around New Year in the week of their Thursday", () => {
  expect(isoWeekOf(day(2026, 12, 31))).toEqual({ year: 2026, week: 53 });
  expect(isoWeekOf(day(2027, 1, 3))).toEqual({ year: 2026, week: 53 });
  expect(isoWeekOf(day(2027, 1, 4))).toEqual({ year: 2027, week: 1 });
  expect(isoWeekOf(day(2025, 12, 29))).toEqual({ year: 2026, week: 1 });
});
