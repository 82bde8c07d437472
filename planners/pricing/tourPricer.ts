import { CoverWorth } from "./coverWorth.ts";
import { EPSILON, growPartialTours, type GrownTours, type LegWorth } from "./growPartialTours.ts";
import { joinTours } from "./joinTours.ts";
import type { TourGraph } from "./tourGraph.ts";

/** What a unit of each measure costs at the present duals of the master; none negative. */
export interface DualPrices {
  /** Worth of covering each group. */
  readonly groups: Float64Array;
  /** Weight of cents in the aim (0 where the aim does not count money), plus the price of the budget. */
  readonly perCent: number;
  readonly perMetre: number;
  readonly perMinute: number;
  /** Price of a tour itself: its half-days, its place in the budget. */
  readonly perTour: number;
}

/** A tour by its nodes in the order of visit. */
export interface PricedTour {
  readonly nodes: readonly number[];
  readonly worth: number;
  readonly cents: number;
}

/** Tours found and the least reduced cost there is; −Infinity where not every tour was looked at. */
export interface PricingResult {
  readonly tours: readonly PricedTour[];
  readonly least: number;
}

/**
 * Finds tours of negative reduced cost: the pricing problem of column generation.
 *
 * With a finite `beam` it looks at the best beginnings only and proves nothing.
 *
 * @param most – how many tours are wanted.
 *
 * Cost: see {@link growPartialTours} and {@link joinTours}; 50 sites and 6 stops: tens of milliseconds.
 */
export function priceTours(
  graph: TourGraph,
  prices: DualPrices,
  beam: number,
  most: number,
  shouldStop: () => boolean,
): PricingResult {
  const worth = new CoverWorth(prices.groups, graph.words);
  const legs = weighLegs(graph, prices);
  const fixed = prices.perCent * graph.fixedCents + prices.perTour;
  const limit = -EPSILON - fixed;
  const best = new BestTours(most, limit);
  const depth = Math.ceil(graph.maxStops / 2);
  const params = {
    depth,
    beam,
    dominance: "worth" as const,
    compared: { metres: graph.maxMetres !== Infinity, minutes: graph.maxMinutes !== Infinity },
    limit,
    completion: boundCompletions(graph, legs, worth, false),
    shouldStop,
  };
  const heads = growPartialTours(graph, legs, worth, false, params);
  const tails = graph.symmetric
    ? heads
    : growPartialTours(graph, legs, worth, true, {
        ...params,
        depth: graph.maxStops - depth,
        completion: boundCompletions(graph, legs, worth, true),
      });
  const ended = joinTours(
    graph,
    legs,
    worth,
    heads,
    tails,
    { depth, limit: () => best.limit, shouldStop },
    (head, tail, value) => best.offer(head, tail, value),
  );
  const complete = ended && heads.complete && tails.complete;
  const tours = best.list().map(({ head, tail, value }) => ({
    nodes: nodesOf(heads, head, tails, tail),
    worth: value + fixed,
    cents: centsOf(graph, nodesOf(heads, head, tails, tail)),
  }));
  const least = complete ? Math.min(0, ...tours.map((tour) => tour.worth)) : -Infinity;
  return { tours, least };
}

/** Returns the nodes of a joined tour in the order of visit. */
export function nodesOf(heads: GrownTours, head: number, tails: GrownTours, tail: number): number[] {
  return [...heads.tours.nodesOf(head), ...tails.tours.nodesOf(tail).reverse()];
}

/** Returns the cents of a tour through nodes in this order. */
export function centsOf(graph: TourGraph, nodes: readonly number[]): number {
  const n = graph.sites.length;
  let cents = graph.fixedCents;
  let from = -1;
  for (const node of nodes) {
    cents += graph.visitCents[node] ?? 0;
    cents += from < 0 ? (graph.cents.out[node] ?? 0) : (graph.cents.between[from * n + node] ?? 0);
    from = node;
  }
  return cents + (graph.cents.back[from] ?? 0);
}

/** Weighs every leg and stop with the prices. */
export function weighLegs(graph: TourGraph, prices: DualPrices): LegWorth {
  const { perCent, perMetre, perMinute } = prices;
  const weigh = (cents: Float64Array, metres: Float64Array, minutes: Float64Array): Float64Array =>
    cents.map(
      (value, k) =>
        perCent * value +
        (perMetre === 0 ? 0 : perMetre * (metres[k] ?? 0)) +
        (perMinute === 0 ? 0 : perMinute * (minutes[k] ?? 0)),
    );
  const { cents, metres, minutes } = graph;
  return {
    out: weigh(cents.out, metres.out, minutes.out),
    back: weigh(cents.back, metres.back, minutes.back),
    between: weigh(cents.between, metres.between, minutes.between),
    visit: graph.visitCents.map((value, k) => perCent * value + perMinute * (graph.stayMinutes[k] ?? 0)),
  };
}

/**
 * Bounds from below what it takes to go on from a node: every further stop is credited with all that it
 * covers, whatever was covered before.
 *
 * @returns Float64Array [(maxStops + 1) × n], row = stops left.
 */
export function boundCompletions(
  graph: TourGraph,
  legs: LegWorth,
  worth: CoverWorth,
  backwards: boolean,
): Float64Array {
  const n = graph.sites.length;
  const bounds = new Float64Array((graph.maxStops + 1) * n);
  bounds.set(backwards ? legs.out : legs.back);
  const gain = Float64Array.from(graph.sites, (_, node) => {
    let sum = -(legs.visit[node] ?? 0);
    for (let word = 0; word < graph.words; word++) {
      sum += worth.ofWord(word, graph.covers[node * graph.words + word] ?? 0);
    }
    return sum;
  });
  for (let left = 1; left <= graph.maxStops; left++) {
    for (let from = 0; from < n; from++) {
      let least = bounds[(left - 1) * n + from] ?? 0;
      for (let to = 0; to < n; to++) {
        if (to === from) continue;
        const leg = legs.between[backwards ? to * n + from : from * n + to] ?? 0;
        const value = leg - (gain[to] ?? 0) + (bounds[(left - 1) * n + to] ?? 0);
        if (value < least) least = value;
      }
      bounds[left * n + from] = least;
    }
  }
  return bounds;
}

/** Keeps the tours of least reduced cost; the limit falls once enough are known. */
class BestTours {
  limit: number;
  private readonly most: number;
  private readonly kept: { head: number; tail: number; value: number }[] = [];

  constructor(most: number, limit: number) {
    this.most = most;
    this.limit = limit;
  }

  offer(head: number, tail: number, value: number): void {
    this.kept.push({ head, tail, value });
    if (this.kept.length < this.most * 4) return;
    this.kept.sort((a, b) => a.value - b.value || a.head - b.head || a.tail - b.tail);
    this.kept.length = this.most;
    this.limit = this.kept.at(-1)?.value ?? this.limit;
  }

  list(): readonly { readonly head: number; readonly tail: number; readonly value: number }[] {
    this.kept.sort((a, b) => a.value - b.value || a.head - b.head || a.tail - b.tail);
    return this.kept.slice(0, this.most);
  }
}
