import { parityOfWeek } from "../../../geodata/calendar/expandRecurrence.ts";
import { formatIsoDate } from "../../../geodata/calendar/isoDate.ts";
import { isoWeekdayOf } from "../../../geodata/calendar/isoWeek.ts";
import type { Availability, Closure, Opening } from "../../../geodata/model/availability.ts";
import type { WeeklyHalfDay } from "../../../geodata/model/venue.ts";
import type { MinuteWindow } from "../../../planners/model/problem.ts";
import type { Programme, Scenario } from "../../scenario/scenario.ts";
import { toMinuteWindow } from "../slotIndex.ts";
import { createDayKinds, type DayKinds } from "./dayKinds.ts";

/** When something is free on one day, and what took the rest; `reason` is empty where nothing did. */
export interface FreeTime {
  /** Apart and ascending, minutes after local midnight. */
  readonly windows: readonly MinuteWindow[];
  readonly reason: string;
}

/** A hall, a team, a vehicle or a professional, as far as the calendar is concerned. */
export interface CalendarSubject {
  readonly availability?: Availability;
  readonly freeSlots?: readonly WeeklyHalfDay[] | null;
}

/** Says what is free on which day. */
export interface Openings {
  readonly days: DayKinds;
  /** Minute that parts mornings from afternoons. */
  readonly midday: number;
  /**
   * What the calendar itself leaves of a day: public holidays and general closures, and school holidays where
   * circuits stop in them.
   */
  calendarOn(day: number, alsaceMoselle: boolean, stopsInHolidays: boolean): FreeTime;
  /** What a subject's own hours, closures and dates leave of a day; its free half-days are not looked at. */
  of(subject: CalendarSubject, day: number): FreeTime;
  /** The half-day that a session belongs to, by its start. */
  halfOf(minute: number): "am" | "pm";
  /** Why a subject cannot be had for a time, on account of a session in that half-day; empty when it can. */
  reasonAgainst(subject: CalendarSubject, day: number, time: MinuteWindow, half: "am" | "pm"): string;
}

const WHOLE_DAY: MinuteWindow = { start: 0, end: 24 * 60 };

/** Reads a scenario's closures, opening hours and dates; what nobody knows is closed (R31). */
export function createOpenings({ calendar, programme }: Scenario): Openings {
  const days = createDayKinds(calendar);
  const midday = middayOf(programme);
  const of = ({ availability = {} }: CalendarSubject, day: number): FreeTime => {
    const date = formatIsoDate(day);
    const { from, until, openings, closures = [] } = availability;
    if (from !== undefined && date < from) return none(`from:${from}`);
    if (until !== undefined && date > until) return none(`until:${until}`);
    const hours = openings === undefined ? [WHOLE_DAY] : readOpenings(openings, day, days);
    if (hours === null) return none("school-holidays-unknown");
    return hours.length === 0 ? none("hours") : applyClosures(hours, closures, date, midday);
  };
  return {
    days,
    midday,
    calendarOn(day, alsaceMoselle, stopsInHolidays) {
      const holiday = days.publicHolidayOn(day, alsaceMoselle);
      if (holiday === "unknown") return none("holidays-unknown");
      if (holiday !== null) return none(`public-holiday:${holiday}`);
      const free = applyClosures([WHOLE_DAY], calendar.closures, formatIsoDate(day), midday);
      if (free.windows.length === 0 || !stopsInHolidays) return free;
      const school = days.schoolOn(day);
      if (school === "unknown") return none("school-holidays-unknown");
      return school === "term" ? free : none(`school-holidays:${school}`);
    },
    of,
    halfOf: (minute) => (minute < midday ? "am" : "pm"),
    reasonAgainst(subject, day, time, half) {
      const weekday = isoWeekdayOf(day);
      const { freeSlots = null } = subject;
      if (
        freeSlots !== null &&
        !freeSlots.some((slot) => slot.weekday === weekday && slot.halfDay === half)
      ) {
        return "hours";
      }
      return reasonOf(of(subject, day), time);
    },
  };
}

/** Why a time does not lie inside one of the windows, ends included; empty when it does. */
export function reasonOf(free: FreeTime, time: MinuteWindow): string {
  if (free.windows.some((window) => window.start <= time.start && time.end <= window.end)) return "";
  return free.reason === "" ? "hours" : free.reason;
}

/** The minute half-way between the end of the morning's sessions and the start of the afternoon's. */
function middayOf({ sessionHours }: Programme): number {
  const am = toMinuteWindow(sessionHours.am);
  const pm = toMinuteWindow(sessionHours.pm);
  return Math.floor((am.end + pm.start) / 2);
}

/** What two subjects leave together. */
export function intersect(a: readonly MinuteWindow[], b: readonly MinuteWindow[]): MinuteWindow[] {
  return a.flatMap((one) =>
    b.flatMap((other) => {
      const start = Math.max(one.start, other.start);
      const end = Math.min(one.end, other.end);
      return start < end ? [{ start, end }] : [];
    }),
  );
}

function none(reason: string): FreeTime {
  return { windows: [], reason };
}

/** Null where an opening depends on school days that nobody knows. */
function readOpenings(openings: readonly Opening[], day: number, days: DayKinds): MinuteWindow[] | null {
  const windows: MinuteWindow[] = [];
  for (const opening of openings) {
    if (!opening.weekdays.includes(isoWeekdayOf(day))) continue;
    if (opening.weeks !== undefined && opening.weeks !== parityOfWeek(day)) continue;
    const holds = days.holds(opening.when, day);
    if (holds === null) return null;
    const window = toMinuteWindow(opening);
    if (holds && window.start < window.end) windows.push(window);
  }
  return merge(windows);
}

/** Joins windows that touch, ascending. */
function merge(windows: readonly MinuteWindow[]): MinuteWindow[] {
  const merged: MinuteWindow[] = [];
  for (const window of windows.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last === undefined || last.end < window.start) merged.push(window);
    else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, window.end) };
  }
  return merged;
}

/** A closure of half a day is named as the reason wherever the hours that are left do not fit. */
function applyClosures(
  windows: readonly MinuteWindow[],
  closures: readonly Closure[],
  date: string,
  midday: number,
): FreeTime {
  let left: FreeTime = { windows, reason: "" };
  for (const { from, to, reason, halfDay } of closures) {
    // ISO dates are in the order of their text.
    if (date < from || date > to) continue;
    const kept = {
      start: halfDay === "am" ? midday : 0,
      end: halfDay === "pm" ? midday : WHOLE_DAY.end,
    };
    const rest = halfDay === undefined ? [] : intersect(left.windows, [kept]);
    left = { windows: rest, reason: `closure:${reason}` };
  }
  return left;
}
