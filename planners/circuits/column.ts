import type { TourPattern } from "./tourTimeline.ts";

/** One way to run a column's stops: the tour and the weekdays on which its halls and team are free. */
export interface ColumnOption {
  readonly tour: TourPattern;
  /** Indices into `cycle.weekdays`, ascending, never empty. */
  readonly weekdays: readonly number[];
}

/**
 * A possible circuit, the unit of choice of the master problem: a team and a set of stops at one cost.
 *
 * `sites` ascending; `cents` of one outing; `options` are interchangeable in cost. A new house is chosen as a
 * column too: of no team, without stops, its cents once in a cycle (see `addHouses`).
 */
export interface Column {
  /** -1 for a house. */
  readonly team: number;
  readonly sites: readonly number[];
  /** 0 for a house. */
  readonly halfDays: 0 | 1 | 2;
  /** Outings per cycle, evenly spaced. */
  readonly visits: number;
  readonly cents: number;
  /** Of one outing, the same for all options; 0 where the budget does not limit them. */
  readonly metres: number;
  /** Drive, set-up, session and take-down of one outing; as `metres`. */
  readonly workMinutes: number;
  readonly options: readonly ColumnOption[];
  /** Index of the candidate that opens; absent = a circuit. */
  readonly house?: number;
}
