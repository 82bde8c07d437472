import { describe, expect, it } from "vitest";
import { formatIsoDate } from "../../../../geodata/calendar/isoDate.ts";
import { readParisDay } from "../../../../geodata/calendar/parisDay.ts";

function read(text: string): string | null {
  const day = readParisDay(text);
  return day === null ? null : formatIsoDate(day);
}

describe("readParisDay", () => {
  it.each([
    ["2024-02-10T00:00:00+01:00", "2024-02-10"],
    ["2024-02-09T23:00:00+00:00", "2024-02-10"],
    ["2024-02-09T22:59:59Z", "2024-02-09"],
    ["2024-07-06T00:00:00+02:00", "2024-07-06"],
    ["2024-07-05T22:00:00+00:00", "2024-07-06"],
    ["2024-07-05T22:00:00.000Z", "2024-07-06"],
    ["2024-02-10T08:59:00+0900", "2024-02-10"],
    ["2024-02-09T19:00:00-04:00", "2024-02-10"],
    [" 2024-02-10 ", "2024-02-10"],
    ["2024-02-10T23:30:00", "2024-02-10"],
  ])("reads %s as %s", (text, date) => {
    expect(read(text)).toBe(date);
  });

  it("changes the hour on the last Sundays of March and October at 1:00 UTC", () => {
    // 22:30 UTC is 23:30 in winter, still the same day, and 0:30 the next day in summer.
    expect(read("2024-03-30T22:30:00Z")).toBe("2024-03-30");
    expect(read("2024-03-31T22:30:00Z")).toBe("2024-04-01");
    expect(read("2024-10-26T22:30:00Z")).toBe("2024-10-27");
    expect(read("2024-10-27T22:30:00Z")).toBe("2024-10-27");
  });

  it.each(["", "2024-02-30", "10/02/2024", "2024-02-10T25:00:00Z", "2024-02-10T00:00:00+1", "demain"])(
    "reads nothing in « %s »",
    (text) => {
      expect(read(text)).toBeNull();
    },
  );
});
