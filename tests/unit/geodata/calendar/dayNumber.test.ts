import { expect, it } from "vitest";
import { daysInMonth, isLeapYear, toCivilDate, toDayNumber } from "../../../../geodata/calendar/dayNumber.ts";

it("counts days from 1 January 1970", () => {
  expect(toDayNumber({ year: 1970, month: 1, day: 1 })).toBe(0);
  expect(toDayNumber({ year: 1969, month: 12, day: 31 })).toBe(-1);
  // 30 years with 7 leap days (72, 76, 80, 84, 88, 92, 96): 30 × 365 + 7.
  expect(toDayNumber({ year: 2000, month: 1, day: 1 })).toBe(10_957);
  // 2000 to 2025: 26 × 365 + 7 leap days (00, 04, … 24) = 9497; January and February 2026: 59.
  expect(toDayNumber({ year: 2026, month: 3, day: 1 })).toBe(10_957 + 9497 + 59);
});

it("goes forth and back for every day of four centuries, without a gap", () => {
  const first = toDayNumber({ year: 1800, month: 1, day: 1 });
  let expected = first;
  for (let year = 1800; year < 2200; year++) {
    for (let month = 1; month <= 12; month++) {
      for (let day = 1; day <= daysInMonth(year, month); day++) {
        const number = toDayNumber({ year, month, day });
        const back = toCivilDate(number);
        if (number !== expected || back.year !== year || back.month !== month || back.day !== day) {
          expect.fail(`${year}-${month}-${day} is ${number}, expected ${expected}`);
        }
        expected++;
      }
    }
  }
  expect(expected - first).toBe(146_097);
});

it("knows leap years and months that do not exist", () => {
  expect([1900, 2000, 2024, 2026].map(isLeapYear)).toEqual([false, true, true, false]);
  expect([0, 13, 1.5].map((month) => daysInMonth(2026, month))).toEqual([0, 0, 0]);
});
