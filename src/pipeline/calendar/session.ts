/**
 * A visit laid on a real date (« Séance »); local minutes of Europe/Paris, whatever the machine's zone.
 *
 * `id` follows from circuit (or rule), hall and the date that it had first, so that it stays when it moves and
 * when the rest of the plan changes.
 */
export interface Session {
  readonly id: string;
  /** ISO `YYYY-MM-DD`: where it takes place now; of a cancelled session, where it would have. */
  readonly date: string;
  readonly start: number;
  readonly end: number;
  readonly venueId: string;
  /** Circuit of the plan, or the calendar's rule, that it comes from. */
  readonly circuitId: string;
  readonly teamId: string;
  /** Professionals who join the team (C13), ascending; the team's own staff are not listed. */
  readonly professionalIds: readonly string[];
  readonly theme: string;
  /** All places, reserved ones included. */
  readonly capacity: number;
  /** Places kept for an adaptation or an emergency (C12). */
  readonly reserved: number;
  /** Partner whose own slot the session joins; null = none. */
  readonly partner: string | null;
  readonly status: "kept" | "moved" | "cancelled";
  /** Of a session that moved: the date that it had first. */
  readonly movedFrom: string | null;
  /**
   * Empty for a session that is kept, else a code, with its detail after a colon: `public-holiday:ascension`,
   * `closure:` and the user's words, `school-holidays:winter`, `school-holidays-unknown`, `holidays-unknown`,
   * `venue-closed:`, `team-closed:`, `vehicle-closed:` with why, `skill-missing:` with the skill,
   * `decision:` with the reason of a change by hand.
   */
  readonly reason: string;
}
