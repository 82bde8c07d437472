import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readOpeningHours } from "../../../../geodata/supply/openingHours.ts";
import { describeHours } from "../../../fixtures/describeHours.ts";

const CHALON = "71076";
const perMonth = (hours: string, code: string | null = CHALON): number =>
  Math.round((readOpeningHours(hours, code).value?.perMonth ?? Number.NaN) * 10) / 10;
const codes = (hours: string, code: string | null = CHALON): string[] =>
  readOpeningHours(hours, code).issues.map((issue) => issue.code);

describe("readOpeningHours", () => {
  it("puts six days a week and twice a month on one scale (R20)", () => {
    // 6 × 52 days of 364, months of 365.25 ÷ 12 = 30.44 days: 312 ÷ 364 × 30.44 = 26.1.
    expect(perMonth("Mo-Sa 09:00-18:00")).toBe(26.1);
    expect(perMonth("Tu[1,3] 09:00-11:00")).toBe(2);
    expect(readOpeningHours("Mo-Sa 09:00-18:00", CHALON).value?.perWeek).toBe(6);
  });

  it("counts a morning and an afternoon as one open day", () => {
    expect(perMonth("We 09:00-12:00,14:00-17:00")).toBe(perMonth("We 09:00-12:00"));
  });

  it("counts a night that goes on after midnight on both its days, and one that ends at midnight on one", () => {
    expect(readOpeningHours("Fr 22:00-02:00", CHALON).value?.perWeek).toBe(2);
    expect(readOpeningHours("Fr 22:00-24:00", CHALON).value?.perWeek).toBe(1);
  });

  it("closes on the public holidays of the place", () => {
    // From September 2025 to August 2026: 260 weekdays less 11 November, 25 December, 1 January, 6 April, 1 May,
    // 8 May, 14 May, 25 May and 14 July = 251; in Alsace-Moselle also Friday 26 December and 3 April.
    expect(perMonth("Mo-Fr 09:00-12:00; PH off")).toBe(Math.round((251 / 364) * (365.25 / 12) * 10) / 10);
    expect(perMonth("Mo-Fr 09:00-12:00; PH off", "67482")).toBe(
      Math.round((249 / 364) * (365.25 / 12) * 10) / 10,
    );
  });

  it("closes in the school holidays of the place's zone, and says so where there is none", () => {
    const open = readOpeningHours("Mo-Fr 09:00-12:00; SH off", CHALON);
    expect(open.value?.perMonth).toBeLessThan(16);
    expect(open.issues).toEqual([]);
    expect(codes("Mo-Fr 09:00-12:00; SH off", null)).toEqual(["hours-holidays-untold"]);
    expect(perMonth("Mo-Fr 09:00-12:00; SH off", null)).toBe(21.7);
  });

  it("keeps the weekday of a rule that also closes on public holidays", () => {
    expect(perMonth("Mo-Su 09:00-12:00; Su,PH off")).toBe(perMonth("Mo-Sa 09:00-12:00; PH off"));
  });

  it("says that other hours in holidays are not counted", () => {
    expect(codes("Mo-Fr,PH 09:00-12:00")).toEqual(["hours-holidays-untold"]);
    expect(perMonth("Mo-Fr,PH 09:00-12:00")).toBe(21.7);
    expect(codes("Mo 09:00-12:00; SH Mo-Fr 10:00-12:00")).toEqual(["hours-holidays-untold"]);
  });

  it.each([
    "sur rendez-vous",
    "Mo 25:00-3",
    "",
    "sunrise-sunset",
    "<b>Mo</b>",
    "Mo-Fr 09:00-12:00; gibberish",
  ])("never throws and gives no value for « %s »", (hours) => {
    expect(readOpeningHours(hours, CHALON).value).toBeUndefined();
    expect(codes(hours)).toEqual(["hours-unread"]);
  });

  it("gives no value where it never opens", () => {
    expect(codes("Mo-Su off")).toEqual(["hours-never-open"]);
  });

  it("is the same in every time zone of the machine", () => {
    const script = fileURLToPath(new URL("../../../fixtures/printHours.ts", import.meta.url));
    const printIn = (zone: string): string =>
      execFileSync(process.execPath, ["--import", "tsx", script], {
        env: { ...process.env, TZ: zone },
        encoding: "utf8",
      });
    expect(describeHours()).toContain('"perWeek":6');
    expect(printIn("Pacific/Auckland")).toBe(describeHours());
    expect(printIn("America/Los_Angeles")).toBe(describeHours());
  });
});
