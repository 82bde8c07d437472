import type { Column } from "../circuits/column.ts";
import type { Budget, PlanningProblem } from "../model/problem.ts";

/** One limit of the budget for circuits that are counted by one outing each. */
export interface OutingLimit {
  readonly kind: keyof Budget;
  readonly most: number;
  readonly amount: (column: Column) => number;
}

const AMOUNTS: Readonly<Record<keyof Budget, (column: Column) => number>> = {
  halfDays: (column) => column.halfDays,
  metres: (column) => column.metres,
  workMinutes: (column) => column.workMinutes,
  cents: (column) => column.cents,
  tours: () => 1,
};

const KINDS: readonly (keyof Budget)[] = ["halfDays", "metres", "workMinutes", "cents", "tours"];

/**
 * Lists the limits of the budget that are set, per outing: every circuit runs `visitsPerCycle` times and
 * all amounts are whole, so a cycle's limit divided by the visits, rounded down, is the same limit.
 */
export function outingBudget(problem: PlanningProblem): readonly OutingLimit[] {
  return KINDS.flatMap((kind) => {
    const limit = problem.budget[kind];
    if (limit === null) return [];
    return [{ kind, most: Math.floor(limit / problem.cycle.visitsPerCycle), amount: AMOUNTS[kind] }];
  });
}
