import type { Recurrence } from "../model/recurrence.ts";
import { daysInMonth, toCivilDate, toDayNumber } from "./dayNumber.ts";
import { decodeIsoDate } from "./isoDate.ts";
import { isoWeekdayOf, isoWeekOf, mondayOf } from "./isoWeek.ts";

/** Days between two visits of a month that `twice-a-month` aims at. */
const FORTNIGHT = 14;

/**
 * Lists the days of a recurrence from `from` to `to`, both inclusive, ascending.
 *
 * The days of a longer range are those of its parts together: nothing is counted from where a range begins, and
 * `twice-a-month` looks at its whole calendar month whatever the range. Dates that do not exist are skipped.
 *
 * @param isOpen – which days `twice-a-month` may choose from; the others choose by the calendar alone.
 * Cost: O(days).
 */
export function expandRecurrence(
  recurrence: Recurrence,
  from: number,
  to: number,
  isOpen: (dayNumber: number) => boolean = () => true,
): readonly number[] {
  if (recurrence.kind === "dates")
    return readDates(recurrence.dates).filter((day) => from <= day && day <= to);
  if (recurrence.kind === "twice-a-month") return listPairs(recurrence.weekday, from, to, isOpen);
  const holds = dayTest(recurrence);
  const days: number[] = [];
  for (let day = from; day <= to; day += 1) if (holds(day)) days.push(day);
  return days;
}

function readDates(dates: readonly string[]): readonly number[] {
  const days = dates.flatMap((date) => decodeIsoDate(date, "").value ?? []);
  return [...new Set(days)].sort((a, b) => a - b);
}

type DayRecurrence = Exclude<Recurrence, { readonly kind: "dates" | "twice-a-month" }>;

function dayTest(recurrence: DayRecurrence): (day: number) => boolean {
  switch (recurrence.kind) {
    case "every-weeks": {
      const anchor = decodeIsoDate(recurrence.anchor, "").value;
      if (anchor === undefined) return () => false;
      const { weeks, weekdays } = recurrence;
      return (day) =>
        weekdays.includes(isoWeekdayOf(day)) && (mondayOf(day) - mondayOf(anchor)) % (weeks * 7) === 0;
    }
    case "iso-weeks": {
      const { parity, weekdays } = recurrence;
      return (day) => weekdays.includes(isoWeekdayOf(day)) && parityOfWeek(day) === parity;
    }
    case "month-weekdays": {
      const { nth, weekday } = recurrence;
      return (day) => {
        if (isoWeekdayOf(day) !== weekday) return false;
        const date = toCivilDate(day);
        const isLast = date.day + 7 > daysInMonth(date.year, date.month);
        return nth.includes(Math.ceil(date.day / 7)) || (isLast && nth.includes(-1));
      };
    }
  }
}

/** Returns whether a day's ISO week has an even or an odd number: two odd ones in a row after week 53 (R34). */
export function parityOfWeek(dayNumber: number): "even" | "odd" {
  return isoWeekOf(dayNumber).week % 2 === 0 ? "even" : "odd";
}

/** Two open days of each month, as near to a fortnight apart as can be, the earliest of equal pairs. */
function listPairs(weekday: number, from: number, to: number, isOpen: (day: number) => boolean): number[] {
  const days: number[] = [];
  for (let first = firstOfMonth(from); first <= to; first = firstOfMonth(first + 31)) {
    const { year, month } = toCivilDate(first);
    const open: number[] = [];
    for (let day = first; day < first + daysInMonth(year, month); day += 1) {
      if (isoWeekdayOf(day) === weekday && isOpen(day)) open.push(day);
    }
    days.push(...bestPair(open).filter((day) => from <= day && day <= to));
  }
  return days;
}

function bestPair(open: readonly number[]): readonly number[] {
  let best: readonly number[] = open.slice(0, 1);
  let bestError = Infinity;
  for (const [index, first] of open.entries()) {
    for (const second of open.slice(index + 1)) {
      const error = Math.abs(second - first - FORTNIGHT);
      if (error < bestError) [best, bestError] = [[first, second], error];
    }
  }
  return best;
}

function firstOfMonth(day: number): number {
  const { year, month } = toCivilDate(day);
  return toDayNumber({ year, month, day: 1 });
}
