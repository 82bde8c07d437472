import { toCivilDate, toDayNumber } from "./dayNumber.ts";

/** A week of the ISO calendar; `year` is the week's, which differs from the date's around New Year. */
export interface IsoWeek {
  readonly year: number;
  readonly week: number;
}

/** Returns the ISO weekday of a day number, 1 (Monday) to 7; day 0 was a Thursday. */
export function isoWeekdayOf(dayNumber: number): number {
  return ((((dayNumber + 3) % 7) + 7) % 7) + 1;
}

/** Returns the day number of the Monday of a day's week. */
export function mondayOf(dayNumber: number): number {
  return dayNumber - (isoWeekdayOf(dayNumber) - 1);
}

/**
 * Returns the ISO week of a day: the one of its Thursday, so that week 1 has the year's first Thursday.
 *
 * Source: ISO 8601-1:2019, 3.1.1.23 and 5.2.3.
 */
export function isoWeekOf(dayNumber: number): IsoWeek {
  const thursday = mondayOf(dayNumber) + 3;
  const { year } = toCivilDate(thursday);
  const first = toDayNumber({ year, month: 1, day: 1 });
  return { year, week: Math.floor((thursday - first) / 7) + 1 };
}

/** Returns how many ISO weeks a year has, 52 or 53 (2026 has 53): the week of its 28 December. */
export function isoWeeksInYear(year: number): number {
  return isoWeekOf(toDayNumber({ year, month: 12, day: 28 })).week;
}
