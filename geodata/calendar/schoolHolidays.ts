import { InvariantError } from "../model/invariantError.ts";
import type { SchoolHoliday, SchoolHolidayCode, SchoolZone } from "../model/schoolHoliday.ts";
import type { SourceNote } from "../model/source.ts";
import { decodeIsoDate } from "./isoDate.ts";

/** Holidays, zones, last official day with class, day of the return. */
type OfficialRow = readonly [SchoolHolidayCode, string, string, string];

/** As the ministry writes them: « du samedi … (après la classe) au lundi … (reprise le matin) ». */
const OFFICIAL_ROWS: readonly OfficialRow[] = [
  ["christmas", "ABC", "2022-12-17", "2023-01-03"],
  ["winter", "A", "2023-02-04", "2023-02-20"],
  ["winter", "B", "2023-02-11", "2023-02-27"],
  ["winter", "C", "2023-02-18", "2023-03-06"],
  ["spring", "A", "2023-04-08", "2023-04-24"],
  ["spring", "B", "2023-04-15", "2023-05-02"],
  ["spring", "C", "2023-04-22", "2023-05-09"],
  ["summer", "ABC", "2023-07-08", "2023-09-04"],

  ["all-saints", "ABC", "2023-10-21", "2023-11-06"],
  ["christmas", "ABC", "2023-12-23", "2024-01-08"],
  ["winter", "C", "2024-02-10", "2024-02-26"],
  ["winter", "A", "2024-02-17", "2024-03-04"],
  ["winter", "B", "2024-02-24", "2024-03-11"],
  ["spring", "C", "2024-04-06", "2024-04-22"],
  ["spring", "A", "2024-04-13", "2024-04-29"],
  ["spring", "B", "2024-04-20", "2024-05-06"],
  ["summer", "ABC", "2024-07-06", "2024-09-02"],

  ["all-saints", "ABC", "2024-10-19", "2024-11-04"],
  ["christmas", "ABC", "2024-12-21", "2025-01-06"],
  ["winter", "B", "2025-02-08", "2025-02-24"],
  ["winter", "C", "2025-02-15", "2025-03-03"],
  ["winter", "A", "2025-02-22", "2025-03-10"],
  ["spring", "B", "2025-04-05", "2025-04-22"],
  ["spring", "C", "2025-04-12", "2025-04-28"],
  ["spring", "A", "2025-04-19", "2025-05-05"],
  ["summer", "ABC", "2025-07-05", "2025-09-01"],

  ["all-saints", "ABC", "2025-10-18", "2025-11-03"],
  ["christmas", "ABC", "2025-12-20", "2026-01-05"],
  ["winter", "A", "2026-02-07", "2026-02-23"],
  ["winter", "B", "2026-02-14", "2026-03-02"],
  ["winter", "C", "2026-02-21", "2026-03-09"],
  ["spring", "A", "2026-04-04", "2026-04-20"],
  ["spring", "B", "2026-04-11", "2026-04-27"],
  ["spring", "C", "2026-04-18", "2026-05-04"],
  ["summer", "ABC", "2026-07-04", "2026-09-01"],

  ["all-saints", "ABC", "2026-10-17", "2026-11-02"],
  ["christmas", "ABC", "2026-12-19", "2027-01-04"],
  ["winter", "C", "2027-02-06", "2027-02-22"],
  ["winter", "A", "2027-02-13", "2027-03-01"],
  ["winter", "B", "2027-02-20", "2027-03-08"],
  ["spring", "C", "2027-04-03", "2027-04-19"],
  ["spring", "A", "2027-04-10", "2027-04-26"],
  ["spring", "B", "2027-04-17", "2027-05-03"],
];

/** « Les classes vaqueront le vendredi … et le samedi … »: both days without class, in every zone. */
const ASCENSION_BRIDGES: readonly (readonly [string, string])[] = [
  ["2023-05-19", "2023-05-20"],
  ["2024-05-10", "2024-05-11"],
  ["2025-05-30", "2025-05-31"],
  ["2026-05-15", "2026-05-16"],
  ["2027-05-07", "2027-05-08"],
];

/**
 * Gives the days that {@link SCHOOL_HOLIDAYS} covers, ends included: up to the last day with class of the
 * last published school year, since the return that ends its summer is not known (R31).
 */
export const KNOWN_SCHOOL_DAYS = { from: dayOf("2023-01-01"), to: dayOf("2027-07-03") } as const;

/**
 * Lists the school holidays of zones A, B and C over {@link KNOWN_SCHOOL_DAYS}, by zone and date.
 *
 * Source: arrêté du 7 juillet 2021 (JO of 11 July 2021) for 2022–2023; arrêté du 7 décembre 2022 (JO of
 * 8 December 2022) for 2023–2024 to 2025–2026; for 2026–2027 the ministry's calendar, read through
 * republications. Rectors may shift dates by up to three days in a département (décret n° 90-236).
 */
export const SCHOOL_HOLIDAYS: readonly SchoolHoliday[] = (["A", "B", "C"] as const).flatMap((zone) =>
  [...periodsOf(zone), ...bridgesOf(zone)].sort((a, b) => a.from - b.from),
);

/** Names the source of {@link SCHOOL_HOLIDAYS}, for exports. */
export const SCHOOL_HOLIDAYS_SOURCE: SourceNote = {
  name: "Calendrier scolaire, ministère de l'Éducation nationale",
  licence: "Licence Ouverte 2.0",
  date: "2022-2023 à 2026-2027",
  url: "https://www.education.gouv.fr/calendrier-scolaire-100148",
};

function periodsOf(zone: SchoolZone): SchoolHoliday[] {
  return OFFICIAL_ROWS.filter(([, zones]) => zones.includes(zone)).map(
    ([code, , lastClassDay, returnDay]) => ({
      zone,
      code,
      from: dayOf(lastClassDay) + 1,
      to: dayOf(returnDay) - 1,
    }),
  );
}

function bridgesOf(zone: SchoolZone): SchoolHoliday[] {
  return ASCENSION_BRIDGES.map(([friday, saturday]) => ({
    zone,
    code: "ascension-bridge",
    from: dayOf(friday),
    to: dayOf(saturday),
  }));
}

function dayOf(text: string): number {
  const { value } = decodeIsoDate(text, "");
  if (value === undefined) throw new InvariantError(`no such day ${text}`);
  return value;
}
