import { describe, expect, it } from "vitest";
import { formatIsoDate } from "../../../../geodata/calendar/isoDate.ts";
import { decodeSchoolCalendarIcs } from "../../../../geodata/formats/schoolCalendarIcs.ts";
import type { Decoded } from "../../../../geodata/model/issue.ts";
import type { SchoolHoliday } from "../../../../geodata/model/schoolHoliday.ts";

function calendar(...lines: readonly string[]): string {
  return ["BEGIN:VCALENDAR", "VERSION:2.0", ...lines, "END:VCALENDAR", ""].join("\r\n");
}

function event(...lines: readonly string[]): string {
  return ["BEGIN:VEVENT", ...lines, "END:VEVENT"].join("\r\n");
}

function days(start: string, end: string, ...lines: readonly string[]): string {
  return event(`DTSTART;VALUE=DATE:${start}`, `DTEND;VALUE=DATE:${end}`, ...lines);
}

function write({ value }: Decoded<readonly SchoolHoliday[]>): string[] | undefined {
  return value?.map(
    ({ zone, code, from, to }) => `${zone} ${code} ${formatIsoDate(from)} ${formatIsoDate(to)}`,
  );
}

describe("official school calendar, iCalendar", () => {
  it("reads a file of one zone, however the zone is written", () => {
    const decoded = decodeSchoolCalendarIcs(
      calendar(
        days("20240210", "20240226", "SUMMARY:Vacances d'Hiver - Zone C"),
        days("20240406", "20240422", "SUMMARY:Vacances de printemps", "LOCATION:zone C"),
        days("20241019", "20241104", "SUMMARY:Vacances de la Toussaint", "UID:1-Zone-C@education.gouv.fr"),
        days("20240509", "20240513", "SUMMARY;LANGUAGE=fr:Pont de l’Ascension – ZONE C"),
        days("20271023", "20271108", "SUMMARY:Vacances scolaires - zone C"),
      ),
    );
    expect(write(decoded)).toEqual([
      "C winter 2024-02-11 2024-02-25",
      "C spring 2024-04-07 2024-04-21",
      "C ascension-bridge 2024-05-10 2024-05-12",
      "C all-saints 2024-10-20 2024-11-03",
      "C other 2027-10-24 2027-11-07",
    ]);
    expect(decoded.issues).toEqual([]);
  });

  it("joins the pieces of a file of all zones", () => {
    // Zone A is away from 4 to 20 April 2026, zone B from 11 to 27 April, zone C from 18 April to 4 May.
    const decoded = decodeSchoolCalendarIcs(
      calendar(
        days("20260427", "20260504", "SUMMARY:Vacances de Printemps - Zone C", "LOCATION:Zone C"),
        days("20260420", "20260427", "SUMMARY:Vacances de Printemps - Zones B/C", "LOCATION:Zones B/C"),
        days("20260418", "20260420", "SUMMARY:Vacances de Printemps - Zones A/B/C - Corse"),
        days("20260411", "20260418", "SUMMARY:Vacances de Printemps - Zones A et B"),
        days("20260404", "20260411", "SUMMARY:Vacances de Printemps - Zone A"),
      ),
    );
    expect(write(decoded)).toEqual([
      "A spring 2026-04-05 2026-04-19",
      "B spring 2026-04-12 2026-04-26",
      "C spring 2026-04-19 2026-05-03",
    ]);
    expect(decoded.issues).toEqual([]);
  });

  it("takes no zone from the file's name for all zones where the event has a place of its own", () => {
    const decoded = decodeSchoolCalendarIcs(
      calendar(
        days(
          "20260704",
          "20260704",
          "SUMMARY:Début des Vacances d'Été - Zones A/B/C",
          "LOCATION:Zones A/B/C",
        ),
        days(
          "20250705",
          "20250705",
          "SUMMARY:Début des Vacances d'Été - Corse",
          "LOCATION:Corse",
          "UID:1-Zone-A-B-C-Corse@data.education.gouv.fr",
        ),
      ),
    );
    expect(write(decoded)).toEqual([
      "A summer 2026-07-05 2026-07-05",
      "B summer 2026-07-05 2026-07-05",
      "C summer 2026-07-05 2026-07-05",
    ]);
    expect(decoded.issues).toEqual([
      {
        code: "calendar-other-zone",
        severity: "warning",
        at: "line 9",
        params: { place: "Corse", count: 1 },
      },
    ]);
  });

  it("reads instants in Paris, dates without their type, and an end that is missing", () => {
    const decoded = decodeSchoolCalendarIcs(
      calendar(
        "X-WR-CALNAME:Calendrier scolaire Zone B",
        event("DTSTART:20260213T230000Z", "DTEND:20260301T230000Z", "SUMMARY:Vacances d'hiver"),
        event("DTSTART:20260411", "DTEND:20260427", "DESCRIPTION:Vacances de printemps"),
        event("DTSTART;VALUE=DATE:20260704", "SUMMARY:Début des vacances d'été"),
      ),
    );
    expect(write(decoded)).toEqual([
      "B winter 2026-02-15 2026-03-01",
      "B spring 2026-04-12 2026-04-26",
      "B summer 2026-07-05 2026-07-05",
    ]);
  });

  it("names by line what it cannot read, and reads the rest", () => {
    const decoded = decodeSchoolCalendarIcs(
      calendar(
        days("20260230", "20260302", "SUMMARY:Vacances d'Hiver - Zone A"),
        event("SUMMARY:Vacances d'Hiver - Zone A"),
        days("20261219", "20260104", "SUMMARY:Vacances de Noël - Zone A"),
        days("20260914", "20260916", "SUMMARY:Portes ouvertes - Zone A"),
        days("20261219", "20270104", "SUMMARY:Vacances de Noël - Zone A"),
      ),
    );
    expect(write(decoded)).toEqual(["A christmas 2026-12-20 2027-01-03"]);
    expect(decoded.issues.map(({ code, at }) => `${at} ${code}`)).toEqual([
      "line 3 calendar-date-unreadable",
      "line 8 calendar-date-unreadable",
      "line 11 calendar-dates-reversed",
      "line 16 calendar-not-holidays",
    ]);
  });

  it.each([
    ["nothing", "", "ics-not-a-calendar"],
    ["a web page", "<html></html>", "ics-not-a-calendar"],
    ["a cut file", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:x", "ics-unreadable"],
    ["a broken line", calendar("BEGIN:VEVENT", "???", "END:VEVENT"), "ics-unreadable"],
    ["a calendar without events", calendar(), "calendar-none-usable"],
  ])("refuses %s", (_, text, code) => {
    const decoded = decodeSchoolCalendarIcs(text);
    expect(decoded.value).toBeUndefined();
    expect(decoded.issues.map((issue) => issue.code)).toEqual([code]);
  });

  it("reads several calendars in one file, with a byte order mark", () => {
    const decoded = decodeSchoolCalendarIcs(
      `\uFEFF${calendar(days("20261219", "20270104", "SUMMARY:Noël - Zone A"))}${calendar(days("20261219", "20270104", "SUMMARY:Noël - Zone B"))}`,
    );
    expect(write(decoded)).toEqual([
      "A christmas 2026-12-20 2027-01-03",
      "B christmas 2026-12-20 2027-01-03",
    ]);
  });
});
