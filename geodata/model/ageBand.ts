/**
 * Ages that a programme serves, in months after birth, `from` inclusive and `to` exclusive.
 *
 * Below 0 is before birth: from the 4th month of pregnancy to 2 years is `{ fromMonths: -6, toMonths: 24 }`.
 * Under 6 years is `{ fromMonths: 0, toMonths: 72 }`. Shown on every map, legend and export (R6).
 */
export interface AgeBand {
  readonly fromMonths: number;
  readonly toMonths: number;
}
