import type { Plan } from "../../../planners/model/plan.ts";
import type { Violation } from "../../../planners/model/violation.ts";
import type { SessionChange } from "../../scenario/calendarSettings.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { CommuneOutcome } from "../assessPlan.ts";
import { checkSessions } from "../calendar/checkSessions.ts";
import { laySessions } from "../calendar/laySessions.ts";
import { proposeMoves } from "../calendar/proposeMoves.ts";
import type { Session } from "../calendar/session.ts";
import { type Absentee, mondayOfDate, needs, withoutAbsentee } from "./absentee.ts";
import type { AbsentWeek, FallenSession } from "./rehearsal.ts";

/** A calendar with what the independent checker finds in it. */
interface CheckedCalendar {
  readonly scenario: Scenario;
  readonly sessions: readonly Session[];
  readonly findings: readonly Finding[];
}

/** Something that the checker found, told apart from others by its key whatever else moves. */
interface Finding {
  readonly key: string;
  readonly code: string;
  /** The session or hall that it is about; null for the calendar as a whole. */
  readonly session: Session | null;
  readonly site: string | null;
}

/**
 * Makes the trial of absences. Everything but the sessions that fall stays as it was laid; those go to another team, or
 * another day within a week, where that breaks no rule that is not broken by their loss alone.
 *
 * @param laid – the calendar of the plan with everybody there.
 * @param communes – what the plan brings to each commune.
 */
export function createAbsentWeeks(
  scenario: Scenario,
  plan: Plan,
  laid: readonly Session[],
  communes: readonly CommuneOutcome[],
): (absentee: Absentee, monday: string) => AbsentWeek {
  const base = check(scenario, laid);
  const pinned = withChanges(scenario, laid.filter(({ status }) => status !== "kept").map(pin));
  return (absentee, monday) => {
    const away = withoutAbsentee(pinned, absentee, monday);
    const fallen = laid.filter(
      (session) => needs(session, absentee) && mondayOfDate(session.date) === monday,
    );
    const repaired =
      absentee.kind === "team"
        ? repairTeam(away, plan, base, fallen)
        : repairPeople(away, plan, base, fallen);
    const sessions = describeFallen(laid, fallen, repaired);
    return { monday, sessions, communes: listLosers(sessions, communes) };
  };
}

/** Sessions of a team: given to another team or moved by the calendar itself, then one by one what it cannot repair. */
function repairTeam(
  away: Scenario,
  plan: Plan,
  base: CheckedCalendar,
  fallen: readonly Session[],
): CheckedCalendar {
  const changed = fallen.filter(({ status }) => status !== "kept");
  const held = withChanges(away, changed.map(cancel));
  const lay = (repairs: Scenario["calendar"]["skippedSessions"], scenario: Scenario): CheckedCalendar =>
    layAndCheck({ ...scenario, calendar: { ...scenario.calendar, skippedSessions: repairs ?? [] } }, plan);
  const lost = lay([], held);
  const allowed = keysOf([base, lost]);
  const repaired = lay(["other-team", "move"], held);
  const settled = settle(repaired, plan, fallen, allowed);
  const undone = fallen.filter(({ id }) => isHeld(repaired, id) && !isHeld(settled, id));
  return moveOneByOne(settled, plan, [...changed, ...undone], allowed);
}

/** Sessions that a professional joins: others may come instead; where nobody does, the session moves. */
function repairPeople(
  away: Scenario,
  plan: Plan,
  base: CheckedCalendar,
  fallen: readonly Session[],
): CheckedCalendar {
  const alone = layAndCheck(away, plan);
  const before = keysOf([base]);
  const lacking = new Set(
    alone.findings.flatMap(({ key, session }) => (before.has(key) ? [] : (session?.id ?? []))),
  );
  const without = layAndCheck(
    withChanges(away, alone.sessions.filter(({ id }) => lacking.has(id)).map(cancel)),
    plan,
  );
  const allowed = keysOf([base, without]);
  const settled = settle(without, plan, fallen, allowed);
  return moveOneByOne(
    settled,
    plan,
    fallen.filter(({ id }) => lacking.has(id)),
    allowed,
  );
}

/** Takes repairs back until the checker finds nothing that losing the sessions does not bring as well. */
function settle(
  repaired: CheckedCalendar,
  plan: Plan,
  fallen: readonly Session[],
  allowed: ReadonlySet<string>,
): CheckedCalendar {
  const ids = new Set(fallen.map(({ id }) => id));
  let current = repaired;
  for (let round = 0; round < fallen.length; round += 1) {
    const faults = current.findings.filter(({ key }) => !allowed.has(key));
    if (faults.length === 0) return current;
    const held = current.sessions.filter(({ id, status }) => ids.has(id) && status !== "cancelled");
    const guilty = held.filter((session) => faults.some((fault) => concerns(fault, session)));
    const changes = (guilty.length > 0 ? guilty : held).map(cancel);
    current = layAndCheck(withChanges(current.scenario, changes), plan);
  }
  return current;
}

function isHeld({ sessions }: CheckedCalendar, id: string): boolean {
  return sessions.some((session) => session.id === id && session.status !== "cancelled");
}

function concerns({ session, site }: Finding, other: Session): boolean {
  return session === null ? site === other.venueId : session.date === other.date;
}

/** Moves sessions that are still called off, each alone, where the checker allows it. */
function moveOneByOne(
  calendar: CheckedCalendar,
  plan: Plan,
  sessions: readonly Session[],
  allowed: ReadonlySet<string>,
): CheckedCalendar {
  let current = calendar;
  for (const session of sessions) {
    if (isHeld(current, session.id)) continue;
    const [change] = proposeMoves(current.scenario, plan, session, 1);
    if (change === undefined) continue;
    const moved = layAndCheck(withChanges(current.scenario, [change]), plan);
    if (moved.findings.every(({ key }) => allowed.has(key))) current = moved;
  }
  return current;
}

/** What becomes of the sessions that fall, and of others that can no longer be held on account of them. */
function describeFallen(
  laid: readonly Session[],
  fallen: readonly Session[],
  { sessions }: CheckedCalendar,
): readonly FallenSession[] {
  const after = new Map(sessions.map((session) => [session.id, session]));
  const ids = new Set(fallen.map(({ id }) => id));
  const dragged = laid.filter(
    ({ id, status }) => !ids.has(id) && status !== "cancelled" && after.get(id)?.status === "cancelled",
  );
  return [...fallen, ...dragged].map(({ id: sessionId, venueId, date }) => {
    const now = after.get(sessionId);
    const isLost = now === undefined || now.status === "cancelled";
    return {
      sessionId,
      venueId,
      date,
      fate: isLost ? "lost" : now.date === date ? "taken-over" : "moved",
      to: isLost ? null : { date: now.date, teamId: now.teamId },
    };
  });
}

/** Communes whose workshop is in a hall that loses a session, and that have no other place near. */
function listLosers(
  sessions: readonly FallenSession[],
  communes: readonly CommuneOutcome[],
): AbsentWeek["communes"] {
  const lost = sessions.filter(({ fate }) => fate === "lost");
  return communes
    .flatMap(({ code, before, stop, house }) => {
      const visits = lost.filter(({ venueId }) => venueId === stop?.venueId).length;
      if (visits === 0 || before.covered || house !== null) return [];
      return [{ code, children: before.need.children, visits }];
    })
    .sort((a, b) => b.children - a.children || (a.code < b.code ? -1 : 1));
}

function layAndCheck(scenario: Scenario, plan: Plan): CheckedCalendar {
  return check(scenario, laySessions(scenario, plan));
}

function check(scenario: Scenario, sessions: readonly Session[]): CheckedCalendar {
  const findings = checkSessions(scenario, sessions).map((violation) => toFinding(violation, sessions));
  return { scenario, sessions, findings };
}

/** Figures of a finding, as how many visits a month has, may change without it being another one. */
function toFinding({ code, at, params }: Violation, sessions: readonly Session[]): Finding {
  const place = /^sessions\[(\d+)\]$/u.exec(at);
  const session = place === null ? null : (sessions[Number(place[1])] ?? null);
  const site = params["site"] === undefined ? null : String(params["site"]);
  const about =
    session === null
      ? [at, site, params["booking"], params["month"]]
      : [session.id, params["other"], params["skill"], params["staff"]];
  return { key: [code, ...about].join(" "), code, session, site };
}

function keysOf(calendars: readonly CheckedCalendar[]): ReadonlySet<string> {
  return new Set(calendars.flatMap(({ findings }) => findings.map(({ key }) => key)));
}

function withChanges(scenario: Scenario, changes: readonly SessionChange[]): Scenario {
  const ids = new Set(changes.map(({ sessionId }) => sessionId));
  const others = (scenario.calendar.changes ?? []).filter(({ sessionId }) => !ids.has(sessionId));
  return { ...scenario, calendar: { ...scenario.calendar, changes: [...others, ...changes] } };
}

function cancel({ id }: Session): SessionChange {
  return { sessionId: id, to: null, reason: "" };
}

/** Keeps a session where the calendar has put it. */
function pin(session: Session): SessionChange {
  if (session.status === "cancelled") return cancel(session);
  const { id, date, start, teamId } = session;
  const clock = [Math.floor(start / 60), start % 60].map((part) => String(part).padStart(2, "0")).join(":");
  return { sessionId: id, to: { date, start: clock, teamId }, reason: "" };
}
