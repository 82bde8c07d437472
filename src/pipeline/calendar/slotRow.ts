/** One half-day of one team on one date, open or closed (`slots.csv`). */
export interface SlotRow {
  /** ISO `YYYY-MM-DD`. */
  readonly date: string;
  readonly halfDay: "am" | "pm";
  /** Hours in which sessions can be held, minutes after local midnight. */
  readonly start: number;
  readonly end: number;
  /** The site in force (C7); null where several halls are open, or none. */
  readonly venueId: string | null;
  readonly status: "open" | "closed";
  /** Empty where it is open, else a code as in `Session.reason`. */
  readonly reason: string;
  readonly teamId: string;
}
