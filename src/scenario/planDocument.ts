import type { PlanStatus } from "../../planners/model/outcome.ts";
import type { ProgrammeAim } from "./programmeAim.ts";
import type { Plan } from "../../planners/model/plan.ts";

/** The three plans that are proposed by name. */
export const PLAN_NAMES = ["cheapest", "fairest", "most-children"] as const;
export type PlanName = (typeof PLAN_NAMES)[number];

/**
 * `plan.json`: a plan with what it was computed from.
 *
 * `scenarioHash` is the SHA-256 of the canonical scenario without plans, decisions, comments, name
 * and dates, in lower-case hex. `objective` and `bound` are in the aim's unit: cents per cycle
 * (`cover-all`) or children (`max-coverage`).
 */
export interface PlanDocument {
  readonly version: 1;
  readonly scenarioHash: string;
  readonly seed: number;
  readonly cycleWeeks: number;
  readonly status: PlanStatus;
  readonly objective: number | null;
  readonly bound: number | null;
  /** The aim that the plan was made for, where it is not the programme's: it is checked against this one. */
  readonly aim?: ProgrammeAim;
  /** The names that it was proposed under; several where one plan is the answer to several questions. */
  readonly names?: readonly PlanName[];
  readonly plan: Plan;
}
