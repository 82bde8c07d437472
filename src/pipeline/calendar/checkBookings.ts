import { formatIsoDate } from "../../../geodata/calendar/isoDate.ts";
import type { Violation } from "../../../planners/model/violation.ts";
import { countMonths as countCalendarMonths } from "../../scenario/calendarDates.ts";
import type { Booking } from "../../scenario/calendarSettings.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { violatePlanRule } from "../planRules.ts";
import { toMinuteWindow } from "../slotIndex.ts";
import { layBookings, type BookedDay } from "./attendance.ts";
import { listMonthShares } from "./checkMonths.ts";
import { narrowHorizon, readHorizon } from "./horizon.ts";
import type { Session } from "./session.ts";

/**
 * Checks bookings against the sessions: a child's hours no longer than allowed (C5) and inside a session (C6),
 * regular children on regular places (C4), one adaptation or emergency at a time on a reserved one (C12), visits
 * of each month (C9), months in a row (C10).
 */
export function checkBookings(scenario: Scenario, sessions: readonly Session[]): readonly Violation[] {
  const { bookings = [] } = scenario.calendar;
  const laid = layBookings(scenario, sessions);
  const placeOf = (booking: Booking): string => `calendar.bookings[${bookings.indexOf(booking)}]`;
  return [
    ...bookings.flatMap((booking) => {
      const days = laid.filter((day) => day.booking === booking);
      const at = placeOf(booking);
      return [
        ...checkLength(scenario, booking, at),
        ...checkOpening(sessions, booking, days, at),
        ...(booking.kind === "regular" ? checkRhythm(scenario, booking, days, at) : []),
      ];
    }),
    ...checkPlaces(laid, placeOf),
  ];
}

function checkLength({ programme }: Scenario, booking: Booking, at: string): Violation[] {
  const { start, end } = toMinuteWindow(booking);
  const maximum = programme.maxChildMinutes ?? Infinity;
  if (end > start && end - start <= maximum) return [];
  const params = { booking: booking.id, minutes: end - start, maximum: Math.min(maximum, 24 * 60) };
  return [violatePlanRule("child-slot-too-long", at, params)];
}

/** A day on which the hall's session was called off is nobody's fault; one on which none is held at all is. */
function checkOpening(
  sessions: readonly Session[],
  booking: Booking,
  days: readonly BookedDay[],
  at: string,
): Violation[] {
  const { start, end } = toMinuteWindow(booking);
  const calledOff = new Set(
    sessions
      .filter(
        (session) =>
          session.status === "cancelled" &&
          (booking.venueId === null || booking.venueId === session.venueId) &&
          session.start < end &&
          start < session.end,
      )
      .map(({ date }) => date),
  );
  const missing = days.filter(({ session, date }) => session === null && !calledOff.has(date));
  const [first] = missing;
  if (first === undefined) return [];
  const params = { booking: booking.id, date: first.date, days: missing.length, start, end };
  return [violatePlanRule("child-outside-opening", at, params)];
}

function checkRhythm(
  scenario: Scenario,
  booking: Booking,
  days: readonly BookedDay[],
  at: string,
): Violation[] {
  const horizon = readHorizon(scenario);
  if (horizon === null) return [];
  const { programme } = scenario;
  const { start, end } = narrowHorizon(horizon, booking);
  if (end < start) return []; // before or after the calendar's period
  const [from, until] = [formatIsoDate(start), formatIsoDate(end)];
  const out: Violation[] = [];
  for (const { month, inside, days: length } of listMonthShares(from, until)) {
    const minimum = Math.floor(((programme.minVisitsPerMonth ?? 0) * inside) / length);
    const visits = days.filter(({ session, date }) => session !== null && date.startsWith(month)).length;
    if (visits >= minimum) continue;
    out.push(
      violatePlanRule("booking-month-under-minimum", at, { booking: booking.id, month, visits, minimum }),
    );
  }
  const minimum = programme.minMonths ?? 0;
  if (minimum > 0 && countCalendarMonths(from, until) < minimum) {
    out.push(violatePlanRule("booking-too-short", at, { booking: booking.id, from, until, minimum }));
  }
  return out;
}

/** Children who are there at the same time in one session; each booking that goes over is told once. */
function checkPlaces(laid: readonly BookedDay[], placeOf: (booking: Booking) => string): Violation[] {
  const bySession = new Map<Session, BookedDay[]>();
  for (const day of laid) {
    if (day.session !== null) bySession.set(day.session, [...(bySession.get(day.session) ?? []), day]);
  }
  const told = new Set<string>();
  const out: Violation[] = [];
  for (const [session, days] of [...bySession].sort(([a], [b]) => (a.date < b.date ? -1 : 1))) {
    const regularPlaces = session.capacity - session.reserved;
    for (const { booking } of days) {
      const regular = booking.kind === "regular";
      const at = toMinuteWindow(booking).start;
      const present = days.filter(({ booking: other }) => {
        const time = toMinuteWindow(other);
        return (other.kind === "regular") === regular && time.start <= at && at < time.end;
      });
      const children = present.reduce((sum, day) => sum + day.booking.children, 0);
      const places = regular ? regularPlaces : session.reserved;
      const code = regular ? "regular-places-full" : "reserved-place-taken";
      if (children <= places || told.has(`${code} ${booking.id}`)) continue;
      told.add(`${code} ${booking.id}`);
      const params = { booking: booking.id, date: session.date, site: session.venueId, children, places };
      out.push(violatePlanRule(code, placeOf(booking), params));
    }
  }
  return out;
}
