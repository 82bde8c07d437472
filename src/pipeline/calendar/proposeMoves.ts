import { decodeIsoDate, formatIsoDate } from "../../../geodata/calendar/isoDate.ts";
import type { Plan } from "../../../planners/model/plan.ts";
import type { Violation } from "../../../planners/model/violation.ts";
import type { SessionChange } from "../../scenario/calendarSettings.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { checkSessions } from "./checkSessions.ts";
import { laySessions } from "./laySessions.ts";
import { createOpenings } from "./openings.ts";
import type { Session } from "./session.ts";
import { isWorkedDay } from "./targetDays.ts";

/** What a change by hand does to the calendar. */
export interface ChangeTrial {
  readonly scenario: Scenario;
  readonly sessions: readonly Session[];
  /** What is broken now and was not before. */
  readonly violations: readonly Violation[];
}

/** Puts a change into a scenario's calendar, in place of an earlier one of the same session. */
export function withChange(scenario: Scenario, change: SessionChange): Scenario {
  const others = (scenario.calendar.changes ?? []).filter(({ sessionId }) => sessionId !== change.sessionId);
  return { ...scenario, calendar: { ...scenario.calendar, changes: [...others, change] } };
}

/** Takes back the change of a session. */
export function withoutChange(scenario: Scenario, sessionId: string): Scenario {
  const changes = (scenario.calendar.changes ?? []).filter((change) => change.sessionId !== sessionId);
  return { ...scenario, calendar: { ...scenario.calendar, changes } };
}

/** Tries a change: the calendar with it, and the rules that it breaks. */
export function tryChange(scenario: Scenario, plan: Plan | null, change: SessionChange): ChangeTrial {
  return createTrials(scenario, plan)(change);
}

/** Makes the trial of changes, what is broken already being looked up once. */
function createTrials(scenario: Scenario, plan: Plan | null): (change: SessionChange) => ChangeTrial {
  const laid = laySessions(scenario, plan);
  const before = new Set(checkSessions(scenario, laid).map((violation) => keyOf(violation, laid)));
  return (change) => {
    const changed = withChange(scenario, change);
    const sessions = laySessions(changed, plan);
    const violations = checkSessions(changed, sessions).filter(
      (violation) => !before.has(keyOf(violation, sessions)),
    );
    return { scenario: changed, sessions, violations };
  };
}

/** Days before and after that a repair looks at. */
const NEAR_DAYS = 7;

/**
 * Proposes where a session that breaks a rule, or was cancelled, can go instead: its own hours and team, within a
 * week, on days that are worked and that no decision rules out, nothing broken; the nearest days first, later
 * before earlier.
 *
 * @param most – how many at most. Cost: one calendar per day that is tried.
 */
export function proposeMoves(
  scenario: Scenario,
  plan: Plan | null,
  session: Session,
  most: number,
): readonly SessionChange[] {
  const found: SessionChange[] = [];
  if (most < 1) return found;
  for (const change of searchMoves(scenario, plan, session)) {
    if (change !== null) found.push(change);
    if (found.length >= most) break;
  }
  return found;
}

/** Searches as {@link proposeMoves} does, one day a step, so that a page can pause: null for a day that will not do. */
export function* searchMoves(
  scenario: Scenario,
  plan: Plan | null,
  session: Session,
): Generator<SessionChange | null, void> {
  const day = decodeIsoDate(session.date, "").value;
  if (day === undefined) return;
  const half = createOpenings(scenario).halfOf(session.start);
  const tryOut = createTrials(scenario, plan);
  for (let step = 1; step <= NEAR_DAYS; step += 1) {
    for (const target of [day + step, day - step]) {
      if (!isWorkedDay(scenario, session.teamId, target, half)) continue;
      const change = changeTo(session, target);
      yield tryOut(change).violations.length === 0 ? change : null;
    }
  }
}

function changeTo(session: Session, day: number): SessionChange {
  const to = { date: formatIsoDate(day), start: toHour(session.start), teamId: session.teamId };
  return { sessionId: session.id, to, reason: "" };
}

function toHour(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");
}

/** What a session lacks on any day, so that moving it does not break it anew. */
const LACKS = new Set(["skill-missing", "staff-missing"]);

/** Places in the list of sessions change with it: a violation is told by what it says, or by its session. */
function keyOf({ code, at, params }: Violation, sessions: readonly Session[]): string {
  if (!LACKS.has(code)) return `${code} ${JSON.stringify(params)}`;
  const session = sessions[Number(/\d+/u.exec(at)?.[0])];
  return `${code} ${session?.id ?? at} ${params["skill"] ?? params["staff"]}`;
}
