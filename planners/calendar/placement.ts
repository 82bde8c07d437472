import type { Column, ColumnOption } from "../circuits/column.ts";

/** A circuit with its place in the cycle: option, weekday index and week indices. */
export interface Placement {
  readonly column: Column;
  readonly option: ColumnOption;
  readonly weekday: number;
  readonly weeks: readonly number[];
}

/** Returns the weekly slots (`weekday * 2 + pm`) that a part of the day takes. */
export function slotsTaken(halfDay: "am" | "pm" | "day", weekday: number): readonly number[] {
  if (halfDay === "am") return [weekday * 2];
  if (halfDay === "pm") return [weekday * 2 + 1];
  return [weekday * 2, weekday * 2 + 1];
}
