import { expect, it } from "vitest";
import { easterSunday } from "../../../../geodata/calendar/easter.ts";
import { formatIsoDate } from "../../../../geodata/calendar/isoDate.ts";
import { isoWeekdayOf } from "../../../../geodata/calendar/isoWeek.ts";

it.each([
  [1818, "1818-03-22"], // the earliest day possible
  [1943, "1943-04-25"], // the latest
  [1954, "1954-04-18"], // an exception of Gauss's rule
  [1981, "1981-04-19"],
  [2024, "2024-03-31"],
  [2025, "2025-04-20"],
  [2026, "2026-04-05"],
  [2027, "2027-03-28"],
  [2038, "2038-04-25"],
])("Easter %d is on %s", (year, date) => {
  expect(formatIsoDate(easterSunday(year))).toBe(date);
});

it("is a Sunday between 22 March and 25 April in every year", () => {
  for (let year = 1583; year < 4100; year++) {
    const easter = easterSunday(year);
    expect(isoWeekdayOf(easter)).toBe(7);
    expect(formatIsoDate(easter).slice(5) >= "03-22" && formatIsoDate(easter).slice(5) <= "04-25").toBe(true);
  }
});
