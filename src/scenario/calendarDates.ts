import { daysInMonth, toCivilDate, toDayNumber } from "../../geodata/calendar/dayNumber.ts";
import { decodeIsoDate, formatIsoDate } from "../../geodata/calendar/isoDate.ts";
import { mondayOf } from "../../geodata/calendar/isoWeek.ts";
import { InvariantError } from "../../geodata/model/invariantError.ts";

/** The Monday after next: a week at least, two at most, to prepare the first session. */
export function findFirstMonday(today: string): string {
  return formatIsoDate(mondayOf(readDay(today)) + 14);
}

/** Last day of a horizon of whole months from `start`: the day before the same day of the month. */
export function findHorizonEnd(start: string, months: number): string {
  return formatIsoDate(addMonths(readDay(start), months) - 1);
}

/** Tells whether `YYYY-MM-DD` is a day that exists. */
export function isRealDate(date: string): boolean {
  return decodeIsoDate(date, "").value !== undefined;
}

/**
 * Calendar months from `start` to `end`, both inclusive: whole months, then the days left over as a
 * part of the month that they fall in.
 */
export function countMonths(start: string, end: string): number {
  const first = readDay(start);
  const after = readDay(end) + 1;
  if (after <= first) return 0;
  let months = 0;
  while (addMonths(first, months + 1) <= after) months += 1;
  const reached = addMonths(first, months);
  return months + (after - reached) / (addMonths(first, months + 1) - reached);
}

/** The civil date in Europe/Paris at an ISO instant, whatever the zone of the machine. */
export function dateInParis(instant: string): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" }).format(new Date(instant));
}

/** Minutes after midnight in Europe/Paris at an ISO instant. */
export function minutesInParis(instant: string): number {
  const time = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris", timeStyle: "short" });
  const [hours = 0, minutes = 0] = time.format(new Date(instant)).split(":").map(Number);
  return hours * 60 + minutes;
}

function readDay(date: string): number {
  const { value } = decodeIsoDate(date, "");
  if (value === undefined) throw new InvariantError(`not a date: ${date}`);
  return value;
}

/** The same day of a later month, or its last day where the month is shorter. */
function addMonths(dayNumber: number, months: number): number {
  const { year, month, day } = toCivilDate(dayNumber);
  const index = month - 1 + months;
  const target = { year: year + Math.floor(index / 12), month: (index % 12) + 1 };
  return toDayNumber({ ...target, day: Math.min(day, daysInMonth(target.year, target.month)) });
}
