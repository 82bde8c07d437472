const DAY_MS = 86_400_000;

/** Adds days to an ISO date, in the proleptic Gregorian calendar, without any time zone. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** ISO weekday of a date, 1 (Monday) to 7. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

/** The Monday after next: a week at least, two at most, to prepare the first session. */
export function findFirstMonday(today: string): string {
  return addDays(today, 15 - weekdayOf(today));
}

/** Last day of a horizon of whole months from `start`: the day before the same day of the month. */
export function findHorizonEnd(start: string, months: number): string {
  const [year = 0, month = 0, day = 0] = start.split("-").map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const same = new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastOfMonth)));
  return addDays(same.toISOString().slice(0, 10), -1);
}

/** Tells whether `YYYY-MM-DD` is a day that exists. */
export function isRealDate(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === date;
}

/**
 * Calendar months from `start` to `end`, both inclusive: whole months, then the days left over as a
 * part of the month that they fall in.
 */
export function countMonths(start: string, end: string): number {
  const after = addDays(end, 1);
  if (after <= start) return 0;
  let months = 0;
  while (addDays(findHorizonEnd(start, months + 1), 1) <= after) months += 1;
  const reached = months === 0 ? start : addDays(findHorizonEnd(start, months), 1);
  const next = addDays(findHorizonEnd(start, months + 1), 1);
  return months + countDays(reached, after) / countDays(reached, next);
}

function countDays(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}
