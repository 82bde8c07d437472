import type { Column } from "../circuits/column.ts";
import { makeStopSetKey, type StopSetKey } from "../circuits/stopSetKey.ts";
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
  const siteCount = columns.reduce((most, { sites }) => Math.max(most, (sites.at(-1) ?? 0) + 1), 0);
  const coverage = new Coverage(groups, siteCount);
  const covers = columns.map((column) => coverage.of(column.sites));
  const required = new Set(requiredSites);
  const smallerOnes = new SmallerColumns(columns, siteCount);
  const kept = [...columns.keys()].filter((index) => {
    const column = columns[index];
    const cover = covers[index];
    if (column === undefined || cover === undefined) return false;
    if (cover.length === 0 && !column.sites.some((site) => required.has(site))) return false;
    return !column.sites.some((dropped) => {
      if (required.has(dropped) || coverage.adds(column.sites, dropped)) return false;
      return smallerOnes.without(column, dropped).some((candidate) => {
        const noDearer = candidate.cents <= column.cents && candidate.halfDays <= column.halfDays;
        return noDearer && runsWhenever(candidate, column);
      });
    });
  });
  return {
    columns: kept.flatMap((index) => columns[index] ?? []),
    covers: kept.map((index) => covers[index] ?? []),
  };
}

/** What sets of stops cover, with marks instead of sets: a department has a million to go through. */
class Coverage {
  private readonly groupsOfSite: readonly (readonly number[])[];
  private readonly markOfGroup: Int32Array;
  private mark = 0;

  constructor(groups: readonly DemandGroup[], siteCount: number) {
    const groupsOfSite: number[][] = Array.from({ length: siteCount }, () => []);
    for (const [index, group] of groups.entries()) {
      for (const site of group.sites) groupsOfSite[site]?.push(index);
    }
    this.groupsOfSite = groupsOfSite;
    this.markOfGroup = new Int32Array(groups.length);
  }

  /** Returns the groups that some stop covers, ascending; may be shared. */
  of(sites: readonly number[]): readonly number[] {
    if (sites.length === 1) return this.groupsOfSite[sites[0] ?? 0] ?? [];
    this.mark += 1;
    const covered: number[] = [];
    for (const site of sites) {
      for (const group of this.groupsOfSite[site] ?? []) {
        if (this.markOfGroup[group] === this.mark) continue;
        this.markOfGroup[group] = this.mark;
        covered.push(group);
      }
    }
    return covered.sort((a, b) => a - b);
  }

  /** True where a stop covers a group that none of the others does. */
  adds(sites: readonly number[], stop: number): boolean {
    this.mark += 1;
    for (const site of sites) {
      if (site === stop) continue;
      for (const group of this.groupsOfSite[site] ?? []) this.markOfGroup[group] = this.mark;
    }
    return (this.groupsOfSite[stop] ?? []).some((group) => this.markOfGroup[group] !== this.mark);
  }
}

/** Finds the columns of one stop less. */
class SmallerColumns {
  private readonly keyOf: StopSetKey;
  private readonly byTeam: (Map<number | string, Column[]> | undefined)[] = [];
  private readonly columns: readonly Column[];

  constructor(columns: readonly Column[], siteCount: number) {
    this.columns = columns;
    this.keyOf = makeStopSetKey(siteCount);
  }

  without({ team, sites }: Column, dropped: number): readonly Column[] {
    const rest = sites.filter((site) => site !== dropped);
    return this.tableOf(team).get(this.keyOf(rest)) ?? [];
  }

  /** Made when first asked for: most columns need every stop. */
  private tableOf(team: number): ReadonlyMap<number | string, readonly Column[]> {
    const known = this.byTeam[team];
    if (known !== undefined) return known;
    const table = new Map<number | string, Column[]>();
    for (const column of this.columns) {
      if (column.team !== team) continue;
      const key = this.keyOf(column.sites);
      const list = table.get(key);
      if (list === undefined) table.set(key, [column]);
      else list.push(column);
    }
    this.byTeam[team] = table;
    return table;
  }
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
