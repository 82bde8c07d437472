import { decodeIsoDate } from "../../../geodata/calendar/isoDate.ts";
import {
  isInAlsaceMoselle,
  KNOWN_HOLIDAY_YEARS,
  listPublicHolidays,
} from "../../../geodata/calendar/publicHolidays.ts";
import { toCivilDate } from "../../../geodata/calendar/dayNumber.ts";
import type { Violation } from "../../../planners/model/violation.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { Session } from "./session.ts";
import { violatePlanRule, type PlanRuleCode } from "../planRules.ts";

/**
 * Checks dated sessions on their own, whoever laid them: inside the horizon (C20), none kept on a public
 * holiday or a closure (C8), no team and no hall twice at the same time (C14, C16), capacity kept (C4),
 * and a rhythm that gives the sessions a month that counting as served takes (C9).
 *
 * @param sessions – places of findings are their positions in this list.
 */
export function checkSessions(scenario: Scenario, sessions: readonly Session[]): readonly Violation[] {
  const out: Violation[] = [...checkCalendar(scenario), ...checkFrequency(scenario, sessions)];
  sessions.forEach((session, index) => {
    const at = `sessions[${index}]`;
    const report = (code: PlanRuleCode): void => {
      out.push(violatePlanRule(code, at, describe(session)));
    };
    const { start, end } = scenario.calendar;
    if (session.date < start || session.date > end) report("session-outside-horizon");
    if (session.reserved > session.capacity) report("session-over-capacity");
    if (session.status !== "cancelled") {
      const closed = isClosed(scenario, session);
      if (closed === null) report("holidays-unknown");
      else if (closed) report("session-on-closed-day");
    } else if (session.reason === "holidays-unknown") report("holidays-unknown");
  });
  return [...out, ...findClashes(sessions)];
}

/** The calendar itself: dates that exist, closures that can be read, years whose holidays are known. */
function checkCalendar(scenario: Scenario): Violation[] {
  const { start, end, closures } = scenario.calendar;
  const out: Violation[] = [];
  const first = decodeIsoDate(start, "calendar.start").value;
  const last = decodeIsoDate(end, "calendar.end").value;
  if (first === undefined || last === undefined || last < first) {
    out.push(violatePlanRule("horizon-unreadable", "calendar", { start, end }));
  } else if (toCivilDate(last).year > KNOWN_HOLIDAY_YEARS.to) {
    out.push(violatePlanRule("holidays-unknown", "calendar.end", { date: end }));
  }
  closures.forEach(({ from, to }, index) => {
    const at = `calendar.closures[${index}]`;
    const readable =
      decodeIsoDate(from, at).value !== undefined && decodeIsoDate(to, at).value !== undefined && from <= to;
    if (!readable) out.push(violatePlanRule("closure-unreadable", at, { from, to }));
  });
  return out;
}

/** C9 by the arithmetic of the cycle: visits in any four weeks, the shortest month; the rarest rhythm counts. */
function checkFrequency(scenario: Scenario, sessions: readonly Session[]): Violation[] {
  const { visitsPerCycle: everybody, rhythms = [], cycleWeeks, whiteZone } = scenario.programme;
  const visitsPerCycle = Math.min(everybody, ...rhythms.map((rule) => rule.visitsPerCycle));
  const minimum = whiteZone.minSessionsPerMonth;
  if (sessions.length === 0 || visitsPerCycle * 4 >= minimum * cycleWeeks) return [];
  return [
    violatePlanRule("frequency-under-minimum", "plan", {
      visits: visitsPerCycle,
      weeks: cycleWeeks,
      minimum,
    }),
  ];
}

/** Null where nobody knows the holidays of the year. */
function isClosed(scenario: Scenario, session: Session): boolean | null {
  const day = decodeIsoDate(session.date, "date").value;
  if (day === undefined) return null;
  const commune = scenario.venues.find((venue) => venue.id === session.venueId)?.communeCode ?? "";
  const holidays = listPublicHolidays(toCivilDate(day).year, isInAlsaceMoselle(commune)).value;
  if (holidays === undefined) return null;
  return (
    holidays.some((holiday) => holiday.dayNumber === day) ||
    scenario.calendar.closures.some(({ from, to }) => from <= session.date && session.date <= to)
  );
}

function findClashes(sessions: readonly Session[]): Violation[] {
  const out: Violation[] = [];
  const seen = new Map<string, Session[]>();
  sessions.forEach((session, index) => {
    const sameDay = seen.get(session.date) ?? [];
    for (const other of sameDay) {
      const params = { ...describe(session), other: other.venueId };
      const at = `sessions[${index}]`;
      if (other.id === session.id) out.push(violatePlanRule("session-named-twice", at, params));
      if (session.status === "cancelled" || other.status === "cancelled") continue;
      if (session.start >= other.end || other.start >= session.end) continue;
      if (session.teamId === other.teamId) out.push(violatePlanRule("session-team-twice", at, params));
      if (session.venueId === other.venueId) out.push(violatePlanRule("session-venue-twice", at, params));
    }
    seen.set(session.date, [...sameDay, session]);
  });
  return out;
}

function describe({ date, venueId, teamId, circuitId }: Session): Violation["params"] {
  return { date, site: venueId, team: teamId, circuit: circuitId };
}
