import type { Closure, SchoolPeriod } from "../../geodata/model/availability.ts";
import type { Recurrence } from "../../geodata/model/recurrence.ts";

/** Days on which a rule holds: its recurrence, inside `from`…`until` and a period of the school year. */
interface RuleDays {
  readonly recurrence: Recurrence;
  readonly when: SchoolPeriod;
  /** ISO dates, inclusive; absent = the horizon's. */
  readonly from?: string;
  readonly until?: string;
}

/**
 * Sessions that are settled and stay where they are (C17), beside those of the circuits.
 *
 * `venueId` null is the site in force on the day (C7): the only hall that is open then. `start` and `end` null
 * are the hours in which that hall is open, less set-up and take-down; the programme's where it has none.
 */
export interface SessionRule extends RuleDays {
  readonly id: string;
  readonly kind: "session";
  readonly venueId: string | null;
  readonly teamId: string;
  readonly halfDay: "am" | "pm";
  readonly start: string | null;
  readonly end: string | null;
  /** Null = the themes take turns. */
  readonly theme: string | null;
  readonly professionalIds: readonly string[];
}

/**
 * What a partner (RPE, association, commune) holds already: our session joins it where it is in the same hall
 * and `joinable`, and one at the same time in the same commune is told as a clash.
 */
export interface PartnerSlot extends RuleDays {
  readonly id: string;
  readonly kind: "partner-slot";
  readonly partner: string;
  readonly communeCode: string;
  /** Null = a place of their own. */
  readonly venueId: string | null;
  readonly start: string;
  readonly end: string;
  readonly joinable: boolean;
}

/** A rule of the calendar that dates follow from. */
export type CalendarRule = SessionRule | PartnerSlot;

/** Children who come regularly, or take the reserved place (C4, C5, C12): a count, never a name. */
export interface Booking extends RuleDays {
  readonly id: string;
  readonly kind: "regular" | "adaptation" | "emergency";
  readonly children: number;
  /** Null = the site in force on the day. */
  readonly venueId: string | null;
  /** `HH:MM`, the children's hours, inside the session. */
  readonly start: string;
  readonly end: string;
}

/** A session put elsewhere or called off by hand; `sessionId` keeps the date that it had first. */
export interface SessionChange {
  readonly sessionId: string;
  /** Null = cancelled. Minutes stay those of the session where `start` is null. */
  readonly to: {
    readonly date: string;
    readonly start: string | null;
    readonly teamId: string | null;
  } | null;
  readonly reason: string;
}

/** What is tried, in this order, for a session that cannot take place; none = it is cancelled (R33). */
export type SkippedSessionRepair = "other-team" | "move";

/** Holidays of the school year as the user's own file gives them; dates ISO, inclusive, days without school. */
export interface ImportedHoliday {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** When the plan runs. Dates ISO `YYYY-MM-DD`, inclusive; `start` lies in cycle week 1. */
export interface CalendarSettings {
  readonly timeZone: "Europe/Paris";
  readonly zone: "A" | "B" | "C";
  readonly start: string;
  readonly end: string;
  readonly closures: readonly Closure[];
  readonly rules: readonly CalendarRule[];
  /** Whether circuits run in school holidays; absent = they do. */
  readonly inSchoolHolidays?: "open" | "closed";
  /** School holidays beyond the built-in table, or instead of it where they overlap. */
  readonly schoolHolidays?: readonly ImportedHoliday[];
  readonly skippedSessions?: readonly SkippedSessionRepair[];
  readonly bookings?: readonly Booking[];
  readonly changes?: readonly SessionChange[];
}
