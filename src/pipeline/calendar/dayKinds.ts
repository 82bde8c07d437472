import { toCivilDate } from "../../../geodata/calendar/dayNumber.ts";
import { decodeIsoDate } from "../../../geodata/calendar/isoDate.ts";
import { listPublicHolidays } from "../../../geodata/calendar/publicHolidays.ts";
import {
  createSchoolCalendar,
  type SchoolCalendar,
  type SchoolDayKind,
} from "../../../geodata/calendar/schoolCalendar.ts";
import type { SchoolPeriod } from "../../../geodata/model/availability.ts";
import type { PublicHolidayCode } from "../../../geodata/model/publicHoliday.ts";
import type { CalendarSettings } from "../../scenario/calendarSettings.ts";

/** What kind of day a day is, in one scenario. */
export interface DayKinds {
  /** The public holiday of a day, null for none; `unknown` in a year whose holidays nobody knows. */
  publicHolidayOn(dayNumber: number, alsaceMoselle: boolean): PublicHolidayCode | "unknown" | null;
  schoolOn(dayNumber: number): SchoolDayKind;
  /** Whether a period of the school year holds on a day; null where nobody knows (R31). */
  holds(period: SchoolPeriod, dayNumber: number): boolean | null;
}

type HolidaysOfYear = ReadonlyMap<number, PublicHolidayCode> | null;

/** Joins public and school holidays of a calendar's zone, its imported dates included. */
export function createDayKinds(calendar: Pick<CalendarSettings, "zone" | "schoolHolidays">): DayKinds {
  const years = new Map<string, HolidaysOfYear>();
  const school = schoolCalendarOf(calendar);
  const holidaysOf = (year: number, alsaceMoselle: boolean): HolidaysOfYear => {
    const key = `${year} ${alsaceMoselle ? "local" : "national"}`;
    const known = years.get(key);
    if (known !== undefined) return known;
    const { value } = listPublicHolidays(year, alsaceMoselle);
    const days =
      value === undefined ? null : new Map(value.map((holiday) => [holiday.dayNumber, holiday.code]));
    years.set(key, days);
    return days;
  };
  return {
    publicHolidayOn(dayNumber, alsaceMoselle) {
      const holidays = holidaysOf(toCivilDate(dayNumber).year, alsaceMoselle);
      return holidays === null ? "unknown" : (holidays.get(dayNumber) ?? null);
    },
    schoolOn: (dayNumber) => school.kindOn(dayNumber),
    holds(period, dayNumber) {
      if (period === "always") return true;
      const kind = school.kindOn(dayNumber);
      if (kind === "unknown") return null;
      return (kind === "term") === (period === "term");
    },
  };
}

/** Creates the school calendar of a scenario's zone, its imported dates included. */
export function schoolCalendarOf({
  zone,
  schoolHolidays = [],
}: Pick<CalendarSettings, "zone" | "schoolHolidays">): SchoolCalendar {
  const imported = schoolHolidays.flatMap(({ from, to }) => {
    const first = decodeIsoDate(from, "").value;
    const last = decodeIsoDate(to, "").value;
    return first === undefined || last === undefined
      ? []
      : [{ zone, code: "other" as const, from: first, to: last }];
  });
  return createSchoolCalendar(zone, imported);
}
