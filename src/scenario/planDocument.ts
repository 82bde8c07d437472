import type { PlanStatus } from "../../planners/model/outcome.ts";
import type { Plan } from "../../planners/model/plan.ts";

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
  readonly plan: Plan;
}
