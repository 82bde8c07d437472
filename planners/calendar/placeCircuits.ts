import type { Column } from "../circuits/column.ts";
import type { PlanningProblem } from "../model/problem.ts";
import { placeExactly, type LoadLimits, type PlacingParams } from "./placeExactly.ts";
import { placeGreedily } from "./placeGreedily.ts";
import type { Placement } from "./placement.ts";

/** How often the balance is loosened before any placement is accepted. */
const BALANCE_TRIES = 3;

/**
 * Lays chosen circuits on weekdays and weeks, as evenly over weeks and weekdays as can be (C11, O6).
 *
 * The best balance is tried first and loosened step by step; then any placement; a quick placement
 * stands in when the run is stopped before.
 *
 * @returns placements in the order of `columns`; `"infeasible"` when proven that none exists; null when
 * stopped without one.
 */
export function placeCircuits(
  problem: PlanningProblem,
  columns: readonly Column[],
  params: PlacingParams,
): readonly Placement[] | "infeasible" | null {
  if (columns.length === 0) return [];
  for (let slack = 0; slack < BALANCE_TRIES && !params.shouldStop(); slack++) {
    const balanced = placeExactly(problem, columns, balanceLimits(problem, columns, slack), params);
    if (balanced !== "infeasible" && balanced !== null) return balanced;
  }
  const greedy = placeGreedily(problem, columns);
  if (greedy !== null || params.shouldStop()) return greedy;
  return placeExactly(problem, columns, null, params);
}

/** Smallest possible maxima by team, each loosened by `slack` half-days or circuits. */
function balanceLimits(problem: PlanningProblem, columns: readonly Column[], slack: number): LoadLimits {
  const { weeks } = problem.cycle;
  const perWeek: number[] = [];
  const perWeekday: number[] = [];
  for (const [team, { slots }] of problem.teams.entries()) {
    const own = columns.filter((column) => column.team === team);
    const total = own.reduce((sum, { halfDays, visits }) => sum + halfDays * visits, 0);
    const largest = own.reduce((most, column) => Math.max(most, column.halfDays), 0);
    const most = own.reduce((often, column) => Math.max(often, column.visits), 1);
    const weekdays = new Set(slots.map((slot) => Math.floor(slot / 2))).size;
    const evenWeekday = Math.ceil(total / most / Math.max(1, weekdays));
    perWeek.push(Math.max(Math.ceil(total / weeks), largest) + slack * largest);
    perWeekday.push((Math.max(evenWeekday, largest) + slack * largest) * most);
  }
  return { perWeek, perWeekday };
}
