import type { Decoded } from "../model/issue.ts";
import type { PublicHolidayCode } from "../model/publicHoliday.ts";
import { toCivilDate } from "./dayNumber.ts";
import { isoWeekdayOf } from "./isoWeek.ts";
import { listPublicHolidays } from "./publicHolidays.ts";

const MONDAY = 1;
const FRIDAY = 5;

/** A working day alone between a public holiday and a week-end, often taken off. */
export interface BridgeDay {
  readonly dayNumber: number;
  /** The holiday that it leans on. */
  readonly code: PublicHolidayCode;
}

/**
 * Lists the bridge days between two days, ends included, by date: a Friday after a holiday on Thursday, a
 * Monday before one on Tuesday. They are offered to the user, never closed by themselves (R32).
 *
 * @returns the days, or the issue of {@link listPublicHolidays} where it does not know a year that counts.
 */
export function listBridgeDays(
  fromDay: number,
  toDay: number,
  alsaceMoselle: boolean,
): Decoded<readonly BridgeDay[]> {
  const holidays = new Map<number, PublicHolidayCode>();
  const lastYear = toCivilDate(toDay + 1).year;
  for (let { year } = toCivilDate(fromDay - 1); year <= lastYear; year++) {
    const listed = listPublicHolidays(year, alsaceMoselle);
    if (listed.value === undefined) return listed;
    for (const { dayNumber, code } of listed.value) holidays.set(dayNumber, code);
  }
  const bridges: BridgeDay[] = [];
  for (let dayNumber = fromDay; dayNumber <= toDay; dayNumber++) {
    if (holidays.has(dayNumber)) continue;
    const neighbour = neighbourOf(dayNumber);
    const code = neighbour === null ? undefined : holidays.get(neighbour);
    if (code !== undefined) bridges.push({ dayNumber, code });
  }
  return { value: bridges, issues: [] };
}

/** The working day next to a Monday or a Friday; other weekdays cannot be bridges. */
function neighbourOf(dayNumber: number): number | null {
  const weekday = isoWeekdayOf(dayNumber);
  if (weekday === MONDAY) return dayNumber + 1;
  return weekday === FRIDAY ? dayNumber - 1 : null;
}
