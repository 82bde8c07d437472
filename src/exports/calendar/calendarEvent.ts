import type { Session } from "../../pipeline/calendar/session.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { sessionDescription, sessionPlace, sessionTitle } from "../../i18n/icsText.ts";
import { createSessionNamer, type NamedSession } from "./sessionNames.ts";
import { fingerprintOf, groupSessions, type SessionSeries, standAlone } from "./sessionSeries.ts";

/** How an entry comes back: every so many weeks, so many times with those that are skipped. */
export interface Rhythm {
  readonly weeks: number;
  readonly count: number;
  readonly skippedDates: readonly string[];
}

/** One entry of a calendar file, in words, before it has a SEQUENCE. */
export interface CalendarEvent {
  readonly uid: string;
  /** First date and hours, minutes after local midnight. */
  readonly date: string;
  readonly start: number;
  readonly end: number;
  /** Null for a single date. */
  readonly rhythm: Rhythm | null;
  /** Id of the one session, or else what the ids of a series begin with; the other is null. */
  readonly sessionId: string | null;
  readonly idPrefix: string | null;
  readonly venueId: string;
  readonly communeCode: string;
  readonly teamId: string;
  readonly professionalIds: readonly string[];
  readonly title: string;
  readonly place: string;
  readonly description: string;
  readonly lonLat: { readonly lon: number; readonly lat: number } | null;
  readonly status: "CONFIRMED" | "TENTATIVE" | "CANCELLED";
  /** Changes when anything that a reader sees of the entry does. */
  readonly fingerprint: string;
}

/** An entry with the number of times it changed since it was first sent out. */
export interface NumberedEvent extends CalendarEvent {
  readonly sequence: number;
}

/** Lists the entries of a calendar of all sessions that take place. */
export function listEvents(scenario: Scenario, sessions: readonly Session[]): CalendarEvent[] {
  const nameSession = createSessionNamer(scenario);
  return groupSessions(sessions).map((series) =>
    describeEvent(scenario.id, series, nameSession(series.sessions[0])),
  );
}

/** Describes a session as an entry of its own. */
export function describeSingle(scenarioId: string, named: NamedSession): CalendarEvent {
  return describeEvent(scenarioId, standAlone(named.session), named);
}

/** Makes a UID, unique in the world (RFC 5545, 3.8.4.7), of an id that is unique within a scenario. */
export function uidOf(scenarioId: string, id: string): string {
  return `${id}@${scenarioId}.maillage`;
}

function describeEvent(scenarioId: string, series: SessionSeries, named: NamedSession): CalendarEvent {
  const { session, venue, communeCode, communeName, venueName, teamName, roles } = named;
  const venueConfirmed = venue?.confirmed ?? false;
  const event = {
    uid: uidOf(scenarioId, series.id),
    date: session.date,
    start: session.start,
    end: session.end,
    rhythm: describeRhythm(series),
    sessionId: series.idPrefix === null ? session.id : null,
    idPrefix: series.idPrefix,
    venueId: session.venueId,
    communeCode,
    teamId: session.teamId,
    professionalIds: session.professionalIds,
    title: sessionTitle(session.theme, communeName),
    place: sessionPlace(venueName, communeName),
    description: sessionDescription({ ...session, teamName, roles, venueConfirmed }),
    lonLat: venue === undefined ? null : { lon: venue.lon, lat: venue.lat },
    status: venueConfirmed ? ("CONFIRMED" as const) : ("TENTATIVE" as const),
  };
  return { ...event, fingerprint: fingerprintOf(event) };
}

function describeRhythm({ sessions, intervalWeeks, skippedDates }: SessionSeries): Rhythm | null {
  if (sessions.length === 1) return null;
  return { weeks: intervalWeeks, count: sessions.length + skippedDates.length, skippedDates };
}
