import ICAL from "ical.js";
import { toDayNumber } from "../../../geodata/calendar/dayNumber.ts";
import { formatIsoDate } from "../../../geodata/calendar/isoDate.ts";
import { compareText } from "../../../geodata/model/compareText.ts";
import type { Decoded, Issue } from "../../../geodata/model/issue.ts";
import { OWN_PROPERTIES } from "./encodeIcs.ts";
import type { PublishedCalendar, PublishedEvent, PublishedOccurrence } from "./publishedCalendar.ts";

/** More dates than any programme of ours has. */
const MOST_OCCURRENCES = 20_000;

/** Reads back a `sessions.ics` of an earlier edition, to tell what changed since. Never throws. */
export function readPublishedCalendar(icsText: string, at: string): Decoded<PublishedCalendar> {
  try {
    return readCalendar(ICAL.Component.fromString(icsText), at);
  } catch {
    return refuse("ics-unreadable", at);
  }
}

function refuse(code: string, at: string, params: Issue["params"] = {}): Decoded<PublishedCalendar> {
  return { issues: [{ code, severity: "error", at, params }] };
}

function readCalendar(calendar: ICAL.Component, at: string): Decoded<PublishedCalendar> {
  const version = Number(readText(calendar, OWN_PROPERTIES.version));
  if (!Number.isSafeInteger(version) || version < 1) return refuse("ics-not-ours", at);
  if (readText(calendar, OWN_PROPERTIES.scope) !== "all") return refuse("ics-partial", at);
  // Only local hours count here; and the rules of a zone, which anybody may have changed, might never end.
  calendar.removeAllSubcomponents("vtimezone");
  const events: PublishedEvent[] = [];
  const occurrences: PublishedOccurrence[] = [];
  const components = calendar.getAllSubcomponents("vevent");
  const total = components.reduce((sum, component) => sum + countDates(component), 0);
  if (total > MOST_OCCURRENCES) return refuse("ics-endless", at, { limit: MOST_OCCURRENCES });
  for (const component of components) {
    const event = new ICAL.Event(component);
    events.push({
      uid: event.uid,
      sequence: event.sequence,
      fingerprint: readText(component, OWN_PROPERTIES.fingerprint),
    });
    occurrences.push(...listOccurrences(event));
  }
  occurrences.sort(
    (a, b) => compareText(a.date, b.date) || a.start - b.start || compareText(a.sessionId, b.sessionId),
  );
  return { value: { version, events, occurrences }, issues: [] };
}

function readText(component: ICAL.Component, name: string): string {
  const value = component.getFirstPropertyValue(name.toLowerCase());
  return typeof value === "string" ? value : "";
}

/** How many dates an entry has at most; without end where its rhythm is not one that we write. */
function countDates(component: ICAL.Component): number {
  const rules = component.getAllProperties("rrule").map((property) => property.getFirstValue());
  return rules.reduce(
    (sum: number, rule) => sum + (rule instanceof ICAL.Recur ? countRule(rule) : Infinity),
    1,
  );
}

function countRule({ freq, count, parts }: ICAL.Recur): number {
  const isOurs = freq === "WEEKLY" && Object.keys(parts).every((part) => part === "BYDAY");
  return isOurs ? (count ?? Infinity) : Infinity;
}

function listOccurrences(event: ICAL.Event): PublishedOccurrence[] {
  const { component } = event;
  const session = readText(component, OWN_PROPERTIES.session);
  const prefix = readText(component, OWN_PROPERTIES.sessions);
  const recurring = event.isRecurring();
  return listStarts(event).map((time) => {
    const { startDate, endDate } = event.getOccurrenceDetails(time);
    const date = formatIsoDate(dayOf(startDate));
    return {
      sessionId: session === "" ? `${prefix}${date}` : session,
      uid: event.uid,
      sequence: event.sequence,
      recurring,
      venueId: readText(component, OWN_PROPERTIES.venue),
      date,
      start: minutesOf(startDate),
      end: (dayOf(endDate) - dayOf(startDate)) * 1440 + minutesOf(endDate),
      title: event.summary,
      place: event.location,
    };
  });
}

function listStarts(event: ICAL.Event): ICAL.Time[] {
  if (!event.isRecurring()) return [event.startDate];
  const starts: ICAL.Time[] = [];
  const iterator = event.iterator();
  for (;;) {
    // At its end the iterator gives nothing, whatever its type says.
    const time: ICAL.Time | null | undefined = iterator.next();
    if (time === null || time === undefined) return starts;
    starts.push(time);
  }
}

function dayOf({ year, month, day }: ICAL.Time): number {
  return toDayNumber({ year, month, day });
}

function minutesOf({ hour, minute }: ICAL.Time): number {
  return hour * 60 + minute;
}
