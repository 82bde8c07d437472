import type { Decoded } from "../model/issue.ts";
import { daysInMonth, toCivilDate, toDayNumber } from "./dayNumber.ts";

/**
 * Reads a date written `YYYY-MM-DD` as a day number.
 *
 * @param at – where the text stands, for the issue.
 * @returns the day number, or the issue `date-unreadable` (not of that form) or `date-impossible` (no
 * such day, as 2026-02-29).
 */
export function decodeIsoDate(text: unknown, at: string): Decoded<number> {
  const match = typeof text === "string" ? /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text) : null;
  if (match === null) {
    const found = typeof text === "string" ? text.slice(0, 40) : typeof text;
    return { issues: [{ code: "date-unreadable", severity: "error", at, params: { text: found } }] };
  }
  const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  if (date.day < 1 || date.day > daysInMonth(date.year, date.month)) {
    return { issues: [{ code: "date-impossible", severity: "error", at, params: { text: match[0] } }] };
  }
  return { value: toDayNumber(date), issues: [] };
}

/** Writes a day number as `YYYY-MM-DD`; years 0 to 9999. */
export function formatIsoDate(dayNumber: number): string {
  const { year, month, day } = toCivilDate(dayNumber);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

function pad(value: number, digits: number): string {
  return String(value).padStart(digits, "0");
}
