import ical, {
  type ICalCalendar,
  ICalCalendarMethod,
  type ICalRepeatingOptions,
  ICalEventRepeatingFreq,
  ICalEventStatus,
  ICalWeekday,
} from "ical-generator";
import { isoWeekdayOf } from "../../../geodata/calendar/isoWeek.ts";
import type { ExportFile } from "../exportFile.ts";
import type { CalendarEvent, NumberedEvent, Rhythm } from "./calendarEvent.ts";
import { atParisClock, PARIS, PARIS_TIME_ZONE, readInstant } from "./parisTime.ts";
import { dayOfDate } from "./sessionSeries.ts";

/** What a calendar file says besides its entries. */
export interface CalendarHead {
  readonly name: string;
  readonly description: string;
  readonly version: number;
  /** `all` for the calendar of all sessions, the only one that a later edition is compared with. */
  readonly scope: "all" | "part";
  /** ISO instant of the scenario: the only clock of exports. */
  readonly updatedAt: string;
}

/** Names of our own properties in calendar files. */
export const OWN_PROPERTIES = {
  version: "X-MAILLAGE-VERSION",
  scope: "X-MAILLAGE-SCOPE",
  fingerprint: "X-MAILLAGE-FINGERPRINT",
  venue: "X-MAILLAGE-VENUE",
  /** Id of the one session of an entry. */
  session: "X-MAILLAGE-SESSION",
  /** Of a series: what the ids of its sessions begin with; the date of each follows. */
  sessions: "X-MAILLAGE-SESSIONS",
} as const;

const WEEKDAYS = [
  ICalWeekday.MO,
  ICalWeekday.TU,
  ICalWeekday.WE,
  ICalWeekday.TH,
  ICalWeekday.FR,
  ICalWeekday.SA,
  ICalWeekday.SU,
] as const;

/** Writes a calendar file (RFC 5545) that a mail program opens as a calendar of its own. */
export function encodeIcs(
  fileName: string,
  head: CalendarHead,
  events: readonly NumberedEvent[],
): ExportFile {
  const calendar = ical({
    name: escapeText(head.name),
    description: escapeText(head.description),
    prodId: { company: "Maillage", product: "Calendrier", language: "FR" },
    method: ICalCalendarMethod.PUBLISH,
    // Without a name, so that DTSTAMP is written in UTC; each event names its zone.
    timezone: { name: null, generator: () => PARIS_TIME_ZONE },
  });
  for (const event of events) addEvent(calendar, event, head);
  return {
    fileName,
    mediaType: "text/calendar",
    text: `${placeOwnProperties(calendar.toString(), head)}\r\n`,
  };
}

function addEvent(calendar: ICalCalendar, event: NumberedEvent, head: CalendarHead): void {
  const stamp = readInstant(head.updatedAt);
  const place = keepPrintable(event.place);
  const { lonLat } = event;
  calendar.createEvent({
    id: event.uid,
    sequence: event.sequence,
    stamp,
    lastModified: stamp,
    start: atParisClock(event.date, event.start),
    end: atParisClock(event.date, event.end),
    timezone: PARIS,
    repeating: event.rhythm === null ? null : writeRhythm(event, event.rhythm),
    summary: keepPrintable(event.title),
    location: lonLat === null ? { title: place } : { title: place, geo: lonLat },
    description: keepPrintable(event.description),
    status: ICalEventStatus[event.status],
    x: listOwnProperties(event),
  });
}

function writeRhythm({ date, start }: CalendarEvent, rhythm: Rhythm): ICalRepeatingOptions {
  const weekday = WEEKDAYS[isoWeekdayOf(dayOfDate(date)) - 1];
  const exclude = rhythm.skippedDates.map((skipped) => atParisClock(skipped, start));
  return {
    freq: ICalEventRepeatingFreq.WEEKLY,
    interval: rhythm.weeks,
    // Not UNTIL: readers compare its UTC with local times, and some lose the last date after a clock change.
    count: rhythm.count,
    ...(weekday === undefined ? {} : { byDay: [weekday] }),
    ...(exclude.length === 0 ? {} : { exclude }),
  };
}

function listOwnProperties({
  venueId,
  sessionId,
  idPrefix,
  fingerprint,
}: CalendarEvent): Record<string, string> {
  return {
    [OWN_PROPERTIES.venue]: venueId,
    ...(sessionId === null ? {} : { [OWN_PROPERTIES.session]: sessionId }),
    ...(idPrefix === null ? {} : { [OWN_PROPERTIES.sessions]: idPrefix }),
    [OWN_PROPERTIES.fingerprint]: fingerprint,
  };
}

/** The library writes its own X- properties after the events, where RFC 5545 (3.6) has no place for them. */
function placeOwnProperties(text: string, head: CalendarHead): string {
  const method = `METHOD:${ICalCalendarMethod.PUBLISH}\r\n`;
  const own = `${OWN_PROPERTIES.version}:${head.version}\r\n${OWN_PROPERTIES.scope}:${head.scope}\r\n`;
  return text.replace(method, `${method}${own}`);
}

/** The library escapes what events say, but not the name and description of the calendar (RFC 5545, 3.3.11). */
function escapeText(text: string): string {
  return keepPrintable(text)
    .replace(/[\\;,]/gu, "\\$&")
    .replace(/\r\n|\r|\n/gu, "\\n");
}

/** Drops control characters, which calendar files may not hold, but line ends and tabs. */
function keepPrintable(text: string): string {
  return text.replace(/(?![\t\r\n])\p{Cc}/gu, "");
}
