import type { Session } from "../../pipeline/calendar/session.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { type CalendarEvent, listEvents, type NumberedEvent } from "./calendarEvent.ts";
import type { PublishedCalendar } from "./publishedCalendar.ts";

/** The entries of a calendar and its number, which rises with each edition that changes anything. */
export interface CalendarVersion {
  readonly version: number;
  readonly events: readonly NumberedEvent[];
}

/** Numbers a calendar and its entries after the one that was sent out before; null = none was. */
export function numberEvents(
  scenario: Scenario,
  sessions: readonly Session[],
  since: PublishedCalendar | null,
): CalendarVersion {
  const events = listEvents(scenario, sessions);
  if (since === null) return { version: 1, events: events.map((event) => ({ ...event, sequence: 0 })) };
  const published = new Map(since.events.map((event) => [event.uid, event]));
  const sessionSequences = new Map(since.occurrences.map(({ sessionId, sequence }) => [sessionId, sequence]));
  const isUnchanged = ({ uid, fingerprint }: CalendarEvent): boolean =>
    published.get(uid)?.fingerprint === fingerprint;
  const sequenceOf = (event: CalendarEvent): number => {
    const before = published.get(event.uid)?.sequence ?? sessionSequences.get(event.sessionId ?? "");
    // Perhaps called off by an edition before: above whatever that one wrote, or mail programs ignore it.
    if (before === undefined) return since.version;
    return isUnchanged(event) ? before : before + 1;
  };
  const isSame = events.length === since.events.length && events.every(isUnchanged);
  return {
    version: isSame ? since.version : since.version + 1,
    events: events.map((event) => ({ ...event, sequence: sequenceOf(event) })),
  };
}
