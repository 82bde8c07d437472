import type { CheckCode } from "../../planners/check/ruleTable.ts";
import type { Violation } from "../../planners/model/violation.ts";

/** Findings on opening hours, school holidays, people, months and bookings, with their rule. */
const RULE_OF_CALENDAR_CODE = {
  "school-holidays-unknown": "C8",
  "session-weekday-not-worked": "C6",
  "session-venue-closed": "C16",
  "session-team-closed": "C19",
  "session-vehicle-closed": "C19",
  "session-vehicle-twice": "C19",
  "session-professional-closed": "C14",
  "session-professional-twice": "C14",
  "session-professional-too-often": "C14",
  "partner-clash": "C14",
  "skill-missing": "C13",
  "staff-missing": "C13",
  "month-under-minimum": "C9",
  "continuity-too-short": "C10",
  "site-never-held": "C9",
  "gap-too-short": "C11",
  "gap-too-long": "C11",
  "rule-never-held": "C6",
  "child-slot-too-long": "C5",
  "child-outside-opening": "C6",
  "regular-places-full": "C4",
  "reserved-place-taken": "C12",
  "booking-month-under-minimum": "C9",
  "booking-too-short": "C10",
} as const;

/** What the calendar alone can break, by code. */
export type CalendarRuleCode = keyof typeof RULE_OF_CALENDAR_CODE;

/** Findings on a plan's document and on its dated sessions, with their rule; see planners/check for the rest. */
export const RULE_OF_PLAN_CODE = {
  "version-unknown": "format",
  "cycle-differs": "format",
  "seed-not-whole": "format",
  "status-unknown": "format",
  "objective-differs": "R24",
  "bound-on-wrong-side": "R24",
  "optimal-not-proven": "R24",
  "family-drive-over-maximum": "C2",
  "frequency-under-minimum": "C9",
  "session-over-capacity": "C4",
  "session-on-closed-day": "C8",
  "holidays-unknown": "C8",
  "closure-unreadable": "C8",
  "session-team-twice": "C14",
  "session-venue-twice": "C16",
  "session-named-twice": "format",
  "horizon-unreadable": "C20",
  "session-outside-horizon": "C20",
  ...RULE_OF_CALENDAR_CODE,
} as const;

/** What a document and its dated sessions can break, by code. */
export type PlanRuleCode = keyof typeof RULE_OF_PLAN_CODE;

/** Everything that a plan can break, by code: circuits, document and sessions. */
export type ViolationCode = CheckCode | PlanRuleCode;

/** Makes a violation of a document or a session; its rule follows from the code. */
export function violatePlanRule(code: PlanRuleCode, at: string, params: Violation["params"] = {}): Violation {
  return { rule: RULE_OF_PLAN_CODE[code], code, at, params };
}
