/** How a number of children was obtained, from the surest to the least sure. */
export type NeedMethod = "column" | "births-summed" | "births-shrunk" | "population-share";

/**
 * Children of the age band who live in a commune: a figure with its range, never 0 where people live,
 * except where 0 was supplied.
 *
 * Whole people. `low` and `high` bound a 90 % interval; `estimated` is false only for a supplied count.
 */
export interface Need {
  readonly code: string;
  readonly children: number;
  readonly low: number;
  readonly high: number;
  readonly estimated: boolean;
  readonly method: NeedMethod;
}
