/** How a number of children was obtained, from the surest to the least sure. */
export type NeedMethod =
  "column" | "counts-by-age" | "births-summed" | "births-shrunk" | "grid" | "population-share";

/**
 * Children of the age band who live in a commune: a figure with its range, never 0 where people live,
 * except where 0 was supplied.
 *
 * Whole people. `low` and `high` bound a 90 % interval; `estimated` is false only for supplied counts that
 * make up the band exactly.
 */
export interface Need {
  readonly code: string;
  readonly children: number;
  readonly low: number;
  readonly high: number;
  readonly estimated: boolean;
  readonly method: NeedMethod;
  /** Vintage of the data behind the figure, both years included; absent = not known. */
  readonly years?: NeedYears;
}

/** First and last year of data. */
export interface NeedYears {
  readonly first: number;
  readonly last: number;
}
