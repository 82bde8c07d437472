import type { Plan } from "./plan.ts";

/** How a run ended; `limit` and `cancelled` may carry a plan that is good but not proven best. */
export type PlanStatus = "optimal" | "feasible" | "infeasible" | "cancelled" | "limit";

/** One constraint of a smallest conflict, in data: worded by `src/i18n`. */
export interface Conflict {
  readonly code:
    | "no-eligible-site"
    | "no-team"
    | "no-slot"
    | "frequency-exceeds-cycle"
    | "required-and-forbidden"
    | "required-site-unplannable"
    | "demand-without-plannable-site"
    | "required-demand-unreachable"
    | "too-few-half-days"
    | "budget-too-small"
    | "slots-conflict"
    | "decisions-conflict"
    | "houses-missing"
    | "too-few-houses"
    | "houses-with-circuits";
  readonly params: Readonly<Record<string, string | number>>;
}

/**
 * The end of a planner's run, a value in every case: infeasibility is an answer, not an exception.
 *
 * `objective` and `bound` are in the aim's unit (cents per cycle for `cover-all`, weight for
 * `max-coverage`); `bound` is always valid: no plan of this problem is better. `uncoverable` lists
 * indices of demands that no plannable site is near enough to; `conflicts` is non-empty exactly when
 * `status` is `infeasible`.
 */
export interface Outcome {
  readonly status: PlanStatus;
  readonly plan: Plan | null;
  readonly objective: number | null;
  readonly bound: number | null;
  /** Cents per cycle of the plan, whatever the aim. */
  readonly costCents: number | null;
  readonly uncoverable: readonly number[];
  readonly conflicts: readonly Conflict[];
  readonly method: string;
}
