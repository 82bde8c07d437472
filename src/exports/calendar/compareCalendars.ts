import type { Session } from "../../pipeline/calendar/session.ts";
import type { PublishedCalendar, PublishedOccurrence } from "./publishedCalendar.ts";

/** A session that was announced and does not take place. */
export interface CancelledSession {
  readonly before: PublishedOccurrence;
  /** As in `Session.reason`; `not-planned` where the plan has no such session any more. */
  readonly reason: string;
}

/** A session that was announced and takes place on another date, at other hours or in another hall. */
export interface MovedSession {
  readonly before: PublishedOccurrence;
  readonly session: Session;
}

/** What became of a calendar that was sent out; each list in the order of its dates. */
export interface CalendarChanges {
  readonly cancelled: readonly CancelledSession[];
  readonly moved: readonly MovedSession[];
  readonly added: readonly Session[];
}

/**
 * Tells what changed since a calendar was sent out.
 *
 * Sessions are the same by id; and where a plan named its circuits anew, also by hall, date and hours: who was
 * told of that session loses nothing.
 */
export function compareCalendars(
  published: PublishedCalendar,
  sessions: readonly Session[],
): CalendarChanges {
  const sessionOf = new Map(sessions.map((session) => [session.id, session]));
  const takingPlace = sessions.filter((session) => session.status !== "cancelled");
  const announced = new Set(published.occurrences.map(placeAndTime));
  const known = new Set(published.occurrences.map(({ sessionId }) => sessionId));
  const now = new Set(takingPlace.map(placeAndTime));
  const cancelled: CancelledSession[] = [];
  const moved: MovedSession[] = [];
  for (const before of published.occurrences) {
    if (now.has(placeAndTime(before))) continue;
    const session = sessionOf.get(before.sessionId);
    if (session === undefined) cancelled.push({ before, reason: "not-planned" });
    else if (session.status === "cancelled") cancelled.push({ before, reason: session.reason });
    else moved.push({ before, session });
  }
  const added = takingPlace.filter(
    (session) => !known.has(session.id) && !announced.has(placeAndTime(session)),
  );
  return { cancelled, moved, added };
}

function placeAndTime(at: {
  readonly venueId: string;
  readonly date: string;
  readonly start: number;
  readonly end: number;
}): string {
  return `${at.venueId} ${at.date} ${at.start} ${at.end}`;
}
