import { boundCompletions } from "./boundCompletions.ts";
import { CoverWorth } from "./coverWorth.ts";
import { growPartialTours, type ComparedLengths, type GrownTours } from "./growPartialTours.ts";
import { joinTours } from "./joinTours.ts";
import type { TourGraph } from "./tourGraph.ts";
import { weighLegs, type DualPrices } from "./legWorth.ts";
import { nodesOf, type PricedTour } from "./tourPricer.ts";

/** What a list may take: tours at its end, beginnings looked at, and kept at one node of one length. */
export interface ListLimits {
  readonly tours: number;
  readonly beginnings: number;
  readonly keptByNode: number;
}

/**
 * Lists every tour whose reduced cost is below `gap`, but for those that another covers as much as for no
 * more: with them, whatever is better than the best known plan can be built.
 *
 * @returns tours, one for each set of groups covered; null when there are more than `limits` allow or it stopped.
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
  limits: ListLimits,
  compared: ComparedLengths,
  shouldStop: () => boolean,
): readonly PricedTour[] | null {
  const worth = new CoverWorth({ ...graph, ...prices });
  const legs = weighLegs(graph, prices);
  const fixed = prices.perCent * graph.fixedCents + prices.perTour;
  const limit = gap - fixed;
  const depth = Math.ceil(graph.maxStops / 2);
  const listed = new ListedTours(graph, compared, limits.tours);
  const stop = (): boolean => listed.full || shouldStop();
  const params = {
    depth,
    beam: Infinity,
    dominance: "cover" as const,
    compared,
    limit,
    beginnings: limits.beginnings,
    keptByNode: limits.keptByNode,
    completions: boundCompletions(graph, legs, worth, false),
    shouldStop: stop,
  };
  const heads = growPartialTours(graph, legs, worth, false, params);
  if (!heads.complete) return null;
  const tails = graph.symmetric
    ? heads
    : growPartialTours(graph, legs, worth, true, {
        ...params,
        depth: graph.maxStops - depth,
        completions: boundCompletions(graph, legs, worth, true),
      });
  if (!tails.complete) return null;
  const join = { depth, limit: () => limit, completions: params.completions, shouldStop: stop };
  const ended = joinTours(graph, legs, worth, heads, tails, join, (head, tail, value) =>
    listed.offer(heads, head, tails, tail, value),
  );
  if (!ended || listed.full) return null;
  return listed.all().map(({ head, tail, worth: value, cents }) => ({
    nodes: nodesOf(heads, head, tails, tail),
    worth: value + fixed,
    cents,
  }));
}

interface Listed {
  readonly head: number;
  readonly tail: number;
  readonly worth: number;
  readonly cents: number;
  readonly metres: number;
  readonly minutes: number;
}

/** Tours by what they cover: of two that cover the same, one that is no dearer and no longer stays. */
class ListedTours {
  full = false;
  private count = 0;
  private readonly graph: TourGraph;
  private readonly compared: ComparedLengths;
  private readonly most: number;
  private readonly byCover = new Map<string, readonly Listed[]>();

  constructor(graph: TourGraph, compared: ComparedLengths, most: number) {
    this.graph = graph;
    this.compared = compared;
    this.most = most;
  }

  offer(heads: GrownTours, head: number, tails: GrownTours, tail: number, worth: number): void {
    const { graph, byCover } = this;
    const { words } = heads.tours;
    let key = "";
    for (let word = 0; word < graph.words; word++) {
      const own = heads.tours.covers[head * words + word] ?? 0;
      const theirs = tail < 0 ? 0 : (tails.tours.covers[tail * words + word] ?? 0);
      key += `${own | theirs} `;
    }
    const known = byCover.get(key) ?? [];
    const length = (measure: "cents" | "metres" | "minutes"): number => {
      const n = graph.sites.length;
      const from = heads.tours.node[head] ?? 0;
      const started = heads.tours[measure][head] ?? 0;
      if (tail < 0) return started + (graph[measure].back[from] ?? 0);
      const to = tails.tours.node[tail] ?? 0;
      return started + (graph[measure].between[from * n + to] ?? 0) + (tails.tours[measure][tail] ?? 0);
    };
    const tour: Listed = {
      head,
      tail,
      worth,
      cents: graph.fixedCents + length("cents"),
      metres: this.compared.metres ? length("metres") : 0,
      minutes: this.compared.minutes ? length("minutes") : 0,
    };
    if (known.some((other) => replaces(other, tour))) return;
    const kept = [...known.filter((other) => !replaces(tour, other)), tour];
    this.count += kept.length - known.length;
    byCover.set(key, kept);
    if (this.count > this.most) this.full = true;
  }

  all(): readonly Listed[] {
    return [...this.byCover.values()].flat();
  }
}

function replaces(a: Listed, b: Listed): boolean {
  return a.cents <= b.cents && a.metres <= b.metres && a.minutes <= b.minutes;
}
