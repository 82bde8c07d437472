import { describe, expect, it } from "vitest";
import { listBridgeDays } from "../../../../geodata/calendar/bridges.ts";
import { toDayNumber } from "../../../../geodata/calendar/dayNumber.ts";
import { formatIsoDate } from "../../../../geodata/calendar/isoDate.ts";

function bridgesOf(year: number, alsaceMoselle: boolean): string[] {
  const from = toDayNumber({ year, month: 1, day: 1 });
  const to = toDayNumber({ year, month: 12, day: 31 });
  const { value } = listBridgeDays(from, to, alsaceMoselle);
  return (value ?? []).map(({ dayNumber, code }) => `${formatIsoDate(dayNumber)} ${code}`);
}

describe("bridge days", () => {
  it("are Fridays after a holiday on Thursday and Mondays before one on Tuesday", () => {
    // 2026: 1 January and Ascension (14 May) are Thursdays, 14 July is a Tuesday.
    expect(bridgesOf(2026, false)).toEqual([
      "2026-01-02 new-year",
      "2026-05-15 ascension",
      "2026-07-13 bastille-day",
    ]);
  });

  it("are not days that are public holidays themselves", () => {
    // 1 May 2008 was a Thursday and Ascension; 8 May 2008 a Thursday; 11 November a Tuesday.
    // Christmas was a Thursday, and in Alsace-Moselle the Friday after it is a holiday, not a bridge.
    expect(bridgesOf(2008, false)).toEqual([
      "2008-05-02 ascension",
      "2008-05-09 victory-1945",
      "2008-11-10 armistice-1918",
      "2008-12-26 christmas",
    ]);
    expect(bridgesOf(2008, true)).toEqual([
      "2008-05-02 ascension",
      "2008-05-09 victory-1945",
      "2008-11-10 armistice-1918",
    ]);
  });

  it("see the holiday of the next year and the ends of the range", () => {
    // Tuesday 1 January 2030.
    const eve = toDayNumber({ year: 2029, month: 12, day: 31 });
    expect(listBridgeDays(eve, eve, false).value).toEqual([{ dayNumber: eve, code: "new-year" }]);
    const friday = toDayNumber({ year: 2026, month: 5, day: 15 });
    expect(listBridgeDays(friday, friday, false).value).toEqual([{ dayNumber: friday, code: "ascension" }]);
    expect(listBridgeDays(friday + 1, friday + 6, false).value).toEqual([]);
  });

  it("are unknown where the holidays are", () => {
    const from = toDayNumber({ year: 2099, month: 6, day: 1 });
    const { value, issues } = listBridgeDays(from, from + 365, false);
    expect(value).toBeUndefined();
    expect(issues.map(({ code }) => code)).toEqual(["holidays-unknown"]);
  });
});
