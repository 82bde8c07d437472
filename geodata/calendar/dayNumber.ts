/** A civil date of the proleptic Gregorian calendar; `month` 1…12, `day` 1…31. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;

/** Tells whether a year has 366 days. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Returns how many days a month has; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  if (month === 4 || month === 6 || month === 9 || month === 11) return 30;
  return Number.isInteger(month) && month >= 1 && month <= 12 ? 31 : 0;
}

/**
 * Returns the day number of a date: days since 1 January 1970, negative before.
 *
 * Whole numbers only, no clock, no time zone: a date means the same on every machine.
 *
 * @param date – a date that exists; others give a number without meaning.
 */
export function toDayNumber({ year, month, day }: CivilDate): number {
  const leap = month > 2 && isLeapYear(year) ? 1 : 0;
  return daysBeforeYear(year) - daysBeforeYear(1970) + (DAYS_BEFORE_MONTH[month - 1] ?? 0) + leap + day - 1;
}

/** Returns the date of a day number; the reverse of {@link toDayNumber}. */
export function toCivilDate(dayNumber: number): CivilDate {
  const days = dayNumber + daysBeforeYear(1970);
  // 146,097 days in 400 years: the guess is right or one year off.
  let year = Math.floor((days * 400) / 146_097) + 1;
  while (daysBeforeYear(year) > days) year--;
  while (daysBeforeYear(year + 1) <= days) year++;
  let day = days - daysBeforeYear(year) + 1;
  let month = 1;
  while (day > daysInMonth(year, month)) {
    day -= daysInMonth(year, month);
    month++;
  }
  return { year, month, day };
}

/** Days from 1 January of year 1 to 1 January of `year`. */
function daysBeforeYear(year: number): number {
  const y = year - 1;
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
}
