import type { Completions } from "./boundCompletions.ts";
import type { CoverWorth } from "./coverWorth.ts";
import type { GrownTours } from "./growPartialTours.ts";
import type { LegWorth } from "./legWorth.ts";
import type { TourGraph } from "./tourGraph.ts";

/** Takes a whole tour: a beginning, and an end read from the depot backwards (−1 = none), with its worth. */
export type TourTaker = (head: number, tail: number, worth: number) => void;

/** What a join needs to know. */
export interface JoinParams {
  /** Most stops of a head; tails take the rest. */
  readonly depth: number;
  /** Returns the reduced cost below which a tour is wanted; it may fall while the join runs. */
  readonly limit: () => number;
  /** Least reduced cost of going on from a head. */
  readonly completions: Completions;
  readonly shouldStop: () => boolean;
}

/** How many heads are worked on between two looks at the limits. */
const HEADS_PER_LOOK = 16;

/**
 * Puts beginnings and ends together to whole tours whose reduced cost is below a limit.
 *
 * Every tour of more than `depth` stops has one head of exactly `depth` stops and one tail; what both
 * cover counts once. Tails are tried best first, so that the rest of a list is skipped as soon as it
 * cannot win even if it shared nothing with the head but its last stop.
 *
 * @returns false when it was stopped.
 *
 * Cost: O(heads × sites) lists looked at, each up to the limit.
 * Source: Righini, G. & Salani, M. (2006), Symmetry helps: bounded bi-directional dynamic programming for
 * the elementary shortest path problem with resource constraints, Discrete Optimization 3, 255–273,
 * doi 10.1016/j.disopt.2006.05.007.
 */
export function joinTours(
  graph: TourGraph,
  legs: LegWorth,
  worth: CoverWorth,
  heads: GrownTours,
  tails: GrownTours,
  params: JoinParams,
  take: TourTaker,
): boolean {
  const n = graph.sites.length;
  closeHeads(heads, params, take);
  const lists = tailLists(n, tails, graph.maxStops - params.depth);
  const outer = heads.layers[params.depth - 1] ?? [];
  const { completions } = params;
  const left = graph.maxStops - params.depth - 1;
  let steps = 0;
  for (const rows of outer) {
    for (const head of rows) {
      if (++steps % HEADS_PER_LOOK === 0 && params.shouldStop()) return false;
      const from = heads.tours.node[head] ?? 0;
      const own = heads.tours.worth[head] ?? 0;
      for (let to = 0; to < n; to++) {
        if (to === from) continue;
        const least = own + (completions.steps[from * n + to] ?? 0) + completions.of(left, from, to);
        if (least >= params.limit()) continue;
        const leg = legs.between[from * n + to] ?? Infinity;
        const list = lists[to];
        if (list === undefined || list.length === 0) continue;
        joinAt(graph, worth, heads, head, tails, list, from * n + to, leg, params, take);
      }
    }
  }
  return true;
}

/** Tours that are heads alone, back to the depot. */
function closeHeads(heads: GrownTours, params: JoinParams, take: TourTaker): void {
  const { tours, layers } = heads;
  for (const layer of layers) {
    for (const rows of layer) {
      for (const head of rows) {
        const worth = (tours.worth[head] ?? 0) + (heads.returns[tours.node[head] ?? 0] ?? 0);
        if (worth < params.limit()) take(head, -1, worth);
      }
    }
  }
}

/** By node: rows of all tails of at most `stops` stops that end there, best first. */
function tailLists(n: number, tails: GrownTours, stops: number): readonly Int32Array[] {
  const { worth } = tails.tours;
  return Array.from({ length: n }, (_, node) => {
    const rows = tails.layers.slice(0, Math.max(0, stops)).flatMap((layer) => [...(layer[node] ?? [])]);
    return Int32Array.from(rows.sort((a, b) => (worth[a] ?? 0) - (worth[b] ?? 0) || a - b));
  });
}

function joinAt(
  graph: TourGraph,
  worth: CoverWorth,
  heads: GrownTours,
  head: number,
  tails: GrownTours,
  list: Int32Array,
  cell: number,
  leg: number,
  params: JoinParams,
  take: TourTaker,
): void {
  const { words, groupWords, covers } = worth;
  const n = graph.sites.length;
  const to = cell % n;
  const a = heads.tours;
  const b = tails.tours;
  let least = (a.worth[head] ?? 0) + leg;
  let fresh = false;
  for (let word = 0; word < groupWords; word++) {
    const place = covers[to * words + word] ?? 0;
    const known = a.covers[head * words + word] ?? 0;
    if ((place & ~known) !== 0) fresh = true;
    if ((place & known) !== 0) least += worth.ofWord(word, place & known);
  }
  if (!fresh && graph.shortcuts[cell] !== 1) return;
  const base = (a.worth[head] ?? 0) + leg;
  const metres = (a.metres[head] ?? 0) + (graph.metres.between[cell] ?? 0);
  const minutes = (a.minutes[head] ?? 0) + (graph.minutes.between[cell] ?? 0);
  for (let k = 0; k < list.length; k++) {
    const tail = list[k] ?? 0;
    const theirs = b.worth[tail] ?? 0;
    const limit = params.limit();
    if (least + theirs >= limit) return;
    let total = base + theirs;
    for (let word = 0; word < words && total < limit; word++) {
      const own = a.covers[head * words + word] ?? 0;
      const other = b.covers[tail * words + word] ?? 0;
      if (word < groupWords) total += worth.ofWord(word, own & other);
      else if (own !== 0 && other !== 0) {
        total += worth.ofRows(word, own) + worth.ofRows(word, other) - worth.ofRows(word, own | other);
      }
    }
    if (total >= limit) continue;
    if (metres + (b.metres[tail] ?? 0) > graph.maxMetres) continue;
    if (minutes + (b.minutes[tail] ?? 0) > graph.maxMinutes) continue;
    take(head, tail, total);
  }
}
