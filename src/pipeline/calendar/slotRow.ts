/** One half-day of the horizon for one team (« Créneau daté »), as `slots.csv` lists it. */
export interface SlotRow {
  /** ISO `YYYY-MM-DD`. */
  readonly date: string;
  readonly halfDay: "am" | "pm";
  /** Local minutes of Europe/Paris; null where the day is closed and no hours hold. */
  readonly start: number | null;
  readonly end: number | null;
  /** The site in force on that day; null where several halls are possible, or none. */
  readonly venueId: string | null;
  readonly status: "open" | "closed";
  /** Why it is closed, coded as in `Session.reason`; empty where it is open. */
  readonly reason: string;
  readonly teamId: string;
}
