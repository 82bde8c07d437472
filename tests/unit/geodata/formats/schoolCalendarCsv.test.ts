import { describe, expect, it } from "vitest";
import { formatIsoDate } from "../../../../geodata/calendar/isoDate.ts";
import { SCHOOL_HOLIDAYS } from "../../../../geodata/calendar/schoolHolidays.ts";
import { decodeSchoolCalendarCsv } from "../../../../geodata/formats/schoolCalendarCsv.ts";
import type { Decoded } from "../../../../geodata/model/issue.ts";
import type { SchoolHoliday } from "../../../../geodata/model/schoolHoliday.ts";

const HEADER = "Description;Population;Date de début;Date de fin;Académies;Zones;annee_scolaire";

function decode(...rows: readonly string[]): Decoded<readonly SchoolHoliday[]> {
  return decodeSchoolCalendarCsv([HEADER, ...rows, ""].join("\r\n"));
}

function write({ value }: Decoded<readonly SchoolHoliday[]>): string[] | undefined {
  return value?.map(
    ({ zone, code, from, to }) => `${zone} ${code} ${formatIsoDate(from)} ${formatIsoDate(to)}`,
  );
}

describe("official school calendar, CSV", () => {
  it("gives the same days for instants written in Paris time and in UTC", () => {
    const decoded = decode(
      "Vacances d'Hiver;-;2024-02-10T00:00:00+01:00;2024-02-26T00:00:00+01:00;Montpellier;Zone C;2023-2024",
      "Vacances d'Hiver;-;2024-02-09T23:00:00+00:00;2024-02-25T23:00:00+00:00;Toulouse;Zone C;2023-2024",
      "Vacances de la Toussaint;-;2024-10-18T22:00:00+00:00;2024-11-03T23:00:00+00:00;Dijon;Zone A;2024-2025",
    );
    expect(write(decoded)).toEqual(["A all-saints 2024-10-20 2024-11-03", "C winter 2024-02-11 2024-02-25"]);
    expect(decoded.issues).toEqual([]);
  });

  it("keeps the dates of pupils and passes over those of teachers", () => {
    const decoded = decode(
      "Vacances d'Été;Élèves;2024-07-06T00:00:00+02:00;2024-09-02T00:00:00+02:00;Dijon;Zone A;2023-2024",
      "Vacances d'Été;Enseignants;2024-07-06T00:00:00+02:00;2024-08-30T00:00:00+02:00;Dijon;Zone A;2023-2024",
      "Vacances d'Été(prérentrée Enseignants);-;2024-08-30;2024-09-02;Dijon;Zone A;2023-2024",
    );
    expect(write(decoded)).toEqual(["A summer 2024-07-07 2024-09-01"]);
    expect(decoded.issues).toEqual([]);
  });

  it("begins the bridge of Ascension on the Friday, whatever day the file begins it", () => {
    const decoded = decode(
      "Pont de l'Ascension;-;2020-05-20;2020-05-25;Dijon;Zone A;2019-2020",
      "Pont de l'Ascension;-;2026-05-14;2026-05-18;Dijon;Zone A;2025-2026",
      "Pont de l'Ascension;-;2027-05-07;2027-05-10;Dijon;Zone A;2026-2027",
    );
    expect(write(decoded)).toEqual([
      "A ascension-bridge 2020-05-22 2020-05-24",
      "A ascension-bridge 2026-05-15 2026-05-17",
      "A ascension-bridge 2027-05-07 2027-05-09",
    ]);
  });

  it("keeps the first day of a summer whose return is not published", () => {
    const decoded = decode(
      "Début des Vacances d'Été;-;2028-07-07T22:00:00+00:00;2028-07-07T22:00:00+00:00;Lyon;Zone A;2027-2028",
    );
    expect(write(decoded)).toEqual(["A summer 2028-07-09 2028-07-09"]);
    const published = decode(
      "Début des Vacances d'Été;-;2028-07-08;2028-07-08;Lyon;Zone A;2027-2028",
      "Vacances d'Été;Élèves;2028-07-08;2028-09-01;Lyon;Zone A;2027-2028",
    );
    expect(write(published)).toEqual(["A summer 2028-07-09 2028-08-31"]);
    expect(published.issues).toEqual([]);
  });

  it("leaves out Corsica and overseas, told once each, and what is no holidays", () => {
    const decoded = decode(
      "Vacances de Noël;-;2025-12-20;2026-01-05;Corse;Corse;2025-2026",
      "Vacances d'Hiver;-;2026-02-21;2026-03-09;Corse;Corse;2025-2026",
      "Vacances de Noël;-;2025-12-20;2026-01-05;Mayotte;Mayotte;2025-2026",
      "Lundi de Pentecôte;-;2026-05-25;2026-05-25;Dijon;Zone A;2025-2026",
      "Vacances de Noël;-;2025-12-20;2026-01-05;Dijon;Zone A;2025-2026",
    );
    expect(write(decoded)).toEqual(["A christmas 2025-12-21 2026-01-04"]);
    expect(decoded.issues).toEqual([
      {
        code: "calendar-other-zone",
        severity: "warning",
        at: "line 2",
        params: { place: "Corse", count: 2 },
      },
      {
        code: "calendar-other-zone",
        severity: "warning",
        at: "line 4",
        params: { place: "Mayotte", count: 1 },
      },
      {
        code: "calendar-not-holidays",
        severity: "warning",
        at: "line 5",
        params: { name: "Lundi de Pentecôte", count: 1 },
      },
    ]);
  });

  it("names rows whose dates cannot be, and reads the others", () => {
    const decoded = decode(
      "Vacances de Noël;-;20/12/2025;2026-01-05;Dijon;Zone A;2025-2026",
      "Vacances de Noël;-;2026-12-19;2026-01-04;Dijon;Zone A;2026-2027",
      "Vacances d'Hiver;-;2026-02-07;2027-02-23;Dijon;Zone A;2025-2026",
      "Vacances de Carnaval;-;2026-03-07;2026-03-10;Dijon;Zone A;2025-2026",
    );
    expect(write(decoded)).toEqual(["A other 2026-03-08 2026-03-09"]);
    expect(decoded.issues.map(({ code, severity, at }) => `${at} ${severity} ${code}`)).toEqual([
      "line 2 error calendar-date-unreadable",
      "line 3 error calendar-dates-reversed",
      "line 4 error calendar-too-long",
    ]);
  });

  it("warns where académies of one zone differ, and keeps the days of both", () => {
    const decoded = decode(
      "Vacances d'Hiver;-;2026-02-07;2026-02-23;Dijon;Zone A;2025-2026",
      "Vacances d'Hiver;-;2026-02-09;2026-02-25;Lyon;Zone A;2025-2026",
    );
    expect(write(decoded)).toEqual(["A winter 2026-02-08 2026-02-24"]);
    expect(decoded.issues).toEqual([
      {
        code: "calendar-dates-differ",
        severity: "warning",
        at: "line 3",
        params: { zone: "A", first: "line 2" },
      },
    ]);
  });

  it("reads the columns of the service too", () => {
    const decoded = decodeSchoolCalendarCsv(
      "description,population,start_date,end_date,location,zones\n" +
        "Vacances de Printemps,-,2026-04-17T22:00:00+00:00,2026-05-03T22:00:00+00:00,Paris,Zone C\n",
    );
    expect(write(decoded)).toEqual(["C spring 2026-04-19 2026-05-03"]);
  });

  it("refuses other tables and a calendar without any of the zones", () => {
    const codes = (decoded: Decoded<unknown>): string[] => decoded.issues.map(({ code }) => code);
    expect(decodeSchoolCalendarCsv("code;population\n71001;300\n").value).toBeUndefined();
    expect(codes(decodeSchoolCalendarCsv("code;population\n71001;300\n"))).toEqual(["calendar-no-columns"]);
    const corsica = decode("Vacances de Noël;-;2025-12-20;2026-01-05;Corse;Corse;2025-2026");
    expect(corsica.value).toBeUndefined();
    expect(codes(corsica)).toEqual(["calendar-other-zone", "calendar-none-usable"]);
  });

  it("reads the built-in holidays back from the official form", () => {
    const rows = SCHOOL_HOLIDAYS.filter(({ code }) => code === "winter" || code === "summer").map(
      ({ zone, code, from, to }) =>
        `${code === "winter" ? "Vacances d'Hiver" : "Vacances d'Été"};-;${formatIsoDate(from - 1)};${formatIsoDate(to + 1)};x;Zone ${zone};x`,
    );
    expect(decode(...rows).value).toEqual(
      SCHOOL_HOLIDAYS.filter(({ code }) => code === "winter" || code === "summer"),
    );
  });
});
