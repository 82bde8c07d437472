import { decodeIsoDate } from "../../../geodata/calendar/isoDate.ts";
import { isoWeekdayOf, mondayOf } from "../../../geodata/calendar/isoWeek.ts";
import { readHorizon } from "../../pipeline/calendar/horizon.ts";
import type { Session } from "../../pipeline/calendar/session.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { createSessionNamer, type NamedSession } from "../calendar/sessionNames.ts";
import type { Outing } from "../circuitOutings.ts";

/** One date of an outing, with what is on it and what was to be. */
export interface SheetDate {
  /** ISO `YYYY-MM-DD`. */
  readonly date: string;
  /** Sessions of this date, cancelled ones too, by their start. */
  readonly here: readonly NamedSession[];
  /** Sessions that were to be on this date and moved to another. */
  readonly movedAway: readonly NamedSession[];
}

/** Prepares the look-up of the dates of an outing, ascending, among the sessions of a calendar. */
export function createDateLister(
  scenario: Scenario,
  sessions: readonly Session[],
): (outing: Outing) => readonly SheetDate[] {
  const nameSession = createSessionNamer(scenario);
  const isPart = createMatcher(scenario);
  return (outing) => {
    const named = sessions.filter((session) => isPart(session, outing)).map(nameSession);
    const dates = named.flatMap(({ session }) => [session.date, session.movedFrom ?? session.date]);
    return [...new Set(dates)].sort().map((date) => ({
      date,
      here: named
        .filter(({ session }) => session.date === date)
        .sort((a, b) => a.session.start - b.session.start),
      movedAway: named.filter(({ session }) => session.date !== date && session.movedFrom === date),
    }));
  };
}

/** Tells sessions of an outing by the date that they had first: its weekday, and its week of the cycle. */
function createMatcher(scenario: Scenario): (session: Session, outing: Outing) => boolean {
  const horizon = readHorizon(scenario);
  return (session, { circuit, weekday, weeks, stops }) => {
    if (horizon === null || session.circuitId !== circuit.id) return false;
    if (!stops.some(({ siteId }) => siteId === session.venueId)) return false;
    const day = decodeIsoDate(session.movedFrom ?? session.date, "").value;
    if (day === undefined || isoWeekdayOf(day) !== weekday) return false;
    const week = (mondayOf(day) - mondayOf(horizon.start)) / 7;
    return weeks.includes((week % scenario.programme.cycleWeeks) + 1);
  };
}
