import type { Column } from "../circuits/column.ts";
import type { PlanningProblem } from "../model/problem.ts";
import { DayClashes } from "./dayClashes.ts";
import { countLostDates, slotsTaken, type Placement } from "./placement.ts";
import { listWeekPatterns } from "./weekPatterns.ts";

/** More than an outing can lose dates in one cycle of any horizon: an even load comes first. */
const LOAD_BEFORE_LOST = 100_000;

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
  const held = new Map<string, number>();
  const load = new Map<string, number>();
  const placements: (Placement | null)[] = columns.map(() => null);
  for (const index of orderByFreedom(columns)) {
    const column = columns[index];
    if (column === undefined) return null;
    const patterns = listWeekPatterns(problem.cycle.weeks, column.visits);
    const holders = holdersOf(problem, column.team);
    const isTaken = (week: number, slot: number): boolean =>
      holders.some(({ name, most }) => (held.get(`${name} ${week} ${slot}`) ?? 0) >= most);
    let best: Placement | null = null;
    let bestLoad = Infinity;
    for (const option of column.options) {
      for (const weekday of option.weekdays) {
        const slots = slotsTaken(option.tour.halfDay, weekday);
        for (const weeks of patterns) {
          if (weeks.some((week) => slots.some((slot) => isTaken(week, slot)))) continue;
          if (
            clashes.of(option).some((clash) => weeks.some((week) => taken.has(`${clash} ${week} ${weekday}`)))
          )
            continue;
          const weekdayLoad = load.get(`${column.team} day ${weekday}`) ?? 0;
          const weekLoad = Math.max(...weeks.map((week) => load.get(`${column.team} week ${week}`) ?? 0));
          const lost = countLostDates(problem, option.tour.halfDay, weekday, weeks);
          const candidate = (weekLoad * 100 + weekdayLoad) * LOAD_BEFORE_LOST + lost;
          if (candidate < bestLoad) {
            bestLoad = candidate;
            best = { column, option, weekday, weeks };
          }
        }
      }
    }
    if (best === null) return null;
    placements[index] = best;
    occupy(best, holders, held, load);
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

/** Who or what goes out, and how many of it there are. */
interface Holder {
  readonly name: string;
  readonly most: number;
}

/** What a team's outing takes: the team, and a vehicle where these are counted. */
function holdersOf({ teams, vehicles }: PlanningProblem, team: number): readonly Holder[] {
  const vehicle = teams[team]?.vehicle;
  const own = { name: `team ${team}`, most: 1 };
  if (vehicle === undefined) return [own];
  return [own, { name: `vehicle ${vehicle}`, most: vehicles?.[vehicle] ?? 0 }];
}

function occupy(
  placement: Placement,
  holders: readonly Holder[],
  held: Map<string, number>,
  load: Map<string, number>,
): void {
  const { column, option, weekday, weeks } = placement;
  for (const week of weeks) {
    for (const slot of slotsTaken(option.tour.halfDay, weekday)) {
      for (const { name } of holders) {
        const key = `${name} ${week} ${slot}`;
        held.set(key, (held.get(key) ?? 0) + 1);
      }
    }
    const key = `${column.team} week ${week}`;
    load.set(key, (load.get(key) ?? 0) + column.halfDays);
  }
  const key = `${column.team} day ${weekday}`;
  load.set(key, (load.get(key) ?? 0) + column.halfDays * weeks.length);
}
