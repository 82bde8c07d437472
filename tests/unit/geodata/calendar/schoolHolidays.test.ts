import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { easterSunday } from "../../../../geodata/calendar/easter.ts";
import { formatIsoDate } from "../../../../geodata/calendar/isoDate.ts";
import {
  KNOWN_SCHOOL_DAYS,
  SCHOOL_HOLIDAYS,
  SCHOOL_HOLIDAYS_SOURCE,
} from "../../../../geodata/calendar/schoolHolidays.ts";
import type { SchoolHoliday, SchoolZone } from "../../../../geodata/model/schoolHoliday.ts";
import { hasShared, sharedPath } from "../../../fixtures/shared.ts";

function write({ zone, from, to }: SchoolHoliday): string {
  return `${zone} ${formatIsoDate(from)} ${formatIsoDate(to)}`;
}

function holidaysOf(zone: SchoolZone, year: number): string[] {
  return SCHOOL_HOLIDAYS.filter(
    (holiday) => holiday.zone === zone && formatIsoDate(holiday.from).startsWith(String(year)),
  ).map((holiday) => `${write(holiday)} ${holiday.code}`);
}

describe("built-in school holidays", () => {
  it("begin after class on the first official day and end on the eve of the return", () => {
    // Official, zone C, spring 2024: Saturday 6 April to Monday 22 April.
    expect(holidaysOf("C", 2024)).toEqual([
      "C 2024-02-11 2024-02-25 winter",
      "C 2024-04-07 2024-04-21 spring",
      "C 2024-05-10 2024-05-11 ascension-bridge",
      "C 2024-07-07 2024-09-01 summer",
      "C 2024-10-20 2024-11-03 all-saints",
      "C 2024-12-22 2025-01-05 christmas",
    ]);
  });

  it("go until the last published day, without guessing the return of 2027", () => {
    expect(formatIsoDate(KNOWN_SCHOOL_DAYS.from)).toBe("2023-01-01");
    expect(formatIsoDate(KNOWN_SCHOOL_DAYS.to)).toBe("2027-07-03");
    expect(holidaysOf("A", 2027)).toEqual([
      "A 2027-02-14 2027-02-28 winter",
      "A 2027-04-11 2027-04-25 spring",
      "A 2027-05-07 2027-05-08 ascension-bridge",
    ]);
  });

  it("stagger winter and spring, a week from one zone to the next, and share all the others", () => {
    for (const year of [2023, 2024, 2025, 2026, 2027]) {
      for (const code of ["winter", "spring"]) {
        const starts = SCHOOL_HOLIDAYS.filter(
          (holiday) => holiday.code === code && formatIsoDate(holiday.from).startsWith(String(year)),
        )
          .map(({ from }) => from)
          .sort((a, b) => a - b);
        expect(starts.map((from) => from - (starts[0] ?? 0))).toEqual([0, 7, 14]);
      }
      const shared = (zone: SchoolZone): string[] =>
        holidaysOf(zone, year)
          .filter((text) => !/winter|spring/u.test(text))
          .map((text) => text.slice(2));
      expect(shared("B")).toEqual(shared("A"));
      expect(shared("C")).toEqual(shared("A"));
    }
  });

  it("have the Friday and the Saturday after Ascension each year, in every zone", () => {
    const bridges = SCHOOL_HOLIDAYS.filter(({ code }) => code === "ascension-bridge")
      .map(write)
      .sort();
    const expected = (["A", "B", "C"] as const).flatMap((zone) =>
      [2023, 2024, 2025, 2026, 2027].map((year) => {
        const friday = easterSunday(year) + 40;
        return write({ zone, code: "ascension-bridge", from: friday, to: friday + 1 });
      }),
    );
    expect(bridges).toEqual(expected);
  });

  it("name the ministry and the open licence, for exports", () => {
    expect(SCHOOL_HOLIDAYS_SOURCE).toMatchObject({
      name: "Calendrier scolaire, ministère de l'Éducation nationale",
      licence: "Licence Ouverte 2.0",
    });
  });

  it.skipIf(!hasShared)("agree with the published table over the known days, bridges aside", () => {
    // Bourgogne-Franche-Comté is in zone A, Brittany in B, Île-de-France in C.
    const regions = { A: "BF", B: "BT", C: "IF" } as const;
    const rows = readFileSync(sharedPath("data/calendar/openholidays-fr-school.csv"), "utf8")
      .split(/\r?\n/u)
      .slice(1)
      .map((line) => line.split(";"));
    const published = (["A", "B", "C"] as const).flatMap((zone) =>
      rows
        .filter(
          ([, , , end, type, , name, places]) =>
            type === "School" &&
            (end ?? "") >= formatIsoDate(KNOWN_SCHOOL_DAYS.from) &&
            (places ?? "").split(",").includes(regions[zone]) &&
            !/Ascension/u.test(name ?? ""),
        )
        .map(([, , from, to]) => `${zone} ${from} ${to}`),
    );
    const ours = SCHOOL_HOLIDAYS.filter(({ code }) => code !== "ascension-bridge");
    // In each zone Christmas 2022, five a year from 2023 to 2026, and two in 2027: 23.
    expect(published).toHaveLength(69);
    expect(ours.map(write)).toEqual(published);
  });
});
