import { driveMetres, driveMinutes, siteNode } from "../model/nodes.ts";
import { legCents } from "../evaluate/tourCost.ts";
import type { PlanningProblem } from "../model/problem.ts";
import type { DemandGroup } from "../selection/mergeDemands.ts";

/** Costs and lengths of one measure between the nodes of a {@link TourGraph}. */
export interface Legs {
  /** Float64Array [n], depot to node and node to depot. */
  readonly out: Float64Array;
  readonly back: Float64Array;
  /** Float64Array [n × n], row-major `from * n + to`; Infinity without a way. */
  readonly between: Float64Array;
}

/**
 * The tours of one team in one part of the day, as pricing sees them: every tour that a day allows, and
 * some that it does not, since waiting, hours of halls and the place of the break are left out.
 *
 * Node *k* is the site `sites[k]`. A bound over these tours holds for the real ones.
 */
export interface TourGraph {
  readonly team: number;
  readonly halfDays: 1 | 2;
  readonly sites: readonly number[];
  /** Cents of a tour before its first kilometre. */
  readonly fixedCents: number;
  readonly visitCents: Float64Array;
  /** Minutes on the spot by node. */
  readonly stayMinutes: Float64Array;
  readonly cents: Legs;
  readonly metres: Legs;
  readonly minutes: Legs;
  readonly maxStops: number;
  /** Infinity where it cannot bind. */
  readonly maxMetres: number;
  readonly maxMinutes: number;
  /**
   * Uint8Array [(n + 1) × n], row *n* = the depot: 1 where going by way of a node can be shorter than going
   * straight on (rounded legs), so that a stop may pay which covers nothing.
   */
  readonly shortcuts: Uint8Array;
  /** True when every leg is the same both ways: a tour may then be read backwards. */
  readonly symmetric: boolean;
  /** Number of 32-bit words of a coverage set; Int32Array [n × words] by node. */
  readonly words: number;
  readonly covers: Int32Array;
}

/**
 * Builds the graph of one team and part of the day over the sites that somebody needs.
 *
 * @param maxMinutes – minutes of drive and work that the part of the day can hold.
 *
 * Cost: O(sites²).
 */
export function buildTourGraph(
  problem: PlanningProblem,
  team: number,
  part: { readonly halfDays: 1 | 2; readonly maxStops: number; readonly maxMinutes: number },
  sites: readonly number[],
  groups: readonly DemandGroup[],
): TourGraph {
  const settings = problem.teams[team];
  const words = Math.max(1, Math.ceil(groups.length / 32));
  const covers = new Int32Array(sites.length * words);
  const nodeOfSite = new Map(sites.map((site, node) => [site, node]));
  for (const [index, group] of groups.entries()) {
    for (const site of group.sites) {
      const node = nodeOfSite.get(site);
      if (node === undefined) continue;
      const cell = node * words + (index >> 5);
      covers[cell] = (covers[cell] ?? 0) | (1 << (index & 31));
    }
  }
  const places = sites.map((site) => problem.sites[site]);
  const cents = measure(problem, team, sites, (from, to) =>
    settings === undefined ? 0 : legCents(problem, settings, from, to),
  );
  const metres = measure(problem, team, sites, (from, to) => driveMetres(problem, from, to) ?? Infinity);
  const minutes = measure(problem, team, sites, (from, to) => driveMinutes(problem, from, to) ?? Infinity);
  const stayMinutes = Float64Array.from(places, (place) =>
    place === undefined ? 0 : place.setupMinutes + place.serviceMinutes + place.teardownMinutes,
  );
  const timeless = isZero(minutes) && stayMinutes.every((stay) => stay === 0);
  return {
    team,
    halfDays: part.halfDays,
    sites,
    fixedCents: part.halfDays * (settings?.halfDayCents ?? 0),
    visitCents: Float64Array.from(places, (place) => place?.visitCents ?? 0),
    stayMinutes,
    cents,
    metres,
    minutes,
    maxStops: part.maxStops,
    maxMetres: settings?.tourMetres ?? Infinity,
    maxMinutes: timeless ? Infinity : part.maxMinutes,
    shortcuts: findShortcuts([cents, metres, minutes], sites.length),
    symmetric: [cents, metres, minutes].every((legs) => isSymmetric(legs, sites.length)),
    words,
    covers,
  };
}

function measure(
  problem: PlanningProblem,
  team: number,
  sites: readonly number[],
  valueOf: (from: number, to: number) => number,
): Legs {
  const depot = problem.teams[team]?.depot ?? 0;
  const nodes = sites.map((site) => siteNode(problem, site));
  const between = new Float64Array(nodes.length * nodes.length);
  for (const [i, from] of nodes.entries()) {
    for (const [j, to] of nodes.entries()) between[i * nodes.length + j] = valueOf(from, to);
  }
  return {
    out: Float64Array.from(nodes, (node) => valueOf(depot, node)),
    back: Float64Array.from(nodes, (node) => valueOf(node, depot)),
    between,
  };
}

function isZero({ out, back, between }: Legs): boolean {
  return [out, back, between].every((values) => values.every((value) => value === 0));
}

function isSymmetric({ out, back, between }: Legs, n: number): boolean {
  for (let i = 0; i < n; i++) {
    if (out[i] !== back[i]) return false;
    for (let j = 0; j < i; j++) if (between[i * n + j] !== between[j * n + i]) return false;
  }
  return true;
}

function findShortcuts(measures: readonly Legs[], n: number): Uint8Array {
  const shortcuts = new Uint8Array((n + 1) * n);
  for (const { out, back, between } of measures) {
    const leg = (from: number, to: number): number => {
      if (from === n) return to === n ? 0 : (out[to] ?? 0);
      return to === n ? (back[from] ?? 0) : (between[from * n + to] ?? 0);
    };
    for (let from = 0; from <= n; from++) {
      for (let by = 0; by < n; by++) {
        if (by === from) continue;
        const first = leg(from, by);
        for (let to = 0; to <= n; to++) {
          if (to === from || to === by || first + leg(by, to) >= leg(from, to)) continue;
          shortcuts[from * n + by] = 1;
          break;
        }
      }
    }
  }
  return shortcuts;
}
