import { describe, expect, it } from "vitest";
import { decodeIsoDate, formatIsoDate } from "../../../../geodata/calendar/isoDate.ts";
import { createSchoolCalendar } from "../../../../geodata/calendar/schoolCalendar.ts";
import type { SchoolCalendar } from "../../../../geodata/calendar/schoolCalendar.ts";
import type {
  SchoolHoliday,
  SchoolHolidayCode,
  SchoolZone,
} from "../../../../geodata/model/schoolHoliday.ts";

function day(date: string): number {
  const { value } = decodeIsoDate(date, "");
  if (value === undefined) throw new Error(`no such day ${date}`);
  return value;
}

function holiday(zone: SchoolZone, code: SchoolHolidayCode, from: string, to: string): SchoolHoliday {
  return { zone, code, from: day(from), to: day(to) };
}

function kinds(calendar: SchoolCalendar, ...dates: readonly string[]): string[] {
  return dates.map((date) => `${date} ${calendar.kindOn(day(date))}`);
}

function known(calendar: SchoolCalendar): string[] {
  return [calendar.knownFrom, calendar.knownUntil].map(formatIsoDate);
}

/** A whole school year to come, as an official file would give it one day; dates made up. */
const yearToCome = [
  holiday("A", "summer", "2027-07-04", "2027-08-31"),
  holiday("A", "all-saints", "2027-10-24", "2027-11-07"),
  holiday("A", "christmas", "2027-12-19", "2028-01-02"),
  holiday("A", "winter", "2028-02-06", "2028-02-20"),
  holiday("A", "spring", "2028-04-02", "2028-04-17"),
  holiday("A", "ascension-bridge", "2028-05-26", "2028-05-27"),
  holiday("A", "summer", "2028-07-09", "2028-07-09"),
];

describe("school calendar", () => {
  it("has class on the first official day of holidays and again on the day of return", () => {
    // Montpellier, zone C: Saturday 10 February to Monday 26 February 2024.
    const calendar = createSchoolCalendar("C", []);
    expect(kinds(calendar, "2024-02-10", "2024-02-11", "2024-02-25", "2024-02-26")).toEqual([
      "2024-02-10 term",
      "2024-02-11 winter",
      "2024-02-25 winter",
      "2024-02-26 term",
    ]);
  });

  it("differs from one zone to the next", () => {
    const kindsOn = (["A", "B", "C"] as const).map((zone) =>
      createSchoolCalendar(zone, []).kindOn(day("2026-02-10")),
    );
    expect(kindsOn).toEqual(["winter", "term", "term"]);
  });

  it("knows the bridge of Ascension, and leaves Ascension itself to the public holidays", () => {
    const calendar = createSchoolCalendar("A", []);
    expect(kinds(calendar, "2026-05-14", "2026-05-15", "2026-05-16", "2026-05-17")).toEqual([
      "2026-05-14 term",
      "2026-05-15 ascension-bridge",
      "2026-05-16 ascension-bridge",
      "2026-05-17 term",
    ]);
  });

  it("says that it does not know before and after its dates, never that there are no holidays", () => {
    const calendar = createSchoolCalendar("B", []);
    expect(known(calendar)).toEqual(["2023-01-01", "2027-07-03"]);
    expect(
      kinds(calendar, "2022-12-31", "2023-01-01", "2023-01-03", "2027-07-03", "2027-07-04", "2028-02-10"),
    ).toEqual([
      "2022-12-31 unknown",
      "2023-01-01 christmas",
      "2023-01-03 term",
      "2027-07-03 term",
      "2027-07-04 unknown",
      "2028-02-10 unknown",
    ]);
  });

  it("goes further with an imported year, up to the summer whose return is not published", () => {
    const calendar = createSchoolCalendar("A", yearToCome);
    expect(known(calendar)).toEqual(["2023-01-01", "2028-07-09"]);
    expect(
      kinds(calendar, "2027-07-03", "2027-07-04", "2027-09-01", "2028-02-10", "2028-07-09", "2028-07-10"),
    ).toEqual([
      "2027-07-03 term",
      "2027-07-04 summer",
      "2027-09-01 term",
      "2028-02-10 winter",
      "2028-07-09 summer",
      "2028-07-10 unknown",
    ]);
  });

  it("does not know the days between its own and an imported year that begins later", () => {
    const calendar = createSchoolCalendar("A", yearToCome.slice(1));
    expect(known(calendar)).toEqual(["2023-01-01", "2028-07-09"]);
    expect(kinds(calendar, "2027-07-03", "2027-07-04", "2027-10-23", "2027-10-24")).toEqual([
      "2027-07-03 term",
      "2027-07-04 unknown",
      "2027-10-23 unknown",
      "2027-10-24 all-saints",
    ]);
  });

  it("does not know the days where holidays are missing from the imported year", () => {
    const withoutWinter = yearToCome.filter(({ code }) => code !== "winter" && code !== "spring");
    // From 3 January to 25 May 2028 there are 144 days: no term is that long.
    const calendar = createSchoolCalendar("A", withoutWinter);
    expect(kinds(calendar, "2028-01-02", "2028-02-10", "2028-05-25", "2028-05-26")).toEqual([
      "2028-01-02 christmas",
      "2028-02-10 unknown",
      "2028-05-25 unknown",
      "2028-05-26 ascension-bridge",
    ]);
  });

  it("replaces its own dates where imported ones span them, and only there", () => {
    // A rector moved winter 2027 by a day at both ends; spring follows as published.
    const calendar = createSchoolCalendar("A", [
      holiday("A", "spring", "2027-04-11", "2027-04-25"),
      holiday("A", "winter", "2027-02-13", "2027-02-27"),
    ]);
    expect(
      kinds(calendar, "2026-12-25", "2027-02-12", "2027-02-13", "2027-02-27", "2027-04-25", "2027-05-07"),
    ).toEqual([
      "2026-12-25 christmas",
      "2027-02-12 term",
      "2027-02-13 winter",
      "2027-02-27 winter",
      "2027-04-25 spring",
      "2027-05-07 ascension-bridge",
    ]);
    // The built-in winter goes on until the 28th, within the span of the imported dates.
    expect(kinds(calendar, "2027-02-28")).toEqual(["2027-02-28 term"]);
  });

  it("keeps a summer that it knows where an older file only names its beginning", () => {
    const calendar = createSchoolCalendar("A", [
      holiday("A", "ascension-bridge", "2026-05-15", "2026-05-17"),
      holiday("A", "summer", "2026-07-05", "2026-07-05"),
    ]);
    expect(kinds(calendar, "2026-07-04", "2026-07-05", "2026-08-31", "2026-09-01")).toEqual([
      "2026-07-04 term",
      "2026-07-05 summer",
      "2026-08-31 summer",
      "2026-09-01 term",
    ]);
  });

  it("takes nothing from holidays of another zone", () => {
    const calendar = createSchoolCalendar("B", yearToCome);
    expect(known(calendar)).toEqual(["2023-01-01", "2027-07-03"]);
  });

  it("reads imported holidays that overlap as one time without class", () => {
    const calendar = createSchoolCalendar("A", [
      holiday("A", "other", "2028-04-01", "2028-04-10"),
      holiday("A", "spring", "2028-04-05", "2028-04-20"),
    ]);
    expect(kinds(calendar, "2028-03-31", "2028-04-01", "2028-04-10", "2028-04-11", "2028-04-21")).toEqual([
      "2028-03-31 unknown",
      "2028-04-01 other",
      "2028-04-10 other",
      "2028-04-11 spring",
      "2028-04-21 unknown",
    ]);
  });
});
