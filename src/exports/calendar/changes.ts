import { compareText } from "../../../geodata/model/compareText.ts";
import type { Session } from "../../pipeline/calendar/session.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import {
  announcedText,
  cancelledText,
  cancelledTitle,
  changeReasonText,
  changesName,
  movedTitle,
} from "../../i18n/icsText.ts";
import { clockOf } from "../clock.ts";
import type { Column } from "../column.ts";
import { describeEdition } from "../edition.ts";
import { encodeCsv } from "../encodeCsv.ts";
import type { ExportContext } from "../exportContext.ts";
import type { ExportFile } from "../exportFile.ts";
import { describeSingle, type NumberedEvent, uidOf } from "./calendarEvent.ts";
import { numberEvents } from "./calendarVersion.ts";
import {
  type CalendarChanges,
  compareCalendars,
  type CancelledSession,
  type MovedSession,
} from "./compareCalendars.ts";
import { encodeIcs } from "./encodeIcs.ts";
import { describeFacts } from "./ics.ts";
import type { PublishedCalendar, PublishedOccurrence } from "./publishedCalendar.ts";
import { createSessionNamer } from "./sessionNames.ts";
import { fingerprintOf } from "./sessionSeries.ts";

interface ChangeRow {
  readonly before: PublishedOccurrence;
  /** Null where it does not take place any more. */
  readonly after: Session | null;
  readonly reason: string;
  readonly communeCode: string;
  readonly venueName: string;
}

/** Columns of `changements.csv`. */
const CHANGE_COLUMNS: readonly Column<ChangeRow>[] = [
  { name: "session_id", type: "string", value: ({ before }) => before.sessionId },
  { name: "commune_code", type: "string", value: (row) => row.communeCode },
  { name: "site_name", type: "string", value: (row) => row.venueName },
  { name: "avant_date", type: "string", value: ({ before }) => before.date },
  { name: "avant_debut", type: "string", value: ({ before }) => clockOf(before.start) },
  { name: "avant_fin", type: "string", value: ({ before }) => clockOf(before.end) },
  { name: "apres_date", type: "string", value: ({ after }) => after?.date ?? "" },
  { name: "apres_debut", type: "string", value: ({ after }) => (after === null ? "" : clockOf(after.start)) },
  { name: "apres_fin", type: "string", value: ({ after }) => (after === null ? "" : clockOf(after.end)) },
  { name: "raison", type: "string", value: ({ reason }) => changeReasonText(reason) },
];

/** Tells what changed since a calendar was sent out, from the first day of the scenario's calendar on. */
export function listChanges(
  { calendar }: Scenario,
  sessions: readonly Session[],
  since: PublishedCalendar,
): CalendarChanges {
  const occurrences = since.occurrences.filter(({ date }) => date >= calendar.start);
  return compareCalendars({ ...since, occurrences }, sessions);
}

/**
 * Writes `changements.ics` and `changements.csv`: only what was announced and is cancelled or moved, from the
 * first day of the scenario's calendar on.
 *
 * @param since – the calendar that was sent out; null = none was, and nothing is written.
 */
export function exportChanges(
  context: ExportContext,
  sessions: readonly Session[],
  since: PublishedCalendar | null,
): ExportFile[] {
  if (since === null) return [];
  const { cancelled, moved } = listChanges(context.scenario, sessions, since);
  const { version } = numberEvents(context.scenario, sessions, since);
  const events = [
    ...cancelled.map((change) => describeCancelled(context, change)),
    ...moved.map((change) => describeMoved(context, change)),
  ].sort((a, b) => compareText(a.date, b.date) || a.start - b.start || compareText(a.uid, b.uid));
  const head = {
    name: changesName(version),
    description: describeFacts(context),
    version,
    scope: "part",
    updatedAt: context.scenario.updatedAt,
  } as const;
  return [
    encodeIcs("changements.ics", head, events),
    ...encodeChangeTable(context, [
      ...cancelled.map(({ before, reason }) => ({ before, after: null, reason })),
      ...moved.map(({ before, session }) => ({ before, after: session, reason: session.reason })),
    ]),
  ];
}

function encodeChangeTable(
  context: ExportContext,
  changes: readonly Pick<ChangeRow, "before" | "after" | "reason">[],
): ExportFile[] {
  const venues = new Map(context.scenario.venues.map((venue) => [venue.id, venue]));
  const rows = changes
    .map((change): ChangeRow => {
      const venue = venues.get(change.before.venueId);
      return {
        ...change,
        communeCode: venue?.communeCode ?? "",
        venueName: venue?.name ?? change.before.place,
      };
    })
    .sort(
      ({ before: a }, { before: b }) =>
        compareText(a.date, b.date) || a.start - b.start || compareText(a.sessionId, b.sessionId),
    );
  return encodeCsv("changements.csv", CHANGE_COLUMNS, rows, describeEdition(context), context.csv);
}

function describeCancelled({ scenario }: ExportContext, { before, reason }: CancelledSession): NumberedEvent {
  const venue = scenario.venues.find(({ id }) => id === before.venueId);
  const event = {
    uid: before.recurring ? uidOf(scenario.id, before.sessionId) : before.uid,
    date: before.date,
    start: before.start,
    end: before.end,
    rhythm: null,
    sessionId: before.sessionId,
    idPrefix: null,
    venueId: before.venueId,
    communeCode: venue?.communeCode ?? "",
    teamId: "",
    professionalIds: [],
    title: cancelledTitle(before.title),
    place: before.place,
    description: cancelledText(reason),
    lonLat: null,
    status: "CANCELLED" as const,
    sequence: before.sequence + 1,
  };
  return { ...event, fingerprint: fingerprintOf(event) };
}

function describeMoved({ scenario }: ExportContext, { before, session }: MovedSession): NumberedEvent {
  // What was announced counts here, not the date that the plan gave it first.
  const plain = { ...session, movedFrom: null, reason: "" };
  const event = describeSingle(scenario.id, createSessionNamer(scenario)(plain));
  return {
    ...event,
    title: movedTitle(event.title),
    description: `${announcedText(before.date, before.start, before.end, session.reason)}\n${event.description}`,
    sequence: before.sequence + 1,
  };
}
