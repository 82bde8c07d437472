import { toCivilDate } from "../calendar/dayNumber.ts";
import { easterSunday } from "../calendar/easter.ts";
import { readParisDay } from "../calendar/parisDay.ts";
import { compareText } from "../model/compareText.ts";
import type { IssueLog } from "../model/issueLog.ts";
import type { SchoolHoliday, SchoolHolidayCode, SchoolZone } from "../model/schoolHoliday.ts";
import { foldText } from "./foldText.ts";

/** A row or an event of an official school calendar, as written. */
export interface SchoolRow {
  readonly at: string;
  /** Which holidays, in words: « Vacances d'Hiver ». */
  readonly name: string;
  readonly zones: readonly SchoolZone[];
  /** Whose dates they are, in words, for what is left out: « Corse ». */
  readonly place: string;
  /** Last official day with class. */
  readonly start: string;
  /** Day of the return; the same as `start` where only the beginning is published. */
  readonly end: string;
}

/** Official dates of one zone, in day numbers. */
interface Period {
  readonly at: string;
  readonly zone: SchoolZone;
  readonly code: SchoolHolidayCode;
  readonly start: number;
  end: number;
}

/** How many rows were left out for one reason, and where the first of them stands. */
interface Tally {
  readonly at: string;
  count: number;
}

/** The summer is the longest, some nine weeks; what is longer is an error of the file. */
const LONGEST_DAYS = 80;

const NAMES: readonly (readonly [RegExp, SchoolHolidayCode])[] = [
  [/\bascension\b/u, "ascension-bridge"],
  [/\btoussaint\b/u, "all-saints"],
  [/\bnoel\b/u, "christmas"],
  [/\bhiver\b/u, "winter"],
  [/\b(?:printemps|paques)\b/u, "spring"],
  [/\bete\b/u, "summer"],
  [/\bvacances\b/u, "other"],
];

/** Finds the zones that a text names: « Zone A », « Zones A/B/C - Corse », « zones A et B ». */
export function readSchoolZones(text: string): readonly SchoolZone[] {
  const named = [...foldText(text).matchAll(/\bzones? ((?:(?:[abc]|et)(?: |$))+)/gu)]
    .map(([, letters]) => letters ?? "")
    .join(" ");
  return (["A", "B", "C"] as const).filter((zone) => named.split(" ").includes(zone.toLowerCase()));
}

/**
 * Makes school holidays of the rows of an official calendar, by zone and date.
 *
 * Teachers' own dates are passed over. Rows of other places and days that are no holidays are left out,
 * told once each with their number. The same dates for several académies, and pieces that follow one
 * another, make one time of holidays.
 */
export function collectSchoolHolidays(rows: readonly SchoolRow[], log: IssueLog): readonly SchoolHoliday[] {
  const otherPlaces = new Map<string, Tally>();
  const otherNames = new Map<string, Tally>();
  const periods: Period[] = [];
  for (const row of rows) {
    if (isForTeachers(row.name)) continue;
    if (row.zones.length === 0) {
      count(otherPlaces, row.place, row.at);
      continue;
    }
    const days = readDays(row, log);
    if (days === null) continue;
    const code = findCode(row.name, days.end - days.start);
    if (code === null) count(otherNames, row.name, row.at);
    else periods.push(...row.zones.map((zone) => ({ at: row.at, zone, code, ...days })));
  }
  for (const [place, tally] of otherPlaces)
    log.warning("calendar-other-zone", tally.at, { place, count: tally.count });
  for (const [name, tally] of otherNames)
    log.warning("calendar-not-holidays", tally.at, { name, count: tally.count });
  return joinPeriods(periods, log).map(toHoliday);
}

function count(tallies: Map<string, Tally>, key: string, at: string): void {
  const tally = tallies.get(key);
  if (tally === undefined) tallies.set(key, { at, count: 1 });
  else tally.count += 1;
}

function isForTeachers(name: string): boolean {
  return /\b(?:enseignants?|prerentree)\b/u.test(foldText(name));
}

function readDays(row: SchoolRow, log: IssueLog): { readonly start: number; readonly end: number } | null {
  const start = readParisDay(row.start);
  const end = readParisDay(row.end);
  if (start === null || end === null) {
    log.error("calendar-date-unreadable", row.at, { text: start === null ? row.start : row.end });
    return null;
  }
  if (end < start) {
    log.error("calendar-dates-reversed", row.at, { name: row.name, start: row.start, end: row.end });
    return null;
  }
  if (end - start > LONGEST_DAYS) {
    log.error("calendar-too-long", row.at, { name: row.name, days: end - start, limit: LONGEST_DAYS });
    return null;
  }
  return { start, end };
}

/** A single day is a bridge or the beginning of a summer whose return is not published, else no holidays. */
function findCode(name: string, length: number): SchoolHolidayCode | null {
  const folded = foldText(name);
  const code = NAMES.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
  return length > 1 || code === "summer" || code === "ascension-bridge" ? code : null;
}

/** Joins periods of the same holidays that are equal, touch or overlap; the result is sorted. */
function joinPeriods(periods: readonly Period[], log: IssueLog): Period[] {
  const joined = new Map<string, Period>();
  const done: Period[] = [];
  const sorted = periods.toSorted((a, b) => a.start - b.start || a.end - b.end);
  for (const period of sorted) {
    const key = `${period.zone} ${period.code}`;
    const before = joined.get(key);
    if (before === undefined || period.start > before.end) {
      const kept = { ...period };
      joined.set(key, kept);
      done.push(kept);
      continue;
    }
    const isSame = period.start === before.start && period.end === before.end;
    if (!isSame && period.start < before.end)
      log.warning("calendar-dates-differ", period.at, { zone: period.zone, first: before.at });
    before.end = Math.max(before.end, period.end);
  }
  return done.sort((a, b) => compareText(a.zone, b.zone) || a.start - b.start);
}

function toHoliday({ zone, code, start, end }: Period): SchoolHoliday {
  const from = code === "ascension-bridge" ? firstBridgeDay(start, end) : start + 1;
  return { zone, code, from, to: Math.max(from, end - 1) };
}

/** Files begin the bridge on Wednesday after class, on Ascension itself or on the Friday without class. */
function firstBridgeDay(start: number, end: number): number {
  const friday = easterSunday(toCivilDate(start).year) + 40;
  return start <= friday && friday <= end ? friday : start + 1;
}
