import { toCivilDate } from "../../../geodata/calendar/dayNumber.ts";
import { formatIsoDate } from "../../../geodata/calendar/isoDate.ts";
import { listPublicHolidays } from "../../../geodata/calendar/publicHolidays.ts";
import type { PublicHolidayCode } from "../../../geodata/model/publicHoliday.ts";
import type { CalendarSettings } from "../../scenario/calendarSettings.ts";

/** Says on which days nothing takes place. */
export interface ClosedDays {
  /** Why nothing takes place on a day, as in `Session.reason`; empty when it is open. */
  reasonOn(dayNumber: number, alsaceMoselle: boolean): string;
}

type HolidaysOfYear = ReadonlyMap<number, PublicHolidayCode> | null;

/**
 * Joins public holidays and a scenario's closures. A year whose holidays nobody knows is closed: never
 * « no holidays » (R31). A public holiday is named before a closure.
 */
export function createClosedDays(closures: CalendarSettings["closures"]): ClosedDays {
  const years = new Map<string, HolidaysOfYear>();
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
    reasonOn(dayNumber, alsaceMoselle) {
      const holidays = holidaysOf(toCivilDate(dayNumber).year, alsaceMoselle);
      if (holidays === null) return "holidays-unknown";
      const holiday = holidays.get(dayNumber);
      if (holiday !== undefined) return `public-holiday:${holiday}`;
      // ISO dates are in the order of their text.
      const date = formatIsoDate(dayNumber);
      const closure = closures.find(({ from, to }) => from <= date && date <= to);
      return closure === undefined ? "" : `closure:${closure.reason}`;
    },
  };
}
