import type { Column } from "../circuits/column.ts";
import type { PlanningProblem } from "../model/problem.ts";
import type { DemandGroup } from "../selection/mergeDemands.ts";
import type { ModelBuilder } from "./modelBuilder.ts";

/** Whose drives count: the groups of a master, implied ones included. */
interface Families {
  readonly problem: PlanningProblem;
  readonly families: readonly DemandGroup[];
}

/** How many of the demands that a plan covers may be farther than `seconds` from their nearest stop or house. */
export interface FarLimit {
  readonly seconds: number;
  readonly most: number;
}

/**
 * Counts in a master, by one column for each demand, those farther than `seconds` from every chosen house and every
 * chosen stop that comes often enough; demands that nothing covers do not count.
 */
export class FarDemands {
  private readonly builder: ModelBuilder;
  private readonly countRow: number;
  /** By site: the rows of demands near it, with the visits that each asks for. */
  private readonly rowsOfSite = new Map<number, { readonly row: number; readonly visits: number }[]>();
  private readonly rowsOfHouse = new Map<number, number[]>();
  private readonly rows: { readonly row: number; readonly group: number }[] = [];
  private readonly partial: boolean;

  constructor(builder: ModelBuilder, { problem, families }: Families, { seconds, most }: FarLimit) {
    this.builder = builder;
    this.partial = problem.aim.kind !== "cover-all";
    this.countRow = builder.addRow(-Infinity, most);
    for (const [group, { members, visits, required }] of families.entries()) {
      for (const member of members) {
        const demand = problem.demands[member];
        if (demand === undefined) continue;
        const row = builder.addRow(this.partial && required !== true ? 0 : 1, Infinity);
        this.rows.push({ row, group: required === true ? -1 : group });
        for (const [k, site] of demand.sites.entries()) {
          if ((demand.accessSeconds[k] ?? Infinity) > seconds) continue;
          this.rowsOfSite.set(site, [...(this.rowsOfSite.get(site) ?? []), { row, visits }]);
        }
        for (const [k, house] of (demand.houses ?? []).entries()) {
          if ((demand.houseSeconds?.[k] ?? Infinity) > seconds) continue;
          this.rowsOfHouse.set(house, [...(this.rowsOfHouse.get(house) ?? []), row]);
        }
      }
    }
  }

  /** Entries of a circuit or house: each demand that it or one of its stops is near enough to, once. */
  entriesOf({ sites, visits, house }: Column): readonly (readonly [row: number, value: number])[] {
    const near = new Set<number>(house === undefined ? [] : this.rowsOfHouse.get(house));
    for (const site of sites) {
      for (const entry of this.rowsOfSite.get(site) ?? []) if (entry.visits <= visits) near.add(entry.row);
    }
    return [...near].map((row) => [row, 1] as const);
  }

  /** Entries of the column that says that a group is covered, where coverage is partial. */
  entriesOfGroup(group: number): readonly (readonly [row: number, value: number])[] {
    if (!this.partial) return [];
    return this.rows.flatMap((entry) => (entry.group === group ? [[entry.row, -1] as const] : []));
  }

  /** Adds the columns that count, after all others. */
  addColumns(cost: number): void {
    for (const { row } of this.rows) {
      this.builder.addColumn(cost, 1, false, [
        [row, 1],
        [this.countRow, 1],
      ]);
    }
  }
}

/**
 * Lists the drives of families to the stops and houses that could cover them, descending and distinct: the steps of the
 * worst-off time. Cost: O(n log n) in the coverage sets.
 */
export function listDrives({ problem, families }: Families): readonly number[] {
  const drives = new Set<number>();
  for (const member of families.flatMap(({ members }) => members)) {
    for (const seconds of problem.demands[member]?.accessSeconds ?? []) drives.add(seconds);
    for (const seconds of problem.demands[member]?.houseSeconds ?? []) drives.add(seconds);
  }
  return [...drives].sort((a, b) => b - a);
}
