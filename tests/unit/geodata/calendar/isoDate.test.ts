import { expect, it } from "vitest";
import { decodeIsoDate, formatIsoDate } from "../../../../geodata/calendar/isoDate.ts";

it("reads and writes dates", () => {
  expect(decodeIsoDate("1970-01-02", "start")).toEqual({ value: 1, issues: [] });
  expect(formatIsoDate(decodeIsoDate("2024-02-29", "start").value ?? 0)).toBe("2024-02-29");
  expect(formatIsoDate(decodeIsoDate("0987-06-05", "start").value ?? 0)).toBe("0987-06-05");
});

it.each(["2026-02-29", "2026-00-10", "2026-13-01", "2026-04-31", "2026-01-00"])("refuses %s", (text) => {
  const { value, issues } = decodeIsoDate(text, "calendar.end");
  expect(value).toBeUndefined();
  expect(issues).toEqual([
    { code: "date-impossible", severity: "error", at: "calendar.end", params: { text } },
  ]);
});

it.each(["", "22/11/2026", "2026-1-1", " 2026-01-01", "2026-01-01T00:00", 20_260_101, null, ["2026-01-01"]])(
  "does not read %j as a date",
  (text) => {
    const { value, issues } = decodeIsoDate(text, "calendar.end");
    expect(value).toBeUndefined();
    expect(issues.map((issue) => issue.code)).toEqual(["date-unreadable"]);
  },
);
