/** Events of a period, with its length: births over years, or children counted once (exposure 1). */
export interface PeriodCount {
  readonly count: number;
  readonly exposure: number;
  readonly first: number;
  readonly last: number;
}

/** What two vintages say together: `unsure` where chance alone may have made the difference. */
export interface Trend {
  readonly kind: "births" | "counts";
  readonly outcome: "rises" | "falls" | "unsure";
  /** Of the yearly births, or of the children counted: 0.1 = 10 % more; null where the first period had none. */
  readonly change: number | null;
  readonly before: PeriodCount;
  readonly after: PeriodCount;
}
