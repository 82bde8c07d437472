import { listWeekPatterns } from "../calendar/weekPatterns.ts";
import type { Column } from "../circuits/column.ts";
import { cycleCents } from "../evaluate/tourCost.ts";
import type { PlanningProblem } from "../model/problem.ts";
import type { DemandGroup } from "./mergeDemands.ts";

/** Columns of the master problem with the demand groups that each covers. */
export interface CoveringColumns {
  readonly columns: readonly Column[];
  /** By column: group indices, ascending. */
  readonly covers: readonly (readonly number[])[];
}

/**
 * Computes what each column covers and drops those that carry a stop for nothing.
 *
 * A column goes when one stop less, or the same stops less often, covers the same groups, costs no more,
 * takes no more half-days and can run on the same days: any plan with it can be changed to the smaller one
 * (column dominance). Columns that serve a required site keep it.
 *
 * Where families' drives differ, a stop that costs nothing stays: it may bring the worst-off nearer. Fewer
 * visits run on the same days only where they fall in weeks of the more frequent ones.
 *
 * Cost: O(columns × (stops + rhythms) × groups of a column).
 */
export function reduceColumns(
  problem: PlanningProblem,
  columns: readonly Column[],
  groups: readonly DemandGroup[],
): CoveringColumns {
  const { requiredSites, demands, cycle } = problem;
  const drivesCount = demands.some(({ accessSeconds }) => accessSeconds.some((seconds) => seconds > 0));
  const groupsOfSite = new Map<number, number[]>();
  for (const [index, group] of groups.entries()) {
    for (const site of group.sites) groupsOfSite.set(site, [...(groupsOfSite.get(site) ?? []), index]);
  }
  const covers = columns.map((column) => coveredGroups(column, groups, groupsOfSite));
  const bySites = new Map<string, number[]>();
  for (const [index, column] of columns.entries()) {
    const key = `${column.team}:${column.sites.join(" ")}`;
    bySites.set(key, [...(bySites.get(key) ?? []), index]);
  }
  const kept = columns
    .map((_, index) => index)
    .filter((index) => {
      const column = columns[index];
      const cover = covers[index];
      if (column === undefined || cover === undefined) return false;
      if (cover.length === 0 && !column.sites.some((site) => requiredSites.includes(site))) return false;
      const isDominatedBy = (other: number): boolean => {
        const candidate = columns[other];
        if (candidate === undefined) return false;
        const saved = cycleCents(column) - cycleCents(candidate);
        return (
          covers[other]?.length === cover.length &&
          (drivesCount ? saved > 0 : saved >= 0) &&
          candidate.halfDays <= column.halfDays &&
          fitsWeeks(cycle.weeks, candidate.visits, column.visits) &&
          runsWhenever(candidate, column)
        );
      };
      const twins = bySites.get(`${column.team}:${column.sites.join(" ")}`) ?? [];
      const rarer = twins.filter((other) => (columns[other]?.visits ?? Infinity) < column.visits);
      if (rarer.some(isDominatedBy)) return false;
      return !column.sites.some((dropped) => {
        if (requiredSites.includes(dropped)) return false;
        const rest = column.sites.filter((site) => site !== dropped);
        return (bySites.get(`${column.team}:${rest.join(" ")}`) ?? []).some(isDominatedBy);
      });
    });
  return {
    columns: kept.flatMap((index) => columns[index] ?? []),
    covers: kept.map((index) => covers[index] ?? []),
  };
}

function coveredGroups(
  { sites, visits }: Column,
  groups: readonly DemandGroup[],
  groupsOfSite: ReadonlyMap<number, readonly number[]>,
): readonly number[] {
  const covered = new Set<number>();
  for (const site of sites) {
    for (const group of groupsOfSite.get(site) ?? []) {
      if ((groups[group]?.visits ?? Infinity) <= visits) covered.add(group);
    }
  }
  return [...covered].sort((a, b) => a - b);
}

/** True when every week pattern of the more frequent circuit contains one of the rarer. */
function fitsWeeks(weeks: number, rarer: number, often: number): boolean {
  if (rarer === often) return true;
  const patterns = listWeekPatterns(weeks, rarer);
  return listWeekPatterns(weeks, often).every((held) =>
    patterns.some((pattern) => pattern.every((week) => held.includes(week))),
  );
}

/** True when `smaller` can take a slot within any slot that `larger` can take. */
function runsWhenever(smaller: Column, larger: Column): boolean {
  return larger.options.every((option) =>
    option.weekdays.every((weekday) =>
      smaller.options.some(
        (other) =>
          other.weekdays.includes(weekday) &&
          (option.tour.halfDay === "day" || other.tour.halfDay === option.tour.halfDay),
      ),
    ),
  );
}
