import { expandRecurrence } from "../../../geodata/calendar/expandRecurrence.ts";
import { formatIsoDate } from "../../../geodata/calendar/isoDate.ts";
import type { Booking } from "../../scenario/calendarSettings.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { toMinuteWindow } from "../slotIndex.ts";
import { createDayKinds } from "./dayKinds.ts";
import { narrowHorizon, readHorizon } from "./horizon.ts";
import type { Session } from "./session.ts";

/** One day of a booking, and the session that the children come to; null where none holds their hours. */
export interface BookedDay {
  readonly booking: Booking;
  readonly date: string;
  readonly session: Session | null;
}

/**
 * Lays bookings on the sessions that take place: on each of its days the session, at its hall or at any, whose
 * hours hold the children's. By booking, then date.
 */
export function layBookings(scenario: Scenario, sessions: readonly Session[]): readonly BookedDay[] {
  const horizon = readHorizon(scenario);
  const { bookings = [] } = scenario.calendar;
  if (horizon === null || bookings.length === 0) return [];
  const days = createDayKinds(scenario.calendar);
  const byDate = new Map<string, Session[]>();
  for (const session of sessions) {
    if (session.status !== "cancelled") {
      byDate.set(session.date, [...(byDate.get(session.date) ?? []), session]);
    }
  }
  return bookings.flatMap((booking) => {
    const { start, end } = narrowHorizon(horizon, booking);
    const time = toMinuteWindow(booking);
    return expandRecurrence(booking.recurrence, start, end)
      .filter((day) => days.holds(booking.when, day) === true)
      .map((day): BookedDay => {
        const date = formatIsoDate(day);
        const session = byDate
          .get(date)
          ?.find(
            (candidate) =>
              (booking.venueId === null || booking.venueId === candidate.venueId) &&
              candidate.start <= time.start &&
              time.end <= candidate.end,
          );
        return { booking, date, session: session ?? null };
      });
  });
}

/** What the places of one hall allow in one month, and how many are taken; counts of children only. */
export interface PlaceCount {
  readonly venueId: string;
  /** `YYYY-MM`. */
  readonly month: string;
  readonly sessions: number;
  /** Regular places of all these sessions together. */
  readonly places: number;
  readonly placesTaken: number;
  readonly reservedTaken: number;
  /** Children who can come as often as the programme asks for, once a month where it asks for nothing. */
  readonly children: number;
}

/** Counts places by hall and month, both ascending. */
export function countPlaces(scenario: Scenario, sessions: readonly Session[]): readonly PlaceCount[] {
  const required = Math.max(1, scenario.programme.minVisitsPerMonth ?? 1);
  const booked = layBookings(scenario, sessions);
  const counts = new Map<string, PlaceCount>();
  for (const { venueId, date, status, capacity, reserved } of sessions) {
    if (status === "cancelled") continue;
    const month = date.slice(0, 7);
    const key = `${venueId} ${month}`;
    const known = counts.get(key);
    const held = (known?.sessions ?? 0) + 1;
    const places = (known?.places ?? 0) + Math.max(0, capacity - reserved);
    const children = held < required ? 0 : Math.floor(places / required);
    counts.set(key, { venueId, month, sessions: held, places, placesTaken: 0, reservedTaken: 0, children });
  }
  for (const { booking, session } of booked) {
    if (session === null) continue;
    const key = `${session.venueId} ${session.date.slice(0, 7)}`;
    const known = counts.get(key);
    if (known === undefined) continue;
    const regular = booking.kind === "regular" ? booking.children : 0;
    counts.set(key, {
      ...known,
      placesTaken: known.placesTaken + regular,
      reservedTaken: known.reservedTaken + booking.children - regular,
    });
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);
}
