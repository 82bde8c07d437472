import type { MinuteWindow } from "../../planners/model/problem.ts";
import type { WeeklyHalfDay } from "../../geodata/model/venue.ts";
import type { HourWindow } from "../scenario/scenario.ts";

/**
 * Turns half-days of the week into the planner's slots, `weekdayIndex * 2 + (pm ? 1 : 0)`, ascending;
 * null means all. Half-days of a weekday that is not worked are dropped.
 */
export function toSlots(freeSlots: readonly WeeklyHalfDay[] | null, weekdays: readonly number[]): number[] {
  if (freeSlots === null) return weekdays.flatMap((_, index) => [index * 2, index * 2 + 1]);
  const slots = freeSlots
    .filter((free) => weekdays.includes(free.weekday))
    .map((free) => weekdays.indexOf(free.weekday) * 2 + (free.halfDay === "pm" ? 1 : 0));
  return [...new Set(slots)].sort((a, b) => a - b);
}

/** Turns hours as people write them into minutes after local midnight. */
export function toMinuteWindow(window: HourWindow): MinuteWindow {
  return { start: toMinutes(window.start), end: toMinutes(window.end) };
}

/** Turns `HH:MM` into minutes after local midnight. */
export function toMinutes(hour: string): number {
  return Number(hour.slice(0, 2)) * 60 + Number(hour.slice(3, 5));
}
