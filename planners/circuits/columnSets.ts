import type { PlanningProblem } from "../model/problem.ts";
import type { Column } from "./column.ts";
import { compareColumns } from "./enumerateColumns.ts";

/** Counts the sets of stops that a tour may have, by their number alone. */
export function countStopSets({ sites, cycle }: PlanningProblem): number {
  const most = cycle.maxStops > 0 ? Math.min(cycle.maxStops, sites.length) : sites.length;
  let total = 0;
  let choices = 1;
  for (let stops = 1; stops <= most; stops++) {
    choices = (choices * (sites.length - stops + 1)) / stops;
    total += choices;
  }
  return total;
}

/** Tells by site where one of the circuits stops. */
export function sitesOf(problem: PlanningProblem, columns: readonly Column[]): readonly boolean[] {
  const visited = problem.sites.map(() => false);
  for (const column of columns) for (const site of column.sites) visited[site] = true;
  return visited;
}

/** Keeps the cheapest of circuits with the same team, stops, half-days and rhythm, in the canonical order. */
export function uniqueColumns(columns: readonly Column[]): readonly Column[] {
  const known = new Map<string, Column>();
  for (const column of columns) {
    const key = `${column.team} ${column.halfDays} ${column.visits} ${column.sites.join(" ")}`;
    const other = known.get(key);
    if (other === undefined || column.cents < other.cents) known.set(key, column);
  }
  return [...known.values()].sort(compareColumns);
}

/** Most stops of one half-day among circuits; at least 1. */
export function mostStopsPerHalfDay(columns: readonly Column[]): number {
  return columns.reduce((most, { sites, halfDays }) => Math.max(most, Math.ceil(sites.length / halfDays)), 1);
}
