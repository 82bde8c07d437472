import type { WeeklyHalfDay } from "../../../geodata/model/venue.ts";

/** The half-days of a week, in order. */
export const WEEK_HALF_DAYS: readonly WeeklyHalfDay[] = [1, 2, 3, 4, 5, 6, 7].flatMap(
  (weekday): readonly WeeklyHalfDay[] => [
    { weekday, halfDay: "am" },
    { weekday, halfDay: "pm" },
  ],
);

export function isSameHalfDay(a: WeeklyHalfDay, b: WeeklyHalfDay): boolean {
  return a.weekday === b.weekday && a.halfDay === b.halfDay;
}

/** Tells whether a list holds a half-day. */
export function includesHalfDay(list: readonly WeeklyHalfDay[], slot: WeeklyHalfDay): boolean {
  return list.some((each) => isSameHalfDay(each, slot));
}

/** Tells whether all half-days of a list are in another. */
export function isWithin(list: readonly WeeklyHalfDay[], of: readonly WeeklyHalfDay[]): boolean {
  return list.every((slot) => includesHalfDay(of, slot));
}

/** Returns the half-days of a list in the order of the week, each once. */
export function sortHalfDays(list: readonly WeeklyHalfDay[]): readonly WeeklyHalfDay[] {
  return WEEK_HALF_DAYS.filter((slot) => includesHalfDay(list, slot));
}
