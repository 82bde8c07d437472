import { toCivilDate } from "../../../geodata/calendar/dayNumber.ts";
import { decodeIsoDate } from "../../../geodata/calendar/isoDate.ts";
import { KNOWN_HOLIDAY_YEARS } from "../../../geodata/calendar/publicHolidays.ts";
import type { Violation } from "../../../planners/model/violation.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { violatePlanRule, type PlanRuleCode } from "../planRules.ts";
import { checkBookings } from "./checkBookings.ts";
import { createHourCheck, type HourCheck } from "./checkHours.ts";
import { checkMonths } from "./checkMonths.ts";
import { checkPeople } from "./checkPeople.ts";
import { describeSession } from "./describeSession.ts";
import type { Session } from "./session.ts";
import { createDriveFinder } from "./venueDrives.ts";

/**
 * Checks dated sessions on their own, whoever laid them: inside the horizon (C20), none kept on a public holiday,
 * a closure or outside the hours of its hall, team and vehicle (C6, C8, C16, C22), no team, hall, vehicle or
 * person twice at the same time, drives between halls included (C14, C19), skills and staff (C13), capacity and bookings (C4, C5, C12), and the
 * visits of each calendar month (C9, C10).
 *
 * Shares nothing with the code that lays sessions but the facts of the calendar.
 *
 * @param sessions – places of findings are their positions in this list.
 */
export function checkSessions(scenario: Scenario, sessions: readonly Session[]): readonly Violation[] {
  const hours = createHourCheck(scenario);
  const out: Violation[] = [
    ...checkCalendar(scenario, hours),
    ...checkFrequency(scenario, sessions),
    ...checkRules(scenario, sessions),
  ];
  sessions.forEach((session, index) => {
    const at = `sessions[${index}]`;
    const report = (code: PlanRuleCode): void => {
      out.push(violatePlanRule(code, at, describeSession(session)));
    };
    const { start, end } = scenario.calendar;
    if (session.date < start || session.date > end) report("session-outside-horizon");
    if (session.reserved > session.capacity) report("session-over-capacity");
    if (session.status !== "cancelled") for (const code of hours.codesOf(session)) report(code);
    else if (session.reason === "holidays-unknown") report("holidays-unknown");
  });
  return [
    ...out,
    ...findClashes(scenario, sessions),
    ...checkPeople(scenario, sessions),
    ...checkMonths(scenario, sessions),
    ...checkBookings(scenario, sessions),
  ];
}

/** The calendar itself: dates that exist, closures that can be read, years and school days that are known. */
function checkCalendar(scenario: Scenario, hours: HourCheck): Violation[] {
  const { start, end, closures } = scenario.calendar;
  const out: Violation[] = [];
  const first = decodeIsoDate(start, "calendar.start").value;
  const last = decodeIsoDate(end, "calendar.end").value;
  if (first === undefined || last === undefined || last < first) {
    out.push(violatePlanRule("horizon-unreadable", "calendar", { start, end }));
  } else if (toCivilDate(last).year > KNOWN_HOLIDAY_YEARS.to) {
    out.push(violatePlanRule("holidays-unknown", "calendar.end", { date: end }));
  } else {
    const unknown = hours.findUnknownSchoolDay(first, last);
    const { zone } = scenario.calendar;
    if (unknown !== null) {
      out.push(violatePlanRule("school-holidays-unknown", "calendar", { date: unknown, zone }));
    }
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
  const rules = new Set(scenario.calendar.rules.map(({ id }) => id));
  const fromCircuits = sessions.some(({ circuitId }) => !rules.has(circuitId));
  if (!fromCircuits || visitsPerCycle * 4 >= minimum * cycleWeeks) return [];
  return [
    violatePlanRule("frequency-under-minimum", "plan", {
      visits: visitsPerCycle,
      weeks: cycleWeeks,
      minimum,
    }),
  ];
}

/** A rule that never gives a session that takes place asks for hours that no hall has (C6). */
function checkRules(scenario: Scenario, sessions: readonly Session[]): Violation[] {
  return scenario.calendar.rules.flatMap((rule, index) => {
    if (rule.kind !== "session") return [];
    const held = sessions.some(({ circuitId, status }) => circuitId === rule.id && status !== "cancelled");
    if (held) return [];
    return [violatePlanRule("rule-never-held", `calendar.rules[${index}]`, { circuit: rule.id })];
  });
}

/** A drive that nobody knows takes no time here: what names the hall says so. */
function findClashes(scenario: Scenario, sessions: readonly Session[]): Violation[] {
  const findDrive = createDriveFinder(scenario);
  const driveBetween = (from: Session, to: Session): number => {
    const minutes = findDrive(from.venueId, to.venueId);
    return Number.isFinite(minutes) ? minutes : 0;
  };
  const isApart = (first: Session, second: Session): boolean =>
    first.end + driveBetween(first, second) <= second.start;
  const out: Violation[] = [];
  const seen = new Map<string, Session[]>();
  const named = new Map<string, Session>();
  sessions.forEach((session, index) => {
    const namesake = named.get(session.id);
    if (namesake !== undefined) {
      const params = { ...describeSession(session), other: namesake.venueId };
      out.push(violatePlanRule("session-named-twice", `sessions[${index}]`, params));
    }
    named.set(session.id, session);
    const sameDay = seen.get(session.date) ?? [];
    for (const other of sameDay) {
      const params = { ...describeSession(session), other: other.venueId };
      const at = `sessions[${index}]`;
      if (session.status === "cancelled" || other.status === "cancelled") continue;
      if (session.teamId === other.teamId && !isApart(session, other) && !isApart(other, session)) {
        out.push(violatePlanRule("session-team-twice", at, params));
      }
      const together = session.start < other.end && other.start < session.end;
      if (together && session.venueId === other.venueId)
        out.push(violatePlanRule("session-venue-twice", at, params));
    }
    sameDay.push(session);
    seen.set(session.date, sameDay);
  });
  return out;
}
