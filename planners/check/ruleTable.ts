import type { Violation } from "../model/violation.ts";

/**
 * Every finding of the checker with the requirement that it breaks; the table of README.md.
 *
 * `format` is what no rule can be read from: a plan that is not written as `plan.json` says.
 */
export const RULE_OF_CODE = {
  "not-a-plan": "format",
  "missing-field": "format",
  "not-a-time": "format",
  "not-a-half-day": "format",
  "duplicate-circuit": "format",
  "empty-circuit": "format",
  "empty-tour": "format",
  "site-unknown": "C1",
  "demand-uncovered": "C2",
  "weekday-not-worked": "C6",
  "session-outside-window": "C6",
  "start-off-step": "C6",
  "week-outside-cycle": "C11",
  "tours-differ": "C11",
  "visits-not-even": "C11",
  "visit-count": "C11",
  "site-twice": "C11",
  "site-twice-a-day": "C11",
  "days-not-a-pattern": "C11",
  "team-in-two-places": "C14",
  "no-way": "C15",
  "arrives-too-early": "C15",
  "setup-too-short": "C15",
  "session-length": "C15",
  "teardown-too-short": "C15",
  "leaves-depot-too-early": "C15",
  "returns-too-late": "C15",
  "break-too-short": "C15",
  "duty-too-long": "C15",
  "too-many-stops": "C15",
  "site-not-free": "C16",
  "required-site-missing": "C18",
  "required-demand-uncovered": "C18",
  "required-team-missing": "C18",
  "kept-circuit-missing": "C18",
  "forbidden-circuit-run": "C18",
  "kept-stop-moved": "C18",
  "forbidden-site-visited": "C18",
  "team-unknown": "C19",
  "depot-unknown": "C19",
  "depot-of-another-team": "C19",
  "team-not-free": "C19",
  "tour-too-long": "C19",
  "vehicle-in-two-places": "C19",
  "tour-overloaded": "C19",
  "budget-exceeded": "C21",
  "budget-of-metres": "C21",
  "budget-of-minutes": "C21",
  "budget-of-cents": "C21",
  "budget-of-tours": "C21",
  "house-unknown": "S2",
  "house-twice": "S2",
  "house-demand-unknown": "S2",
  "house-out-of-reach": "S2",
  "house-demand-twice": "S2",
  "house-too-full": "S2",
  "house-count": "S2",
} as const;

/** A finding of {@link checkPlan}, by name. */
export type CheckCode = keyof typeof RULE_OF_CODE;

/** Values that the wording of a finding needs. */
export type ViolationParams = Readonly<Record<string, string | number>>;

/** Makes a violation; its rule follows from the code. */
export function violate(code: CheckCode, at: string, params: ViolationParams = {}): Violation {
  return { rule: RULE_OF_CODE[code], code, at, params };
}
