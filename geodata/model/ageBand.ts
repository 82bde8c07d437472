/**
 * Ages that a programme serves, in months after birth, `from` inclusive and `to` exclusive.
 *
 * Under 6 years is `{ fromMonths: 0, toMonths: 72 }`. Shown on every map, legend and export (R6).
 */
export interface AgeBand {
  readonly fromMonths: number;
  readonly toMonths: number;
}
