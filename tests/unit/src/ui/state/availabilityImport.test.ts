import { expect, it } from "vitest";
import { toDayNumber } from "../../../../../geodata/calendar/dayNumber.ts";
import type { SchoolHoliday } from "../../../../../geodata/model/schoolHoliday.ts";
import { mergeImported, readSchoolCalendar } from "../../../../../src/ui/state/availabilityImport.ts";

it("reads CSV in an old encoding and iCalendar whatever the file is called", () => {
  const rows =
    "Description;Population;Date de début;Date de fin;Académies;Zones;annee_scolaire\r\n" +
    "Vacances d'Été;-;2027-07-03;2027-09-01;Dijon;Zone A;2026-2027\r\n";
  const latin = Uint8Array.from(rows, (sign) => sign.charCodeAt(0));
  const csv = readSchoolCalendar(latin);
  expect(csv.value).toMatchObject([{ zone: "A", code: "summer" }]);
  const ics = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:test",
    "BEGIN:VEVENT",
    "UID:1",
    "DTSTAMP:20270101T000000Z",
    "SUMMARY:Vacances de Noël - Zone A",
    "DTSTART;VALUE=DATE:20271218",
    "DTEND;VALUE=DATE:20280103",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ].join("\r\n");
  expect(readSchoolCalendar(new TextEncoder().encode(ics)).value).toMatchObject([
    { zone: "A", code: "christmas" },
  ]);
});

it("tells what is wrong with a file of something else", () => {
  const { value, issues } = readSchoolCalendar(new TextEncoder().encode("nom;prix\npomme;3\n"));
  expect(value).toBeUndefined();
  expect(issues.map(({ code }) => code)).toContain("calendar-no-columns");
});

it("puts new holidays in place of earlier ones that they overlap, and keeps the rest", () => {
  const day = (year: number, month: number, date: number): number => toDayNumber({ year, month, day: date });
  const winter: SchoolHoliday = {
    zone: "A",
    code: "winter",
    from: day(2028, 2, 13),
    to: day(2028, 2, 27),
  };
  const before = [
    { name: "Hiver, première version", from: "2028-02-06", to: "2028-02-20" },
    { name: "Noël", from: "2027-12-19", to: "2028-01-02" },
  ];
  expect(mergeImported(before, [winter], () => "Hiver")).toEqual([
    { name: "Noël", from: "2027-12-19", to: "2028-01-02" },
    { name: "Hiver", from: "2028-02-13", to: "2028-02-27" },
  ]);
});
