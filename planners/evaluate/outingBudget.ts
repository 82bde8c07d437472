import type { Column } from "../circuits/column.ts";
import type { Budget, PlanningProblem } from "../model/problem.ts";
import { hasOneRhythm } from "../model/visits.ts";

/** One limit of the budget and what a circuit or a new house takes of it. */
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
  tours: ({ house }) => (house === undefined ? 1 : 0),
};

const KINDS: readonly (keyof Budget)[] = ["halfDays", "metres", "workMinutes", "cents", "tours"];

/**
 * Lists the limits of the budget that are set. Where every circuit runs `visitsPerCycle` times they are per
 * outing: all amounts are whole, so a cycle's limit divided by the visits, rounded down, is the same limit. Houses
 * cost their cents once in a cycle: with them, limits are per cycle.
 */
export function outingBudget(problem: PlanningProblem): readonly OutingLimit[] {
  const perOuting = hasOneRhythm(problem) && problem.houses === undefined;
  return KINDS.flatMap((kind) => {
    const limit = problem.budget[kind];
    const amount = AMOUNTS[kind];
    if (limit === null) return [];
    if (perOuting) return [{ kind, most: Math.floor(limit / problem.cycle.visitsPerCycle), amount }];
    return [{ kind, most: limit, amount: (column: Column) => amount(column) * column.visits }];
  });
}
