import type { Availability } from "./availability.ts";

/** A half-day of the week in which something is possible: weekday 1 (Monday) to 7, am or pm. */
export interface WeeklyHalfDay {
  readonly weekday: number;
  readonly halfDay: "am" | "pm";
}

/**
 * A hall where an itinerant workshop may stop (« Salle possible », R5, C16).
 *
 * `confirmed` false is shown as « salle à confirmer ». `suitable` false keeps the hall in the file but
 * out of every plan. `freeSlots` null means any half-day. `sessionCents` is what one session costs.
 */
export interface Venue {
  readonly id: string;
  readonly communeCode: string;
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  readonly confirmed: boolean;
  readonly suitable: boolean;
  readonly freeSlots: readonly WeeklyHalfDay[] | null;
  readonly sessionCents: number;
  /** Whom a team asks for the keys: a function, never a person (R50). Absent = the town hall. */
  readonly contactRole?: string;
  /** Hours and dates on which the hall can be had, set-up and take-down included. */
  readonly availability?: Availability;
}
