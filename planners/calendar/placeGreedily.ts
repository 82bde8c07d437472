import type { Column } from "../circuits/column.ts";
import type { PlanningProblem } from "../model/problem.ts";
import { DayClashes } from "./dayClashes.ts";
import { slotsTaken, type Placement } from "./placement.ts";
import { listWeekPatterns } from "./weekPatterns.ts";

/**
 * Places circuits in the cycle one by one, those with the fewest possibilities first, each on the
 * least loaded weekday and weeks of its team.
 *
 * Quick and without backtracking: null says only that this order failed, not that none exists.
 *
 * @returns placements in the order of `columns`, or null.
 *
 * Cost: O(circuits × weekdays × patterns).
 */
export function placeGreedily(
  problem: PlanningProblem,
  columns: readonly Column[],
): readonly Placement[] | null {
  const clashes = new DayClashes(problem, columns);
  const taken = new Set<string>();
  const load = new Map<string, number>();
  const placements: (Placement | null)[] = columns.map(() => null);
  for (const index of orderByFreedom(columns)) {
    const column = columns[index];
    if (column === undefined) return null;
    const patterns = listWeekPatterns(problem.cycle.weeks, column.visits);
    const holders = holdersOf(problem, column.team);
    let best: Placement | null = null;
    let bestLoad = Infinity;
    for (const option of column.options) {
      for (const weekday of option.weekdays) {
        const slots = slotsTaken(option.tour.halfDay, weekday);
        for (const weeks of patterns) {
          if (
            weeks.some((week) =>
              slots.some((slot) => holders.some((who) => taken.has(`${who} ${week} ${slot}`))),
            )
          )
            continue;
          if (
            clashes.of(option).some((clash) => weeks.some((week) => taken.has(`${clash} ${week} ${weekday}`)))
          )
            continue;
          const weekdayLoad = load.get(`${column.team} day ${weekday}`) ?? 0;
          const weekLoad = Math.max(...weeks.map((week) => load.get(`${column.team} week ${week}`) ?? 0));
          const candidate = weekLoad * 100 + weekdayLoad;
          if (candidate < bestLoad) {
            bestLoad = candidate;
            best = { column, option, weekday, weeks };
          }
        }
      }
    }
    if (best === null) return null;
    placements[index] = best;
    occupy(best, holders, taken, load);
    for (const clash of clashes.of(best.option)) {
      for (const week of best.weeks) taken.add(`${clash} ${week} ${best.weekday}`);
    }
  }
  return placements.flatMap((placement) => placement ?? []);
}

function orderByFreedom(columns: readonly Column[]): readonly number[] {
  const freedom = (column: Column | undefined): number =>
    (column?.options ?? []).reduce((sum, option) => sum + option.weekdays.length, 0) -
    (column?.halfDays === 2 ? 1000 : 0) -
    (column?.visits ?? 0) * 10_000;
  return columns.map((_, index) => index).sort((a, b) => freedom(columns[a]) - freedom(columns[b]) || a - b);
}

/** Who and what a team's outing takes: the team, and its vehicle where it has a number. */
function holdersOf(problem: PlanningProblem, team: number): readonly string[] {
  const vehicle = problem.teams[team]?.vehicle;
  return vehicle === undefined ? [`${team}`] : [`${team}`, `vehicle ${vehicle}`];
}

function occupy(
  placement: Placement,
  holders: readonly string[],
  taken: Set<string>,
  load: Map<string, number>,
): void {
  const { column, option, weekday, weeks } = placement;
  for (const week of weeks) {
    for (const slot of slotsTaken(option.tour.halfDay, weekday)) {
      for (const who of holders) taken.add(`${who} ${week} ${slot}`);
    }
    const key = `${column.team} week ${week}`;
    load.set(key, (load.get(key) ?? 0) + column.halfDays);
  }
  const key = `${column.team} day ${weekday}`;
  load.set(key, (load.get(key) ?? 0) + column.halfDays * weeks.length);
}
