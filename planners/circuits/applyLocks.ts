import type { KeptCircuit, KeptStop, PlanningProblem, PlanLocks } from "../model/problem.ts";
import { toColumns } from "./toColumns.ts";
import type { Column, ColumnOption } from "./column.ts";

/**
 * Leaves the circuits that the meeting's decisions allow (C18): a kept circuit's halls only in that circuit,
 * a kept stop only with its team and slot, forbidden sets of stops not at all.
 *
 * @returns columns in the same order, with fewer options where a slot is settled; those without any left go.
 * Kept circuits come last, in the order of visit that was settled, which may not be the cheapest.
 *
 * Cost: O(columns × decisions).
 */
export function applyLocks(problem: PlanningProblem, columns: readonly Column[]): readonly Column[] {
  const { locks } = problem;
  if (locks === undefined) return columns;
  const kept = locks.keptCircuits.flatMap(({ team, sites }) => toColumns(problem, team, sites));
  return [...columns, ...kept].flatMap((column) => {
    if (isForbidden(locks, column)) return [];
    const options = column.options.flatMap((option) => keepOption(locks, column, option));
    return options.length === 0 ? [] : [{ ...column, options }];
  });
}

/** Sites that must be visited because a stop or a circuit is kept, ascending. */
export function listKeptSites({ locks }: PlanningProblem): readonly number[] {
  if (locks === undefined) return [];
  const sites = [
    ...locks.keptStops.map(({ site }) => site),
    ...locks.keptCircuits.flatMap((circuit) => circuit.sites),
  ];
  return [...new Set(sites)].sort((a, b) => a - b);
}

function isForbidden({ forbiddenCircuits }: PlanLocks, column: Column): boolean {
  return forbiddenCircuits.some(
    ({ team, sites }) =>
      (team === null || team === column.team) &&
      sites.length === column.sites.length &&
      sites.every((site) => column.sites.includes(site)),
  );
}

function keepOption(locks: PlanLocks, column: Column, option: ColumnOption): ColumnOption[] {
  let weekdays = option.weekdays;
  for (const circuit of locks.keptCircuits) {
    if (!circuit.sites.some((site) => column.sites.includes(site))) continue;
    if (!isSameTour(circuit, column, option)) return [];
    weekdays = weekdays.filter((weekday) => weekday === circuit.weekday);
  }
  for (const stop of locks.keptStops) {
    if (!column.sites.includes(stop.site)) continue;
    if (!suitsStop(stop, column, option)) return [];
    weekdays = weekdays.filter((weekday) => stop.weekday === null || weekday === stop.weekday);
  }
  return weekdays.length === 0 ? [] : [{ ...option, weekdays }];
}

function isSameTour(circuit: KeptCircuit, column: Column, { tour }: ColumnOption): boolean {
  return (
    circuit.team === column.team &&
    circuit.halfDay === tour.halfDay &&
    circuit.sites.length === tour.sites.length &&
    circuit.sites.every((site, position) => tour.sites[position] === site)
  );
}

function suitsStop(stop: KeptStop, column: Column, { tour }: ColumnOption): boolean {
  if (stop.team !== null && stop.team !== column.team) return false;
  const pm = tour.sites.indexOf(stop.site) >= tour.morningStops;
  return stop.pm === null || stop.pm === pm;
}
