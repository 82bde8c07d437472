import type { Column } from "../circuits/column.ts";
import { capacityUse, type Cut } from "../exact/masterProblem.ts";
import type { PlanningProblem } from "../model/problem.ts";
import { hasOneRhythm } from "../model/visits.ts";
import { placeExactly, type PlacingParams } from "./placeExactly.ts";
import { slotsTaken } from "./placement.ts";

/** Circuits that cannot be placed together, none of them to spare, and the inequality that says so. */
export interface PlacingConflict {
  /** Column indices, ascending. */
  readonly core: readonly number[];
  readonly cut: Cut;
}

/**
 * Explains why chosen circuits do not fit the calendar, as an inequality that no plan may break.
 *
 * The choice is thinned out, circuit by circuit, to a smallest set that does not fit. Where its slots
 * are simply too few, the inequality counts every circuit confined to these slots (Hall's condition);
 * otherwise it forbids this set alone.
 *
 * @param chosen – indices into `columns` that `placeExactly` proved impossible.
 *
 * Cost: one small MIP per chosen circuit.
 * Source: Hooker, J. N. & Ottosson, G. (2003), Logic-based Benders decomposition, Mathematical
 * Programming 96, 33–60, doi 10.1007/s10107-003-0375-9.
 */
export function findConflictCut(
  problem: PlanningProblem,
  columns: readonly Column[],
  chosen: readonly number[],
  params: PlacingParams,
): PlacingConflict {
  let core = [...chosen];
  for (const index of chosen) {
    const rest = core.filter((other) => other !== index);
    if (placeExactly(problem, pick(columns, rest), null, params) === "infeasible") core = rest;
  }
  const forbidCore = { columns: core, weights: core.map(() => 1), most: core.length - 1 };
  return { core, cut: countingCut(problem, columns, core) ?? forbidCore };
}

function countingCut(
  problem: PlanningProblem,
  columns: readonly Column[],
  core: readonly number[],
): Cut | null {
  const team = columns[core[0] ?? -1]?.team;
  if (team === undefined || core.some((index) => columns[index]?.team !== team)) return null;
  const slots = new Set(pick(columns, core).flatMap(slotsOfColumn));
  const { weeks, visitsPerCycle } = problem.cycle;
  const oneRhythm = hasOneRhythm(problem);
  const most = (oneRhythm ? Math.floor(weeks / visitsPerCycle) : weeks) * slots.size;
  const use = (column: Column): number => capacityUse(column, oneRhythm);
  const needed = pick(columns, core).reduce((sum, column) => sum + use(column), 0);
  if (needed <= most) return null;
  const confined = columns
    .map((_, index) => index)
    .filter((index) => {
      const column = columns[index];
      return column?.team === team && slotsOfColumn(column).every((slot) => slots.has(slot));
    });
  return { columns: confined, weights: pick(columns, confined).map(use), most };
}

function slotsOfColumn(column: Column): readonly number[] {
  return column.options.flatMap((option) =>
    option.weekdays.flatMap((weekday) => slotsTaken(option.tour.halfDay, weekday)),
  );
}

function pick(columns: readonly Column[], indices: readonly number[]): readonly Column[] {
  return indices.flatMap((index) => columns[index] ?? []);
}
