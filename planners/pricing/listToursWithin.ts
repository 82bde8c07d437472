import { CoverWorth } from "./coverWorth.ts";
import { growPartialTours } from "./growPartialTours.ts";
import { joinTours } from "./joinTours.ts";
import type { TourGraph } from "./tourGraph.ts";
import {
  boundCompletions,
  centsOf,
  nodesOf,
  weighLegs,
  type DualPrices,
  type PricedTour,
} from "./tourPricer.ts";

/**
 * Lists every tour whose reduced cost is below `gap`, but for those that another covers as much as for no
 * more: with them, whatever is better than the best known plan can be built.
 *
 * @returns tours, one for each set of groups covered; null when there are more than `most` or it stopped.
 *
 * Cost: as pricing, with more beginnings kept the wider the gap.
 * Source: Baldacci, R., Christofides, N. & Mingozzi, A. (2008), An exact algorithm for the vehicle routing
 * problem based on the set partitioning formulation with additional cuts, Mathematical Programming 115,
 * 351–385, doi 10.1007/s10107-007-0178-5 (enumeration within the gap).
 */
export function listToursWithin(
  graph: TourGraph,
  prices: DualPrices,
  gap: number,
  most: number,
  shouldStop: () => boolean,
): readonly PricedTour[] | null {
  const worth = new CoverWorth(prices.groups, graph.words);
  const legs = weighLegs(graph, prices);
  const fixed = prices.perCent * graph.fixedCents + prices.perTour;
  const limit = gap - fixed;
  const depth = Math.ceil(graph.maxStops / 2);
  let full = false;
  const stop = (): boolean => full || shouldStop();
  const params = {
    depth,
    beam: Infinity,
    dominance: "cover" as const,
    limit,
    completion: boundCompletions(graph, legs, worth, false),
    shouldStop: stop,
  };
  const heads = growPartialTours(graph, legs, worth, false, params);
  const tails = graph.symmetric
    ? heads
    : growPartialTours(graph, legs, worth, true, {
        ...params,
        depth: graph.maxStops - depth,
        completion: boundCompletions(graph, legs, worth, true),
      });
  if (!heads.complete || !tails.complete) return null;
  const { words } = graph;
  const best = new Map<string, { head: number; tail: number; worth: number }>();
  const ended = joinTours(
    graph,
    legs,
    worth,
    heads,
    tails,
    { depth, limit: () => limit, shouldStop: stop },
    (head, tail, value) => {
      let key = "";
      for (let word = 0; word < words; word++) {
        const own = heads.tours.covers[head * words + word] ?? 0;
        const theirs = tail < 0 ? 0 : (tails.tours.covers[tail * words + word] ?? 0);
        key += `${own | theirs} `;
      }
      const known = best.get(key);
      if (known !== undefined && known.worth <= value) return;
      best.set(key, { head, tail, worth: value });
      if (best.size > most) full = true;
    },
  );
  if (!ended || full) return null;
  return [...best.values()].map(({ head, tail, worth: value }) => {
    const nodes = nodesOf(heads, head, tails, tail);
    return { nodes, worth: value + fixed, cents: centsOf(graph, nodes) };
  });
}
