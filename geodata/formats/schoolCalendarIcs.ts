import ICAL from "ical.js";
import type { Decoded } from "../model/issue.ts";
import { createIssueLog } from "../model/issueLog.ts";
import type { IssueLog } from "../model/issueLog.ts";
import type { SchoolHoliday, SchoolZone } from "../model/schoolHoliday.ts";
import { collectSchoolHolidays, readSchoolZones } from "./schoolPeriods.ts";
import type { SchoolRow } from "./schoolPeriods.ts";

/** Properties of a component as ical.js gives them: `[name, parameters, type, value]`, per RFC 7265. */
type Properties = readonly unknown[];

/**
 * Decodes an official school calendar from iCalendar: a file per zone, or one of all zones together.
 *
 * DTSTART is the last official day with class and DTEND the day of the return. The zone is read from the
 * event (summary, place, description), else from its UID or the name of the calendar.
 *
 * @returns the holidays of zones A, B and C by zone and date; no value when there are none.
 */
export function decodeSchoolCalendarIcs(text: string): Decoded<readonly SchoolHoliday[]> {
  const log = createIssueLog();
  const calendars = parseCalendars(text, log);
  if (calendars === null) return log.finish();
  const lines = findEventLines(text);
  const rows = calendars
    .flatMap(({ name, events }) => events.map((event) => ({ name, event })))
    .map(({ name, event }, index) => toSchoolRow(event, name, `line ${lines[index] ?? 1}`));
  const holidays = collectSchoolHolidays(rows, log);
  if (holidays.length > 0) return log.finish(holidays);
  log.error("calendar-none-usable", "file");
  return log.finish();
}

interface ParsedCalendar {
  readonly name: string;
  readonly events: readonly Properties[];
}

function parseCalendars(text: string, log: IssueLog): ParsedCalendar[] | null {
  if (!/^\s*BEGIN:VCALENDAR/iu.test(text)) {
    log.error("ics-not-a-calendar", "file");
    return null;
  }
  try {
    const parsed = asList(ICAL.parse(text.trimStart()));
    const roots = typeof parsed[0] === "string" ? [parsed] : parsed.map(asList);
    return roots.map(([, properties, components]) => ({
      name: readText(asList(properties), "x-wr-calname"),
      events: asList(components)
        .map(asList)
        .filter(([name]) => name === "vevent")
        .map(([, eventProperties]) => asList(eventProperties)),
    }));
  } catch {
    // ical.js throws at the first line that it cannot read, and says it in English only.
    log.error("ics-unreadable", "file");
    return null;
  }
}

function toSchoolRow(event: Properties, calendarName: string, at: string): SchoolRow {
  const name = readText(event, "summary");
  const place = readText(event, "location");
  const start = readDate(event, "dtstart");
  const end = readDate(event, "dtend");
  // A UID may name all the zones of a file; an event that has its own place is of that place only.
  const elsewhere = place === "" ? [readText(event, "uid"), calendarName] : [];
  return {
    at,
    name: name === "" ? readText(event, "description") : name,
    zones: firstZones([name, place, readText(event, "description"), ...elsewhere]),
    place: place === "" ? name : place,
    start,
    end: end === "" ? start : end,
  };
}

function firstZones(texts: readonly string[]): readonly SchoolZone[] {
  return texts.map(readSchoolZones).find((zones) => zones.length > 0) ?? [];
}

/** A date without `VALUE=DATE` comes as `2026-02-07T::`. */
function readDate(properties: Properties, name: string): string {
  return readText(properties, name).replace(/T::$/u, "");
}

function readText(properties: Properties, name: string): string {
  const value = properties.map(asList).find(([key]) => key === name)?.[3];
  return typeof value === "string" ? value : "";
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Numbers of the lines where events begin, in order. */
function findEventLines(text: string): number[] {
  return text
    .split(/\r\n|\r|\n/u)
    .flatMap((line, index) => (/^BEGIN:VEVENT\s*$/iu.test(line) ? [index + 1] : []));
}
