import { daysInMonth, toCivilDate, toDayNumber } from "../../../geodata/calendar/dayNumber.ts";
import { formatIsoDate } from "../../../geodata/calendar/isoDate.ts";
import { isoWeekdayOf, isoWeekOf, mondayOf } from "../../../geodata/calendar/isoWeek.ts";
import { isInAlsaceMoselle } from "../../../geodata/calendar/publicHolidays.ts";
import { createDayKinds } from "../../pipeline/calendar/dayKinds.ts";
import { readHorizon } from "../../pipeline/calendar/horizon.ts";
import type { Scenario } from "../../scenario/scenario.ts";

/** One day of the grid, and why it is not like the others; reasons are codes as in `Session.reason`. */
export interface CalendarDay {
  readonly date: string;
  readonly dayOfMonth: number;
  readonly weekday: number;
  /** Whether the plan runs on it. */
  readonly inHorizon: boolean;
  /** Public holiday and general closures of the whole day; null = none. */
  readonly closedBy: string | null;
  /** School holidays of the zone, also where nobody knows; null = class is held. */
  readonly school: string | null;
  /** Whether the day before was of another kind. */
  readonly schoolBegins: boolean;
}

/** A week of the grid, Monday first. */
export interface CalendarWeek {
  readonly monday: number;
  readonly week: number;
  readonly days: readonly CalendarDay[];
}

/** Reads one day of a scenario's calendar. */
export type DayReader = (dayNumber: number) => CalendarDay;

/** Makes the reader of a scenario's days; holidays of Alsace-Moselle count where every hall lies there. */
export function createDayReader(scenario: Scenario): DayReader {
  const { calendar, venues } = scenario;
  const kinds = createDayKinds(calendar);
  const horizon = readHorizon(scenario);
  const local = venues.length > 0 && venues.every(({ communeCode }) => isInAlsaceMoselle(communeCode));
  const closedBy = (dayNumber: number, date: string): string | null => {
    const holiday = kinds.publicHolidayOn(dayNumber, local);
    if (holiday === "unknown") return "holidays-unknown";
    if (holiday !== null) return `public-holiday:${holiday}`;
    const closure = calendar.closures.find(
      ({ from, to, halfDay }) => halfDay === undefined && from <= date && date <= to,
    );
    return closure === undefined ? null : `closure:${closure.reason}`;
  };
  const schoolOn = (dayNumber: number): string | null => {
    const kind = kinds.schoolOn(dayNumber);
    if (kind === "term") return null;
    return kind === "unknown" ? "school-holidays-unknown" : `school-holidays:${kind}`;
  };
  return (dayNumber) => {
    const date = formatIsoDate(dayNumber);
    const school = schoolOn(dayNumber);
    return {
      date,
      dayOfMonth: toCivilDate(dayNumber).day,
      weekday: isoWeekdayOf(dayNumber),
      inHorizon: horizon !== null && dayNumber >= horizon.start && dayNumber <= horizon.end,
      closedBy: closedBy(dayNumber, date),
      school,
      schoolBegins: school !== schoolOn(dayNumber - 1),
    };
  };
}

/** Lists the weeks that a month `YYYY-MM` touches, whole. */
export function listMonthWeeks(month: string, readDay: DayReader): readonly CalendarWeek[] {
  const first = firstDayOf(month);
  const { year, month: number } = toCivilDate(first);
  const last = first + daysInMonth(year, number) - 1;
  const weeks: CalendarWeek[] = [];
  for (let monday = mondayOf(first); monday <= last; monday += 7) weeks.push(readWeek(monday, readDay));
  return weeks;
}

/** Reads the week that begins on a Monday. */
export function readWeek(monday: number, readDay: DayReader): CalendarWeek {
  const days = Array.from({ length: 7 }, (_, index) => readDay(monday + index));
  return { monday, week: isoWeekOf(monday).week, days };
}

/** Returns the day number of the first of a month `YYYY-MM`. */
export function firstDayOf(month: string): number {
  return toDayNumber({ year: Number(month.slice(0, 4)), month: Number(month.slice(5, 7)), day: 1 });
}
