import type { Column, ColumnOption } from "../circuits/column.ts";
import type { PlanningProblem } from "../model/problem.ts";

/** A circuit with its place in the cycle: option, weekday index and week indices. */
export interface Placement {
  readonly column: Column;
  readonly option: ColumnOption;
  readonly weekday: number;
  readonly weeks: readonly number[];
}

/** Counts the dates that an outing would lose to holidays and closures in these weeks, by half-day. */
export function countLostDates(
  { cycle }: PlanningProblem,
  halfDay: "am" | "pm" | "day",
  weekday: number,
  weeks: readonly number[],
): number {
  const { lostDates, weekdays } = cycle;
  if (lostDates === undefined) return 0;
  const slots = slotsTaken(halfDay, weekday);
  const lostIn = (week: number): number =>
    slots.reduce((sum, slot) => sum + (lostDates[week * weekdays.length * 2 + slot] ?? 0), 0);
  return weeks.reduce((sum, week) => sum + lostIn(week), 0);
}

/** Returns the weekly slots (`weekday * 2 + pm`) that a part of the day takes. */
export function slotsTaken(halfDay: "am" | "pm" | "day", weekday: number): readonly number[] {
  if (halfDay === "am") return [weekday * 2];
  if (halfDay === "pm") return [weekday * 2 + 1];
  return [weekday * 2, weekday * 2 + 1];
}
