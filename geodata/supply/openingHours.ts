import { findAcademy } from "../calendar/academies.ts";
import { toDayNumber } from "../calendar/dayNumber.ts";
import { isInAlsaceMoselle, listPublicHolidays } from "../calendar/publicHolidays.ts";
import { SCHOOL_HOLIDAYS } from "../calendar/schoolHolidays.ts";
import type { Decoded } from "../model/issue.ts";
import { createIssueLog } from "../model/issueLog.ts";
import { translateFrenchHours } from "./frenchHours.ts";
import { splitHolidayRules } from "./holidayRules.ts";
import { type OsmHours, readOsmHours } from "./osmHours.ts";

/** How often a place is open by its hours. A day with a morning and an afternoon is one open day. */
export interface OpenDays {
  /** In OSM syntax, holidays included: what was understood. */
  readonly osm: string;
  readonly perWeek: number;
  readonly perMonth: number;
}

/** What open days are counted over: 52 whole weeks of the last school year whose holidays are all known. */
const YEAR = {
  from: toDayNumber({ year: 2025, month: 9, day: 1 }),
  to: toDayNumber({ year: 2026, month: 8, day: 31 }),
} as const;
const DAYS_PER_MONTH = 365.25 / 12;

/** A week without a change of hour anywhere: what is the same every week is looked up there. */
const PLAIN_MONDAY = toDayNumber({ year: 2026, month: 2, day: 2 });

/**
 * Reads opening hours, in OSM syntax (`Mo-Fr 09:00-12:00; PH off`) or in common French (« lundi au vendredi
 * 9h-12h »), and counts the open days of an average week and month.
 *
 * They are counted over fixed weeks, so that the answer depends neither on the day nor on the machine. Rules on
 * holidays use the project's own tables; what cannot be told of them is an issue, and the rest still counts.
 *
 * @param communeCode tells the school zone and the public holidays of Alsace-Moselle; null = unknown.
 * @returns no value for hours that cannot be read.
 */
export function readOpeningHours(hours: string, communeCode: string | null): Decoded<OpenDays> {
  const key = JSON.stringify([hours, communeCode?.slice(0, 3) ?? null]);
  const found = known.get(key) ?? countOpenDays(hours, communeCode);
  if (known.size < MOST_KNOWN) known.set(key, found);
  return found;
}

/** Hours that were read already, by their text and the department: a country's places share few texts. */
const known = new Map<string, Decoded<OpenDays>>();
const MOST_KNOWN = 10_000;

function countOpenDays(hours: string, communeCode: string | null): Decoded<OpenDays> {
  const log = createIssueLog();
  const osm = translateFrenchHours(hours) ?? hours.trim();
  const rules = splitHolidayRules(osm);
  const read = readOsmHours(rules.text);
  if (read === null) {
    log.warning("hours-unread", "", { hours });
    return log.finish();
  }
  const school = rules.closedInSchoolHolidays ? schoolHolidays(communeCode) : [];
  if (rules.untold || school === null) log.warning("hours-holidays-untold", "", { hours });
  const closed = new Set([
    ...(rules.closedOnPublicHolidays ? publicHolidays(communeCode) : []),
    ...(school ?? []),
  ]);
  const days = [...openDaysOfYear(read)].filter((day) => !closed.has(day)).length;
  if (days === 0) {
    log.warning("hours-never-open", "", { hours });
    return log.finish();
  }
  const share = days / (YEAR.to - YEAR.from);
  return log.finish({ osm, perWeek: share * 7, perMonth: share * DAYS_PER_MONTH });
}

function openDaysOfYear(hours: OsmHours): ReadonlySet<number> {
  if (!hours.weekly) return hours.openDays(YEAR.from, YEAR.to);
  const weekdays = new Set(
    [...hours.openDays(PLAIN_MONDAY, PLAIN_MONDAY + 7)].map((day) => day - PLAIN_MONDAY),
  );
  const days = new Set<number>();
  for (let day = YEAR.from; day < YEAR.to; day += 1) {
    if (weekdays.has((((day - PLAIN_MONDAY) % 7) + 7) % 7)) days.add(day);
  }
  return days;
}

function publicHolidays(communeCode: string | null): readonly number[] {
  const local = communeCode !== null && isInAlsaceMoselle(communeCode);
  return [2025, 2026].flatMap((year) =>
    (listPublicHolidays(year, local).value ?? []).map(({ dayNumber }) => dayNumber),
  );
}

/** The days without class; null where the school zone is not known. */
function schoolHolidays(communeCode: string | null): readonly number[] | null {
  const zone = communeCode === null ? null : (findAcademy(communeCode)?.zone ?? null);
  if (zone === null) return null;
  return SCHOOL_HOLIDAYS.filter((holiday) => holiday.zone === zone).flatMap(({ from, to }) =>
    Array.from({ length: to - from + 1 }, (_, index) => from + index),
  );
}
