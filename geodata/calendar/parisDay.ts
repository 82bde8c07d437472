import { toCivilDate, toDayNumber } from "./dayNumber.ts";
import { decodeIsoDate } from "./isoDate.ts";
import { isoWeekdayOf } from "./isoWeek.ts";

const MINUTES_PER_DAY = 24 * 60;
const WRITTEN =
  /^(\d{4}-\d{2}-\d{2})(?:[T ]([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/u;

/**
 * Reads the day that it is in Paris at an instant written with its offset.
 *
 * `2024-02-10T00:00:00+01:00` and `2024-02-09T23:00:00+00:00` are both 10 February. A date alone, or an hour
 * without offset, is the day as written.
 *
 * @returns the day number, or null for what is neither.
 */
export function readParisDay(text: string): number | null {
  const [, date, hours, minutes, offset] = WRITTEN.exec(text.trim()) ?? [];
  const day = decodeIsoDate(date, "").value;
  if (day === undefined || offset === undefined) return day ?? null;
  const written = day * MINUTES_PER_DAY + Number(hours) * 60 + Number(minutes);
  const utc = written - readOffset(offset);
  return Math.floor((utc + parisOffset(utc)) / MINUTES_PER_DAY);
}

/** Minutes east of UTC: `+01:00` is 60, `Z` is 0. */
function readOffset(text: string): number {
  if (text === "Z") return 0;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(-2));
  return text.startsWith("-") ? -minutes : minutes;
}

/**
 * Returns by how many minutes Paris is ahead of UTC at an instant; the rule in force since October 1996.
 *
 * Source: directive 2000/84/CE, articles 2 and 3: summer time from the last Sunday of March to the last
 * Sunday of October, changing at 1:00 UTC.
 */
function parisOffset(utcMinutes: number): number {
  const { year } = toCivilDate(Math.floor(utcMinutes / MINUTES_PER_DAY));
  const isSummer = utcMinutes >= changeOf(year, 3) && utcMinutes < changeOf(year, 10);
  return isSummer ? 120 : 60;
}

/** The change of hour of a month of 31 days, in minutes since 1970, UTC. */
function changeOf(year: number, month: number): number {
  const lastDay = toDayNumber({ year, month, day: 31 });
  const lastSunday = lastDay - (isoWeekdayOf(lastDay) % 7);
  return lastSunday * MINUTES_PER_DAY + 60;
}
