import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { formatIsoDate } from "../../../../geodata/calendar/isoDate.ts";
import { isInAlsaceMoselle, listPublicHolidays } from "../../../../geodata/calendar/publicHolidays.ts";
import { hasShared, sharedPath } from "../../../fixtures/shared.ts";

function datesOf(year: number, alsaceMoselle: boolean): string[] {
  const holidays = listPublicHolidays(year, alsaceMoselle).value ?? [];
  return holidays.map(({ dayNumber }) => formatIsoDate(dayNumber));
}

describe("listPublicHolidays", () => {
  it("lists those of 2027, by date", () => {
    const holidays = listPublicHolidays(2027, false).value ?? [];
    expect(holidays.map(({ dayNumber, code }) => `${formatIsoDate(dayNumber)} ${code}`)).toEqual([
      "2027-01-01 new-year",
      "2027-03-29 easter-monday",
      "2027-05-01 labour-day",
      "2027-05-06 ascension",
      "2027-05-08 victory-1945",
      "2027-05-17 whit-monday",
      "2027-07-14 bastille-day",
      "2027-08-15 assumption",
      "2027-11-01 all-saints",
      "2027-11-11 armistice-1918",
      "2027-12-25 christmas",
    ]);
  });

  it("adds Good Friday and 26 December in Alsace-Moselle", () => {
    const local = datesOf(2027, true).filter((date) => !datesOf(2027, false).includes(date));
    expect(local).toEqual(["2027-03-26", "2027-12-26"]);
    expect(["57463", "67482", "68066", "71076", "2A004"].filter(isInAlsaceMoselle)).toEqual([
      "57463",
      "67482",
      "68066",
    ]);
  });

  it.each([1981, 2100, 2026.5, Number.NaN])("says that it does not know %d, never « none »", (year) => {
    const { value, issues } = listPublicHolidays(year, false);
    expect(value).toBeUndefined();
    expect(issues.map((issue) => issue.code)).toEqual(["holidays-unknown"]);
  });

  it.skipIf(!hasShared)("agrees with the published table from 2020 to 2030", () => {
    const rows = readFileSync(sharedPath("data/calendar/openholidays-fr-public.csv"), "utf8")
      .split(/\r?\n/u)
      .slice(1)
      .map((line) => line.split(";"));
    const published = (places: readonly string[]): string[] =>
      rows
        .filter(([, , , , type, , , place]) => type === "Public" && places.includes(place ?? ""))
        .map(([, , date]) => date ?? "")
        .sort();
    const computed = (alsaceMoselle: boolean): string[] =>
      Array.from({ length: 11 }, (_, index) => datesOf(2020 + index, alsaceMoselle)).flat();
    expect(published([""])).toHaveLength(121);
    expect(computed(false)).toEqual(published([""]));
    expect(computed(true)).toEqual(published(["", "GE-MO,GE-BR,GE-HR"]));
  });
});
