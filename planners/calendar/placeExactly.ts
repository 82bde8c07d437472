import type { Column } from "../circuits/column.ts";
import type { MipResult, MipSolver } from "../exact/mipSolver.ts";
import { ModelBuilder } from "../exact/modelBuilder.ts";
import type { PlanningProblem } from "../model/problem.ts";
import { DayClashes } from "./dayClashes.ts";
import { countLostDates, slotsTaken, type Placement } from "./placement.ts";
import { listWeekPatterns } from "./weekPatterns.ts";

/** Most half-days a team goes out in one week, and on one weekday over the cycle; the balance (O6). */
export interface LoadLimits {
  readonly perWeek: readonly number[];
  readonly perWeekday: readonly number[];
}

/** What the calendar layer may use. */
export interface PlacingParams {
  readonly solver: MipSolver;
  readonly seed: number;
  readonly nodes: number | null;
  readonly shouldStop: () => boolean;
}

/**
 * Places circuits in the cycle exactly: one option, weekday and week pattern each, no team twice in a
 * slot; where there is a choice the fewest dates lost to holidays, then mornings before afternoons.
 *
 * @param limits – a balance to keep, or null for any placement.
 * @returns placements in the order of `columns`; `"infeasible"` when proven impossible; null when
 * stopped before an answer.
 *
 * Cost: a small MIP, one binary per circuit, option, weekday and pattern; interval structure makes the
 * relaxation nearly integral.
 */
export function placeExactly(
  problem: PlanningProblem,
  columns: readonly Column[],
  limits: LoadLimits | null,
  params: PlacingParams,
): readonly Placement[] | "infeasible" | null {
  const builder = new ModelBuilder();
  const rows = new SharedRows(builder, limits, problem);
  const clashes = new DayClashes(problem, columns);
  const choices: Placement[] = [];
  for (const column of columns) {
    const patterns = listWeekPatterns(problem.cycle.weeks, column.visits);
    const chosen = builder.addRow(1, 1);
    for (const option of column.options) {
      for (const weekday of option.weekdays) {
        for (const [position, weeks] of patterns.entries()) {
          const entries = [
            [chosen, 1] as const,
            ...rows.entriesOf(column, option.tour.halfDay, weekday, weeks),
            ...clashes.of(option).flatMap((clash) => rows.clashEntries(clash, weekday, weeks)),
          ];
          const cost =
            (option.tour.halfDay === "pm" ? 4 : 0) +
            (position === 0 ? 0 : 1) +
            LOST_DATE * countLostDates(problem, option.tour.halfDay, weekday, weeks) +
            countMoves(problem, column, option.tour.halfDay, weekday, weeks);
          builder.addColumn(cost, 1, true, entries);
          choices.push({ column, option, weekday, weeks });
        }
      }
    }
  }
  const result: MipResult = params.solver.solve(builder.build(), {
    seed: params.seed,
    nodes: params.nodes,
    absoluteGap: 0.999,
    shouldStop: params.shouldStop,
    start: null,
    onImprove: () => undefined,
    onBound: () => undefined,
  });
  if (result.status === "infeasible") return "infeasible";
  const { values } = result;
  if (values === null) return null;
  return choices.filter((_, index) => (values[index] ?? 0) > 0.5);
}

/** A session that a holiday takes weighs more than an afternoon, less than a stop that changes its weeks. */
const LOST_DATE = 5;

/** A stop that changes weekday or half-day weighs most, one that changes weeks less; both more than the rest. */
const MOVED_STOP = 1000;
const MOVED_WEEKS = 30;

/** What placing a circuit here changes for the halls that had a slot in the previous plan (O7). */
function countMoves(
  problem: PlanningProblem,
  column: Column,
  halfDay: "am" | "pm" | "day",
  weekday: number,
  weeks: readonly number[],
): number {
  let cost = 0;
  for (const site of column.sites) {
    const before = problem.previous?.circuits.find(({ sites }) => sites.includes(site));
    if (before === undefined) continue;
    if (before.weekday !== weekday || before.halfDay !== halfDay) cost += MOVED_STOP;
    if (before.weeks.length > 0 && before.weeks.join() !== weeks.join()) cost += MOVED_WEEKS;
  }
  return cost;
}

/** Rows shared by circuits, made when first needed: a slot once, a week's and a weekday's load. */
class SharedRows {
  private readonly builder: ModelBuilder;
  private readonly limits: LoadLimits | null;
  private readonly rows = new Map<string, number>();
  private readonly problem: PlanningProblem;

  constructor(builder: ModelBuilder, limits: LoadLimits | null, problem: PlanningProblem) {
    this.builder = builder;
    this.limits = limits;
    this.problem = problem;
  }

  entriesOf(
    column: Column,
    halfDay: "am" | "pm" | "day",
    weekday: number,
    weeks: readonly number[],
  ): readonly (readonly [number, number])[] {
    const entries: (readonly [number, number])[] = [];
    const { team } = column;
    for (const week of weeks) {
      const vehicle = this.problem.teams[team]?.vehicle;
      for (const slot of slotsTaken(halfDay, weekday)) {
        entries.push([this.row(`slot ${team} ${week} ${slot}`, 1), 1]);
        if (vehicle === undefined) continue;
        const count = this.problem.vehicles?.[vehicle] ?? 0;
        entries.push([this.row(`vehicle ${vehicle} ${week} ${slot}`, count), 1]);
      }
      if (this.limits !== null) {
        entries.push([this.row(`week ${team} ${week}`, this.limits.perWeek[team] ?? 0), column.halfDays]);
      }
    }
    if (this.limits !== null) {
      const limit = this.limits.perWeekday[team] ?? 0;
      entries.push([this.row(`weekday ${team} ${weekday}`, limit), column.halfDays * weeks.length]);
    }
    return entries;
  }

  /** Two tours that do not fit one day: at most one of them in each week and weekday. */
  clashEntries(
    clash: string,
    weekday: number,
    weeks: readonly number[],
  ): readonly (readonly [number, number])[] {
    return weeks.map((week) => [this.row(`clash ${clash} ${week} ${weekday}`, 1), 1] as const);
  }

  private row(key: string, upper: number): number {
    const known = this.rows.get(key);
    if (known !== undefined) return known;
    const made = this.builder.addRow(-Infinity, upper);
    this.rows.set(key, made);
    return made;
  }
}
