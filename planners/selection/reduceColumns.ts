import { listWeekPatterns } from "../calendar/weekPatterns.ts";
import type { Column } from "../circuits/column.ts";
import { makeStopSetKey, type StopSetKey } from "../circuits/stopSetKey.ts";
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
 * (column dominance). Columns that serve a required site keep it, and so does one of the previous plan where staying
 * close to it may cost something.
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
  const { demands, cycle } = problem;
  const drivesCount = demands.some(({ accessSeconds }) => accessSeconds.some((seconds) => seconds > 0));
  const leastSaved = drivesCount ? 1 : 0;
  const siteCount = columns.reduce((most, { sites }) => Math.max(most, (sites.at(-1) ?? 0) + 1), 0);
  const coverage = new Coverage(groups, siteCount);
  const covers = columns.map((column) => coverage.of(column));
  const wanted = new Set([...problem.requiredSites, ...listPaidSites(problem)]);
  const smallerOnes = new SmallerColumns(columns, siteCount);
  const kept = [...columns.keys()].filter((index) => {
    const column = columns[index];
    const cover = covers[index];
    if (column === undefined || cover === undefined) return false;
    if (cover.length === 0 && !column.sites.some((site) => wanted.has(site))) return false;
    const isBeatenBy = (candidate: Column): boolean =>
      cycleCents(candidate) + leastSaved <= cycleCents(column) &&
      candidate.halfDays <= column.halfDays &&
      runsWhenever(candidate, column);
    const rarer = coverage.oneRhythm ? [] : smallerOnes.rarer(column, cycle.weeks);
    if (rarer.some((twin) => coverage.of(twin).length === cover.length && isBeatenBy(twin))) return false;
    return !column.sites.some((dropped) => {
      if (wanted.has(dropped) || coverage.adds(column, dropped)) return false;
      return smallerOnes.without(column, dropped).some(isBeatenBy);
    });
  });
  return {
    columns: kept.flatMap((index) => columns[index] ?? []),
    covers: kept.map((index) => covers[index] ?? []),
  };
}

/** Sites of the previous plan, where staying close to it may cost something. */
function listPaidSites({ previous }: PlanningProblem): readonly number[] {
  if (previous === undefined || previous.extraCents === 0) return [];
  return previous.circuits.flatMap(({ sites }) => sites);
}

/** What sets of stops cover, with marks instead of sets: a department has a million to go through. */
class Coverage {
  private readonly groupsOfSite: readonly (readonly number[])[];
  private readonly visitsOfGroup: Int32Array;
  private readonly markOfGroup: Int32Array;
  private mark = 0;
  /** True where all groups ask for the same visits, so that every column makes as many. */
  readonly oneRhythm: boolean;

  constructor(groups: readonly DemandGroup[], siteCount: number) {
    const groupsOfSite: number[][] = Array.from({ length: siteCount }, () => []);
    for (const [index, group] of groups.entries()) {
      for (const site of group.sites) groupsOfSite[site]?.push(index);
    }
    this.groupsOfSite = groupsOfSite;
    this.visitsOfGroup = Int32Array.from(groups, ({ visits }) => visits);
    this.markOfGroup = new Int32Array(groups.length);
    this.oneRhythm = new Set(this.visitsOfGroup).size <= 1;
  }

  /** Returns the groups that some stop covers often enough, ascending; may be shared. */
  of({ sites, visits }: Column): readonly number[] {
    const [first] = sites;
    if (sites.length === 1 && this.oneRhythm && this.suits(0, visits))
      return this.groupsOfSite[first ?? 0] ?? [];
    this.mark += 1;
    const covered: number[] = [];
    for (const site of sites) {
      for (const group of this.groupsOfSite[site] ?? []) {
        if (this.markOfGroup[group] === this.mark || !this.suits(group, visits)) continue;
        this.markOfGroup[group] = this.mark;
        covered.push(group);
      }
    }
    return covered.sort((a, b) => a - b);
  }

  /** True where a stop covers a group that none of the others does. */
  adds({ sites, visits }: Column, stop: number): boolean {
    this.mark += 1;
    for (const site of sites) {
      if (site === stop) continue;
      for (const group of this.groupsOfSite[site] ?? []) this.markOfGroup[group] = this.mark;
    }
    return (this.groupsOfSite[stop] ?? []).some(
      (group) => this.markOfGroup[group] !== this.mark && this.suits(group, visits),
    );
  }

  private suits(group: number, visits: number): boolean {
    return (this.visitsOfGroup[group] ?? 0) <= visits;
  }
}

/** Finds the columns of one stop less, and those of fewer visits. */
class SmallerColumns {
  private readonly keyOf: StopSetKey;
  private readonly byTeam: (Map<number | string, Column[]> | undefined)[] = [];
  private readonly columns: readonly Column[];

  constructor(columns: readonly Column[], siteCount: number) {
    this.columns = columns;
    this.keyOf = makeStopSetKey(siteCount);
  }

  without({ team, sites, visits }: Column, dropped: number): readonly Column[] {
    const rest = sites.filter((site) => site !== dropped);
    const found = this.tableOf(team).get(this.keyOf(rest)) ?? [];
    return found.filter((column) => column.visits === visits);
  }

  /** Columns of the same stops that run less often, in weeks of the more frequent one. */
  rarer({ team, sites, visits }: Column, weeks: number): readonly Column[] {
    const twins = this.tableOf(team).get(this.keyOf(sites)) ?? [];
    return twins.filter((twin) => twin.visits < visits && fitsWeeks(weeks, twin.visits, visits));
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

/** True when every week pattern of the more frequent circuit contains one of the rarer. */
function fitsWeeks(weeks: number, rarer: number, often: number): boolean {
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
