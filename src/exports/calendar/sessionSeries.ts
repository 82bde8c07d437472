import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { decodeIsoDate, formatIsoDate } from "../../../geodata/calendar/isoDate.ts";
import { isoWeekdayOf } from "../../../geodata/calendar/isoWeek.ts";
import { compareText } from "../../../geodata/model/compareText.ts";
import type { Session } from "../../pipeline/calendar/session.ts";

/** Sessions that one calendar entry tells: all alike, a whole number of weeks apart, or a single one. */
export interface SessionSeries {
  /** Stays when dates of the series are cancelled and when the horizon ends earlier or later. */
  readonly id: string;
  /** By date; at least one, none of them cancelled. */
  readonly sessions: readonly [Session, ...Session[]];
  readonly intervalWeeks: number;
  /** ISO dates between first and last on which the rhythm falls and no session takes place. */
  readonly skippedDates: readonly string[];
  /** What the ids of all its sessions begin with: the date follows. Null for a single session with its own id. */
  readonly idPrefix: string | null;
}

/** Returns the day number of a date of a session; those are ISO dates that exist. */
export function dayOfDate(date: string): number {
  return decodeIsoDate(date, "date").value ?? 0;
}

/**
 * Joins sessions that are alike into series. Cancelled ones are left out and only hold the rhythm together;
 * moved ones stand alone, and so do those whose dates are too irregular for a rhythm to tell.
 *
 * @returns series by first date, start and id.
 */
export function groupSessions(sessions: readonly Session[]): SessionSeries[] {
  const groups = new Map<string, Session[]>();
  const single: Session[] = [];
  for (const session of sessions) {
    const prefix = prefixOf(session);
    if (prefix === null || session.status === "moved") single.push(session);
    if (prefix === null) continue;
    const id = `${prefix}${fingerprintOf(describeContent(session))}`;
    groups.set(id, [...(groups.get(id) ?? []), session]);
  }
  return [
    ...[...groups].flatMap(([id, group]) => joinGroup(id, group)),
    ...single.filter((session) => session.status !== "cancelled").map(standAlone),
  ].sort(
    ({ sessions: [a], id }, { sessions: [b], id: other }) =>
      compareText(a.date, b.date) || a.start - b.start || compareText(id, other),
  );
}

/** The date that a session had first. */
function originalDate({ date, movedFrom }: Session): string {
  return movedFrom ?? date;
}

/** What an id says before its date; null where it does not end with the date that the session had first. */
function prefixOf(session: Session): string | null {
  const date = originalDate(session);
  return session.id.endsWith(`-${date}`) ? session.id.slice(0, -date.length) : null;
}

/** All that sessions of one series share. */
function describeContent(session: Session): readonly unknown[] {
  const { venueId, teamId, circuitId, start, end, theme, professionalIds, partner } = session;
  const weekday = isoWeekdayOf(dayOfDate(originalDate(session)));
  const { capacity, reserved } = session;
  return [
    venueId,
    teamId,
    circuitId,
    weekday,
    start,
    end,
    theme,
    professionalIds,
    partner,
    capacity,
    reserved,
  ];
}

/** A short name for what something says: the same content gives the same name, on every machine. */
export function fingerprintOf(content: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(content)))).slice(0, 12);
}

/**
 * Whether a group is a series follows from all of its original dates, those of cancelled sessions too, so that
 * a cancellation never breaks it up.
 */
function joinGroup(id: string, group: readonly Session[]): SessionSeries[] {
  const days = [...new Set(group.map((session) => dayOfDate(originalDate(session))))].sort((a, b) => a - b);
  const intervalDays = Math.max(
    days.slice(1).reduce((gcd, day) => greatestDivisor(gcd, day - (days[0] ?? 0)), 0),
    7,
  );
  const kept = group
    .filter((session) => session.status === "kept")
    .sort((a, b) => compareText(a.date, b.date));
  const [first, ...rest] = kept;
  if (first === undefined) return [];
  const span = ((days[days.length - 1] ?? 0) - (days[0] ?? 0)) / intervalDays + 1;
  const holes = span - days.length;
  if (holes >= days.length || new Set(kept.map(({ date }) => date)).size < kept.length) {
    return kept.map(standAlone);
  }
  const skippedDates = listDates(first.date, kept[kept.length - 1]?.date ?? first.date, intervalDays).filter(
    (date) => !kept.some((session) => session.date === date),
  );
  const idPrefix = prefixOf(first);
  return [{ id, sessions: [first, ...rest], intervalWeeks: intervalDays / 7, skippedDates, idPrefix }];
}

/** Makes an entry of a session by itself. */
export function standAlone(session: Session): SessionSeries {
  return { id: session.id, sessions: [session], intervalWeeks: 1, skippedDates: [], idPrefix: null };
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}

function listDates(from: string, to: string, step: number): string[] {
  const dates: string[] = [];
  for (let day = dayOfDate(from); day <= dayOfDate(to); day += step) dates.push(formatIsoDate(day));
  return dates;
}
