import type { Column } from "../circuits/column.ts";
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
 * A column goes when one stop less covers the same groups, costs no more, takes no more half-days and
 * can run on the same days: any plan with it can be changed to the smaller one (column dominance).
 * Columns that serve a required site keep it.
 *
 * Cost: O(columns × stops × groups of a column).
 */
export function reduceColumns(
  columns: readonly Column[],
  groups: readonly DemandGroup[],
  requiredSites: readonly number[],
): CoveringColumns {
  const groupsOfSite = new Map<number, number[]>();
  for (const [index, group] of groups.entries()) {
    for (const site of group.sites) groupsOfSite.set(site, [...(groupsOfSite.get(site) ?? []), index]);
  }
  const covers = columns.map((column) => coveredGroups(column.sites, groupsOfSite));
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
      return !column.sites.some((dropped) => {
        if (requiredSites.includes(dropped)) return false;
        const rest = column.sites.filter((site) => site !== dropped);
        const smaller = bySites.get(`${column.team}:${rest.join(" ")}`) ?? [];
        return smaller.some((other) => {
          const candidate = columns[other];
          return (
            candidate !== undefined &&
            covers[other]?.length === cover.length &&
            candidate.cents <= column.cents &&
            candidate.halfDays <= column.halfDays &&
            runsWhenever(candidate, column)
          );
        });
      });
    });
  return {
    columns: kept.flatMap((index) => columns[index] ?? []),
    covers: kept.map((index) => covers[index] ?? []),
  };
}

function coveredGroups(
  sites: readonly number[],
  groupsOfSite: ReadonlyMap<number, readonly number[]>,
): readonly number[] {
  const covered = new Set<number>();
  for (const site of sites) for (const group of groupsOfSite.get(site) ?? []) covered.add(group);
  return [...covered].sort((a, b) => a - b);
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
