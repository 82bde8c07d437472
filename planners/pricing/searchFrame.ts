import type { TourGraph } from "./tourGraph.ts";
import type { TourSearchInput } from "./tourSearchInput.ts";

/**
 * Legs of one graph as one square for quick differences: Float64Array [(n + 1) × (n + 1)], row-major, row
 * and column *n* = the depot. What a stop takes itself is added to every leg towards it.
 */
export interface SquareLegs {
  readonly cents: Float64Array;
  readonly metres: Float64Array;
  readonly minutes: Float64Array;
}

/** What every state of one search shares. */
export interface SearchFrame {
  readonly legs: readonly SquareLegs[];
  /** By node: groups covered, ascending. */
  readonly groupsOf: readonly (readonly number[])[];
  /** By group: nodes that cover it, ascending. */
  readonly nodesOf: readonly (readonly number[])[];
  /** By group: what leaving it out counts; what must be covered counts more than all that need not. */
  readonly lost: readonly number[];
}

/** Prepares what a search looks up in every round. Cost: O(graphs × sites² + groups × sites). */
export function buildSearchFrame(input: TourSearchInput): SearchFrame {
  const { graphs, groups, partial } = input;
  const sites = graphs[0]?.sites ?? [];
  const nodeOf = new Map(sites.map((site, node) => [site, node]));
  const nodesOf = groups.map((group) => group.sites.flatMap((site) => nodeOf.get(site) ?? []));
  const groupsOf: number[][] = sites.map(() => []);
  for (const [group, nodes] of nodesOf.entries()) for (const node of nodes) groupsOf[node]?.push(group);
  return {
    legs: graphs.map(squareLegs),
    groupsOf,
    nodesOf,
    lost: groups.map(({ weight, required }) => (!partial || required === true ? 1e6 : weight)),
  };
}

function squareLegs(graph: TourGraph): SquareLegs {
  const square = (legs: TourGraph["cents"], stay: Float64Array | null): Float64Array => {
    const n = graph.sites.length;
    const all = new Float64Array((n + 1) * (n + 1));
    for (let from = 0; from <= n; from++) {
      for (let to = 0; to <= n; to++) {
        if (from === to) continue;
        const leg = from === n ? legs.out[to] : to === n ? legs.back[from] : legs.between[from * n + to];
        all[from * (n + 1) + to] = (leg ?? 0) + (to === n ? 0 : (stay?.[to] ?? 0));
      }
    }
    return all;
  };
  return {
    cents: square(graph.cents, graph.visitCents),
    metres: square(graph.metres, null),
    minutes: square(graph.minutes, graph.stayMinutes),
  };
}
