import type { Venue, WeeklyHalfDay } from "../../../geodata/model/venue.ts";
import type { Hearing } from "../../scenario/concertation.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { includesHalfDay, isWithin, sortHalfDays } from "./halfDays.ts";
import { findNamedVenue, listVenuesOf } from "./hearingHall.ts";

/** What the half-days that suit families can become: those on which the hall of their commune may be visited. */
export type WishStep =
  | { readonly kind: "none" }
  | { readonly kind: "no-hall" }
  /** No half-day would be left: the hall is not free then, or no team goes out then. */
  | { readonly kind: "impossible"; readonly venue: Venue; readonly cause: "hall" | "teams" }
  | { readonly kind: "narrow"; readonly venue: Venue; readonly slots: readonly WeeklyHalfDay[] }
  | { readonly kind: "done"; readonly venue: Venue };

/** Finds what is left to do with the half-days that suit the families of an answer. */
export function findWishStep(scenario: Scenario, answer: Hearing): WishStep {
  const { preferred } = answer;
  if (preferred.length === 0) return { kind: "none" };
  const venue = findHallOf(scenario, answer);
  if (venue === undefined) return { kind: "no-hall" };
  const { freeSlots } = venue;
  const slots = sortHalfDays(preferred).filter(
    (slot) => freeSlots === null || includesHalfDay(freeSlots, slot),
  );
  if (slots.length === 0) return { kind: "impossible", venue, cause: "hall" };
  if (!slots.some((slot) => isWorked(scenario, slot))) return { kind: "impossible", venue, cause: "teams" };
  if (freeSlots !== null && isWithin(freeSlots, preferred)) return { kind: "done", venue };
  return { kind: "narrow", venue, slots };
}

/** Lets the hall be visited on the half-days that suit families alone; nothing changes where none would be left. */
export function takeWishes(scenario: Scenario, answer: Hearing): Scenario {
  const step = findWishStep(scenario, answer);
  if (step.kind !== "narrow") return scenario;
  const { venue, slots } = step;
  return {
    ...scenario,
    venues: scenario.venues.map((each) => (each.id === venue.id ? { ...each, freeSlots: slots } : each)),
  };
}

/** The hall that the commune offers, else the one where a session would be held most likely. */
function findHallOf(scenario: Scenario, { communeCode, hall }: Hearing): Venue | undefined {
  const named = hall === null ? undefined : findNamedVenue(scenario, communeCode, hall.name);
  const venues = listVenuesOf(scenario, communeCode).filter(({ suitable }) => suitable);
  return named ?? venues.find(({ confirmed }) => confirmed) ?? venues[0];
}

function isWorked({ programme, teams, locks }: Scenario, slot: WeeklyHalfDay): boolean {
  if (!programme.weekdays.includes(slot.weekday)) return false;
  const isForbidden = (teamId: string | null): boolean =>
    locks.some(
      (lock) =>
        lock.kind === "forbid-slot" &&
        lock.teamId === teamId &&
        lock.weekday === slot.weekday &&
        (lock.halfDay === null || lock.halfDay === slot.halfDay),
    );
  if (isForbidden(null)) return false;
  return (
    teams.length === 0 ||
    teams.some(
      ({ id, freeSlots }) => !isForbidden(id) && (freeSlots === null || includesHalfDay(freeSlots, slot)),
    )
  );
}
