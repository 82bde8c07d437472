import { boundCompletions } from "./boundCompletions.ts";
import { CoverWorth } from "./coverWorth.ts";
import { EPSILON, growPartialTours, type GrownTours } from "./growPartialTours.ts";
import { joinTours } from "./joinTours.ts";
import { weighLegs, type DualPrices } from "./legWorth.ts";
import type { TourGraph } from "./tourGraph.ts";

/** Most beginnings looked at, and kept at one node, before pricing is given up. */
const MOST_BEGINNINGS = 4_000_000;
const MOST_KEPT = 12_000;

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
  const worth = new CoverWorth({ ...graph, ...prices });
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
    beginnings: MOST_BEGINNINGS,
    keptByNode: MOST_KEPT,
    completions: boundCompletions(graph, legs, worth, false),
    shouldStop,
  };
  const heads = growPartialTours(graph, legs, worth, false, params);
  const tails = graph.symmetric
    ? heads
    : growPartialTours(graph, legs, worth, true, {
        ...params,
        depth: graph.maxStops - depth,
        completions: boundCompletions(graph, legs, worth, true),
      });
  const ended = joinTours(
    graph,
    legs,
    worth,
    heads,
    tails,
    { depth, limit: () => best.limit, completions: params.completions, shouldStop },
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
