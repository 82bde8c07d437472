import type { MipOptions, MipSolver } from "../exact/mipSolver.ts";
import { ModelBuilder } from "../exact/modelBuilder.ts";
import type { DemandGroup } from "../selection/mergeDemands.ts";
import { findSmallCover } from "./smallCover.ts";

/** Sites exchanged at most in the search for a small cover. */
const COVER_MOVES = 20_000;

/** What is proven of every full cover, and the sites of a smallest one that was met on the way. */
export interface HalfDayFloor {
  /** Half-days of circuits (one outing each); 0 when nothing is proven. */
  readonly halfDays: number;
  /** Ascending; null when none was found. */
  readonly sites: readonly number[] | null;
}

/**
 * Proves how many half-days every full cover takes: the fewest stops that cover every group, divided by
 * the most stops that a half-day can hold.
 *
 * As a row of the master (« at least this many half-days ») it lifts the linear relaxation, which is weak
 * because half-days cost far more than kilometres: on a department from 2.6 % below the best plan to 0.1 %.
 *
 * Where a quick search finds a cover as small as the linear relaxation allows, that is the proof.
 *
 * @param available – half-days that there are; more than these need no exact figure, the proof stops there.
 * Cost: a set-covering MIP with one binary per site.
 */
export function computeHalfDayFloor(
  groups: readonly DemandGroup[],
  stopsPerHalfDay: number,
  available: number,
  solver: MipSolver,
  options: MipOptions,
): HalfDayFloor {
  const builder = new ModelBuilder();
  const rows = groups.map(() => builder.addRow(1, Infinity));
  const groupsOfSite = new Map<number, number[]>();
  for (const [index, group] of groups.entries()) {
    for (const site of group.sites) groupsOfSite.set(site, [...(groupsOfSite.get(site) ?? []), index]);
  }
  const sites = [...groupsOfSite].sort((a, b) => a[0] - b[0]);
  for (const [, covered] of sites) {
    builder.addColumn(
      1,
      1,
      true,
      covered.map((group) => [rows[group] ?? 0, 1]),
    );
  }
  const model = builder.build();
  let floor = 0;
  const toHalfDays = (stops: number): number => Math.ceil(Math.ceil(stops - 1e-6) / stopsPerHalfDay);
  const raise = (bound: number): void => {
    if (Number.isFinite(bound)) floor = Math.max(floor, toHalfDays(bound));
  };
  const relaxation = solver.relax(model, options.shouldStop);
  if (relaxation !== null) raise(relaxation.objective);
  const moves = Math.min(options.nodes ?? COVER_MOVES, COVER_MOVES);
  const small = findSmallCover(groups, floor * stopsPerHalfDay, moves, options.shouldStop);
  if (relaxation !== null && toHalfDays(small.length) <= floor) return { halfDays: floor, sites: small };
  const inside = new Set(small);
  const { bound, values } = solver.solve(model, {
    ...options,
    start: Float64Array.from(sites, ([site]) => (inside.has(site) ? 1 : 0)),
    onBound: raise,
    shouldStop: () => floor > available || options.shouldStop(),
  });
  raise(bound);
  const found = sites.flatMap(([site], index) => ((values?.[index] ?? 0) > 0.5 ? [site] : []));
  return { halfDays: floor, sites: values === null ? small : found };
}
