import type { Structure } from "../model/structure.ts";
import { readOpeningHours } from "./openingHours.ts";

/** How often a place can be used in a month, on one scale for all (R20), and how that is known. */
export type SessionsPerMonth =
  | { readonly how: "stated" | "hours" | "permanent-unknown"; readonly value: number }
  /** It comes by, and nobody says how often. */
  | { readonly how: "unknown"; readonly value: null };

/** Five days a week, in sessions a month: what a permanent place without known hours is taken for. */
const PERMANENT_SESSIONS_PER_MONTH = 21.7;

const known = new WeakMap<Structure, SessionsPerMonth>();

/**
 * Returns the sessions per month of a place, one for each day that it is open, to one decimal: those that are
 * stated, else those of its opening hours. Six days a week are 26; twice a month are 2.
 *
 * A permanent place that says neither is taken to open five days a week, and is told as an assumption. An itinerant
 * or remote one that says neither is unknown, never guessed.
 */
export function sessionsPerMonthOf(structure: Structure): SessionsPerMonth {
  const found = known.get(structure) ?? countSessions(structure);
  known.set(structure, found);
  return found;
}

function countSessions(structure: Structure): SessionsPerMonth {
  const { mode, sessionsPerMonth, openingHours, communeCode } = structure;
  if (sessionsPerMonth !== null) return { how: "stated", value: sessionsPerMonth };
  const days = openingHours === null ? undefined : readOpeningHours(openingHours, communeCode).value;
  if (days !== undefined) return { how: "hours", value: Math.round(days.perMonth * 10) / 10 };
  if (mode === "fixed") return { how: "permanent-unknown", value: PERMANENT_SESSIONS_PER_MONTH };
  return { how: "unknown", value: null };
}
