import type { Violation } from "../../../planners/model/violation.ts";
import type { PlanDocument } from "../../scenario/planDocument.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { checkScenarioPlan } from "../checkScenarioPlan.ts";
import { countPlaces, type PlaceCount } from "./attendance.ts";
import { checkSessions } from "./checkSessions.ts";
import { laySessions } from "./laySessions.ts";
import { listSlots } from "./listSlots.ts";
import { countMonths, type MonthCount } from "./monthCounts.ts";
import { findMonthRepairs, type MonthRepair } from "./monthRepairs.ts";
import { buildRoster, type RosterLine } from "./roster.ts";
import type { Session } from "./session.ts";
import type { SlotRow } from "./slotRow.ts";

/** All that the calendar of a scenario says, with a plan or with the calendar's own rules alone. */
export interface CalendarReport {
  readonly slots: readonly SlotRow[];
  readonly sessions: readonly Session[];
  /** Of the plan and of its sessions; of the sessions alone without one. */
  readonly violations: readonly Violation[];
  readonly months: readonly MonthCount[];
  /** Moves that would bring a month to its minimum. */
  readonly repairs: readonly MonthRepair[];
  readonly places: readonly PlaceCount[];
  readonly roster: readonly RosterLine[];
  /** Sessions that `calendar.changes` names and that there are not. */
  readonly idleChanges: readonly string[];
}

/** Lays the calendar of a scenario, checks it and counts. */
export function buildCalendarReport(scenario: Scenario, document: PlanDocument | null): CalendarReport {
  const plan = document?.plan ?? null;
  const sessions = laySessions(scenario, plan);
  const months = countMonths(scenario, sessions);
  const laid = new Set(sessions.map(({ id }) => id));
  return {
    slots: listSlots(scenario),
    sessions,
    violations: document === null ? checkSessions(scenario, sessions) : checkScenarioPlan(scenario, document),
    months,
    repairs: findMonthRepairs(scenario, plan, sessions, months),
    places: countPlaces(scenario, sessions),
    roster: buildRoster(scenario, sessions),
    idleChanges: (scenario.calendar.changes ?? [])
      .map(({ sessionId }) => sessionId)
      .filter((id) => !laid.has(id)),
  };
}
