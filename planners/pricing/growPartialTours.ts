import type { Completions } from "./boundCompletions.ts";
import type { CoverWorth } from "./coverWorth.ts";
import type { LegWorth } from "./legWorth.ts";
import { PartialTours } from "./partialTours.ts";
import type { Legs, TourGraph } from "./tourGraph.ts";

/** Room for rounding when reduced costs are compared, in cents. */
export const EPSILON = 1e-6;

/** How many rows are worked on between two looks at the limits. */
const ROWS_PER_LOOK = 64;

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
  readonly completions: Completions;
  /** Most beginnings looked at (about 70 bytes each), and kept at one node; beyond it the growth is given up. */
  readonly beginnings: number;
  readonly keptByNode: number;
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
    let steps = 0;
    for (const rows of layer) {
      for (const row of rows) {
        for (let node = 0; node < this.graph.sites.length; node++) this.append(row, node);
        if (++steps % ROWS_PER_LOOK !== 0) continue;
        if (this.tours.count > this.params.beginnings || this.params.shouldStop()) return false;
      }
    }
    return true;
  }

  private append(row: number, node: number): void {
    const { graph, legs, worth, tours, params, backwards } = this;
    const n = graph.sites.length;
    const { words, groupWords, covers, wanted } = worth;
    const from = row < 0 ? n : (tours.node[row] ?? 0);
    if (from === node) return;
    const { completions } = params;
    const stops = row < 0 ? 1 : (tours.stops[row] ?? 0) + 1;
    const rest = completions.of(graph.maxStops - stops, from, node);
    const known = row < 0 ? 0 : (tours.worth[row] ?? 0);
    if (row >= 0 && known + (completions.steps[from * n + node] ?? 0) + rest >= params.limit) return;
    const all = params.dominance === "cover";
    let gain = 0;
    let useful = false;
    for (let word = 0; word < words; word++) {
      const covered = row < 0 ? 0 : (tours.covers[row * words + word] ?? 0);
      const fresh = (covers[node * words + word] ?? 0) & ~covered;
      if (fresh === 0) continue;
      if (word < groupWords) {
        useful ||= all || (fresh & (wanted[word] ?? 0)) !== 0;
        gain += worth.ofWord(word, fresh);
      } else gain += worth.ofRows(word, covered | fresh) - worth.ofRows(word, covered);
    }
    if (!useful && graph.shortcuts[from * n + node] !== 1) return;
    const cell = backwards ? node * n + from : from * n + node;
    const start = backwards ? "back" : "out";
    const leg = row < 0 ? (legs[start][node] ?? 0) : (legs.between[cell] ?? 0);
    const cost = known + leg + (legs.visit[node] ?? 0) - gain;
    if (cost + rest >= params.limit) return;
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
      const covered = row < 0 ? 0 : (tours.covers[row * words + word] ?? 0);
      tours.covers[added * words + word] = covered | (covers[node * words + word] ?? 0);
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
      let steps = 0;
      for (const row of rows) {
        if (++steps % ROWS_PER_LOOK === 0 && params.shouldStop()) this.cut = true;
        if (this.cut && params.beam === Infinity) break;
        if (this.isDominated(row, kept) || this.isDominated(row, fresh)) continue;
        if (fresh.length >= Math.min(params.beam, params.keptByNode)) {
          this.cut = true;
          break;
        }
        fresh.push(row);
      }
      if (params.shouldStop()) this.cut = true;
      if (this.cut && params.beam === Infinity) break;
      layer.push(Int32Array.from(fresh));
      if (stops < params.depth) this.kept[node] = mergeByWorth(tours, kept, fresh);
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
    const { words, groupWords } = worth;
    let lost = 0;
    for (let word = 0; word < words; word++) {
      const theirs = tours.covers[other * words + word] ?? 0;
      const own = tours.covers[row * words + word] ?? 0;
      if (theirs === own) continue;
      lost += word < groupWords ? worth.ofWord(word, theirs & ~own) : worth.lostOfRows(word, theirs, own);
      if (lost > room) return false;
    }
    return true;
  }

  private includes(other: number, row: number): boolean {
    const { tours, worth } = this;
    const { words, groupWords } = worth;
    for (let word = 0; word < groupWords; word++) {
      if (((tours.covers[row * words + word] ?? 0) & ~(tours.covers[other * words + word] ?? 0)) !== 0) {
        return false;
      }
    }
    return true;
  }
}

/** Two lists by ascending worth as one. */
function mergeByWorth(tours: PartialTours, a: readonly number[], b: readonly number[]): number[] {
  const merged: number[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const first = a[i] ?? -1;
    const second = b[j] ?? -1;
    if (second < 0 || (first >= 0 && (tours.worth[first] ?? 0) <= (tours.worth[second] ?? 0))) {
      merged.push(first);
      i += 1;
    } else {
      merged.push(second);
      j += 1;
    }
  }
  return merged;
}
