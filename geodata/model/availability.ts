/** Days on which something holds: all, days with school, or days of school holidays (« période »). */
export type SchoolPeriod = "always" | "term" | "holidays";

/** Hours in which a place, a team or a person is free; all weekdays are ISO, 1 (Monday) to 7. */
export interface Opening {
  readonly weekdays: readonly number[];
  readonly when: SchoolPeriod;
  /** Only in ISO weeks of this parity, which is not the same as every other week (R34); absent = all weeks. */
  readonly weeks?: "even" | "odd";
  /** `HH:MM`, Europe/Paris; both ends inclusive. */
  readonly start: string;
  readonly end: string;
}

/** Days, or mornings or afternoons of them, on which nothing takes place; ISO dates, both inclusive. */
export interface Closure {
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  /** Absent = the whole day. */
  readonly halfDay?: "am" | "pm";
}

/**
 * When a hall, a team, a professional or a vehicle can be had (C6, C7, C22).
 *
 * `openings` absent means any hour; an empty list means never. `from` and `until` are ISO dates, inclusive.
 */
export interface Availability {
  readonly from?: string;
  readonly until?: string;
  readonly openings?: readonly Opening[];
  readonly closures?: readonly Closure[];
}
