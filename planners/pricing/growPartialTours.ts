import type { CoverWorth } from "./coverWorth.ts";
import { PartialTours } from "./partialTours.ts";
import type { Legs, TourGraph } from "./tourGraph.ts";

/** Room for rounding when reduced costs are compared, in cents. */
export const EPSILON = 1e-6;

/** Most beginnings in memory (about 70 bytes each); beyond it the growth is given up. */
const MOST_PARTIAL_TOURS = 4_000_000;
/** Most beginnings kept at one node of one number of stops: each is compared with all others there. */
const MOST_KEPT = 6000;

/** What a tour's pieces are worth at the present duals; see {@link TourGraph} for the shapes. */
export interface LegWorth {
  readonly out: Float64Array;
  readonly back: Float64Array;
  readonly between: Float64Array;
  /** Cost of a stop itself, by node. */
  readonly visit: Float64Array;
}

/** Which lengths tell two tours apart besides their cost and cover. */
export interface ComparedLengths {
  readonly metres: boolean;
  readonly minutes: boolean;
}

/** How many beginnings are kept and which one may stand for another. */
export interface GrowParams {
  /** Most stops of a beginning. */
  readonly depth: number;
  /** Most beginnings kept by node and number of stops; Infinity = all that nothing dominates. */
  readonly beam: number;
  /**
   * `worth`: one at no more reduced cost, even after losing what it covers alone, stands for another.
   * `cover`: only one that covers as much for no more cents and metres does (every good tour is wanted).
   */
  readonly dominance: "worth" | "cover";
  /** Lengths in which the one that stands for another must be no longer. */
  readonly compared: ComparedLengths;
  /** Beginnings that cannot be completed below this reduced cost are dropped. */
  readonly limit: number;
  /** Float64Array [(maxStops + 1) × n]: least reduced cost of going on from a node with so many stops left. */
  readonly completion: Float64Array;
  readonly shouldStop: () => boolean;
}

/** Beginnings by node and number of stops: `layers[k - 1][node]` lists rows by ascending worth. */
export interface GrownTours {
  readonly tours: PartialTours;
  readonly layers: readonly (readonly Int32Array[])[];
  /** Worth of the way home by node. */
  readonly returns: Float64Array;
  /** False when the beam or a stop left some out. */
  readonly complete: boolean;
}

/**
 * Grows every beginning of a tour stop by stop from the depot, and keeps those that nothing dominates.
 *
 * A stop that covers nothing of worth any more is appended only where it makes the way shorter.
 *
 * Cost: O(beginnings × sites) extensions, each compared with the beginnings kept at its node.
 * Source: Feillet, D. et al. (2004), An exact algorithm for the elementary shortest path problem with
 * resource constraints, Networks 44, 216–229, doi 10.1002/net.20033; coverage sets in labels after
 * Jozefowiez, N. (2014), A branch-and-price algorithm for the multivehicle covering tour problem,
 * Networks 64, 160–168, doi 10.1002/net.21564.
 */
export function growPartialTours(
  graph: TourGraph,
  legs: LegWorth,
  worth: CoverWorth,
  backwards: boolean,
  params: GrowParams,
): GrownTours {
  const n = graph.sites.length;
  const grower = new Grower(graph, legs, worth, backwards, params);
  const layers: Int32Array[][] = [];
  const returns = backwards ? legs.out : legs.back;
  for (let k = 1; k <= params.depth; k++) {
    const previous = layers[k - 2];
    if (k > 1 && previous === undefined) break;
    if (previous === undefined) grower.startAll();
    else if (!grower.extendAll(previous)) return { tours: grower.tours, layers, returns, complete: false };
    layers.push(grower.settle(n, k));
    if (grower.cut && params.beam === Infinity)
      return { tours: grower.tours, layers, returns, complete: false };
    if (params.shouldStop()) return { tours: grower.tours, layers, returns, complete: false };
  }
  return { tours: grower.tours, layers, returns, complete: !grower.cut };
}

class Grower {
  readonly tours: PartialTours;
  cut = false;
  private readonly graph: TourGraph;
  private readonly legs: LegWorth;
  private readonly worth: CoverWorth;
  private readonly params: GrowParams;
  private readonly metres: Legs;
  private readonly minutes: Legs;
  private readonly cents: Legs;
  private readonly backwards: boolean;
  /** Rows waiting at each node in the present layer, and the kept ones of all layers. */
  private waiting: number[][];
  private readonly kept: number[][];

  constructor(graph: TourGraph, legs: LegWorth, worth: CoverWorth, backwards: boolean, params: GrowParams) {
    this.graph = graph;
    this.legs = legs;
    this.worth = worth;
    this.params = params;
    this.backwards = backwards;
    this.metres = graph.metres;
    this.minutes = graph.minutes;
    this.cents = graph.cents;
    this.tours = new PartialTours(worth.words);
    this.waiting = graph.sites.map(() => []);
    this.kept = graph.sites.map(() => []);
  }

  startAll(): void {
    for (let node = 0; node < this.graph.sites.length; node++) this.append(-1, node);
  }

  /** False when it was stopped or there are too many. */
  extendAll(layer: readonly Int32Array[]): boolean {
    for (const rows of layer) {
      for (const row of rows) {
        for (let node = 0; node < this.graph.sites.length; node++) this.append(row, node);
      }
      if (this.tours.count > MOST_PARTIAL_TOURS || this.params.shouldStop()) return false;
    }
    return true;
  }

  private append(row: number, node: number): void {
    const { graph, legs, worth, tours, params, backwards } = this;
    const n = graph.sites.length;
    const { words } = worth;
    let gain = 0;
    let useful = false;
    for (let word = 0; word < words; word++) {
      const known = row < 0 ? 0 : (tours.covers[row * words + word] ?? 0);
      const fresh = (graph.covers[node * words + word] ?? 0) & ~known;
      if (fresh === 0) continue;
      useful = true;
      gain += worth.ofWord(word, fresh);
    }
    const from = row < 0 ? n : (tours.node[row] ?? 0);
    if (from === node) return;
    const idle = !useful || (gain <= 0 && params.dominance === "worth");
    if (idle && graph.shortcuts[from * n + node] !== 1) return;
    const cell = backwards ? node * n + from : from * n + node;
    const start = backwards ? "back" : "out";
    const stops = row < 0 ? 1 : (tours.stops[row] ?? 0) + 1;
    const leg = row < 0 ? (legs[start][node] ?? 0) : (legs.between[cell] ?? 0);
    const cost = (row < 0 ? 0 : (tours.worth[row] ?? 0)) + leg + (legs.visit[node] ?? 0) - gain;
    if (cost + (params.completion[(graph.maxStops - stops) * n + node] ?? 0) >= params.limit) return;
    const metres =
      row < 0 ? (this.metres[start][node] ?? 0) : (tours.metres[row] ?? 0) + (this.metres.between[cell] ?? 0);
    const end = backwards ? "out" : "back";
    if (metres + (this.metres[end][node] ?? 0) > graph.maxMetres) return;
    const minutes =
      (row < 0
        ? (this.minutes[start][node] ?? 0)
        : (tours.minutes[row] ?? 0) + (this.minutes.between[cell] ?? 0)) + (graph.stayMinutes[node] ?? 0);
    if (minutes + (this.minutes[end][node] ?? 0) > graph.maxMinutes) return;
    const added = tours.add();
    tours.node[added] = node;
    tours.stops[added] = stops;
    tours.parent[added] = row;
    tours.worth[added] = cost;
    tours.cents[added] =
      (row < 0 ? (this.cents[start][node] ?? 0) : (tours.cents[row] ?? 0) + (this.cents.between[cell] ?? 0)) +
      (graph.visitCents[node] ?? 0);
    tours.metres[added] = metres;
    tours.minutes[added] = minutes;
    for (let word = 0; word < words; word++) {
      const known = row < 0 ? 0 : (tours.covers[row * words + word] ?? 0);
      tours.covers[added * words + word] = known | (graph.covers[node * words + word] ?? 0);
    }
    this.waiting[node]?.push(added);
  }

  /** Keeps what nothing dominates of the rows waiting, best first. */
  settle(n: number, stops: number): Int32Array[] {
    const { tours, params } = this;
    const layer: Int32Array[] = [];
    for (let node = 0; node < n; node++) {
      const rows = this.waiting[node] ?? [];
      rows.sort((a, b) => (tours.worth[a] ?? 0) - (tours.worth[b] ?? 0) || a - b);
      const kept = this.kept[node] ?? [];
      const fresh: number[] = [];
      for (const row of rows) {
        if (this.isDominated(row, kept) || this.isDominated(row, fresh)) continue;
        if (fresh.length >= Math.min(params.beam, MOST_KEPT)) {
          this.cut = true;
          break;
        }
        fresh.push(row);
      }
      if (params.shouldStop()) this.cut = true;
      if (this.cut && params.beam === Infinity) break;
      layer.push(Int32Array.from(fresh));
      if (stops < params.depth) {
        this.kept[node] = [...kept, ...fresh].sort(
          (a, b) => (tours.worth[a] ?? 0) - (tours.worth[b] ?? 0) || a - b,
        );
      }
    }
    this.waiting = this.graph.sites.map(() => []);
    return layer;
  }

  private isDominated(row: number, others: readonly number[]): boolean {
    const { tours, params } = this;
    const { compared } = params;
    const worth = tours.worth[row] ?? 0;
    for (const other of others) {
      const theirs = tours.worth[other] ?? 0;
      if (theirs > worth + EPSILON) return false;
      if (compared.metres && (tours.metres[other] ?? 0) > (tours.metres[row] ?? 0)) continue;
      if (compared.minutes && (tours.minutes[other] ?? 0) > (tours.minutes[row] ?? 0)) continue;
      if (params.dominance === "worth") {
        if (this.worthBeyond(other, row, worth - theirs + EPSILON)) return true;
      } else if ((tours.cents[other] ?? 0) <= (tours.cents[row] ?? 0) && this.includes(other, row)) {
        return true;
      }
    }
    return false;
  }

  /** True when what `other` covers beyond `row` is worth no more than `room`. */
  private worthBeyond(other: number, row: number, room: number): boolean {
    const { tours, worth } = this;
    const { words } = worth;
    let lost = 0;
    for (let word = 0; word < words; word++) {
      const beyond = (tours.covers[other * words + word] ?? 0) & ~(tours.covers[row * words + word] ?? 0);
      if (beyond !== 0) lost += worth.ofWord(word, beyond);
      if (lost > room) return false;
    }
    return true;
  }

  private includes(other: number, row: number): boolean {
    const { tours, worth } = this;
    const { words } = worth;
    for (let word = 0; word < words; word++) {
      if (((tours.covers[row * words + word] ?? 0) & ~(tours.covers[other * words + word] ?? 0)) !== 0) {
        return false;
      }
    }
    return true;
  }
}
