import type { VisitGraph } from "./visitGraph.ts";
import { WalkLayers } from "./walkLayers.ts";

/** A walk from the depot and back by its parts on either side of one customer. */
interface WalkParts {
  outWeight: number;
  backWeight: number;
  outSecond: boolean;
  backSecond: boolean;
}

/** For given prices of visits: the cheapest walk by weight through each customer. Worked out in slices. */
export class WalkTable {
  /** By customer: least cents of a walk through it, less the prices, divided by the walk's weight; 0 = none. */
  readonly ratios: Float64Array;
  private joined = 0;
  private readonly graph: VisitGraph;
  private readonly out: WalkLayers;
  /** Walks home, backwards; the same where legs are symmetric. */
  private readonly back: WalkLayers;
  private readonly startCents: number;
  private readonly parts: WalkParts[] = [];

  /** @param tourPrice – cents added to every walk. */
  constructor(graph: VisitGraph, prices: Float64Array, tourPrice: number) {
    this.graph = graph;
    const { weights, capacity, symmetric } = graph;
    this.startCents = graph.fixedCents + tourPrice;
    this.ratios = new Float64Array(weights.length);
    this.out = new WalkLayers(pricedLegs(graph, prices, true), weights, capacity);
    this.back = symmetric ? this.out : new WalkLayers(pricedLegs(graph, prices, false), weights, capacity);
  }

  /** Does about so many operations; true when all is done. */
  work(operations: number): boolean {
    const customers = this.graph.weights.length;
    let left = operations;
    for (const layers of [this.out, this.back]) {
      while (!layers.done && left > 0) {
        layers.step();
        left -= customers * customers;
      }
    }
    while (left > 0 && this.joined < customers) {
      this.join(this.joined);
      this.joined += 1;
      left -= this.graph.capacity * this.graph.capacity;
    }
    return this.joined === customers;
  }

  /** Returns the walk behind a customer's ratio. */
  walk(customer: number): { readonly weight: number; readonly customers: readonly number[] } {
    const parts = this.parts[customer];
    if (parts === undefined || parts.outWeight === 0) return { weight: 0, customers: [] };
    const out = this.out.trace(parts.outWeight, customer, parts.outSecond);
    const back = this.back.trace(parts.backWeight, customer, parts.backSecond);
    return {
      weight: parts.outWeight + parts.backWeight - (this.graph.weights[customer] ?? 0),
      customers: [...out, ...back.slice(1)],
    };
  }

  /** Puts walks out and home together at a customer; the neighbours in between differ. */
  private join(customer: number): void {
    const { weights, capacity, symmetric } = this.graph;
    const { out, back, startCents } = this;
    const customers = weights.length;
    const own = weights[customer] ?? 0;
    const parts: WalkParts = { outWeight: 0, backWeight: 0, outSecond: false, backSecond: false };
    let ratio = Infinity;
    for (let a = own; a <= capacity; a++) {
      const left = a * customers + customer;
      const outBest = out.best[left] ?? Infinity;
      if (outBest === Infinity) continue;
      const outFrom = out.bestFrom[left] ?? -1;
      const most = capacity - a + own;
      for (let b = symmetric ? a : own; b <= most; b++) {
        const right = b * customers + customer;
        const limit = ratio * (a + b - own) - startCents;
        const backBest = back.best[right] ?? Infinity;
        if (outBest + backBest >= limit) continue;
        if (outFrom !== back.bestFrom[right] || outFrom === customers) {
          ratio = (outBest + backBest + startCents) / (a + b - own);
          setParts(parts, a, b, 0);
          continue;
        }
        const turned = outBest + (back.second[right] ?? Infinity);
        const other = (out.second[left] ?? Infinity) + backBest;
        const least = Math.min(turned, other);
        if (least >= limit) continue;
        ratio = (least + startCents) / (a + b - own);
        setParts(parts, a, b, turned <= other ? 2 : 1);
      }
    }
    this.ratios[customer] = ratio === Infinity ? 0 : ratio;
    this.parts[customer] = parts;
  }
}

/** @param second – 0 none of the parts, 1 the way out, 2 the way home takes its second walk. */
function setParts(parts: WalkParts, outWeight: number, backWeight: number, second: 0 | 1 | 2): void {
  parts.outWeight = outWeight;
  parts.backWeight = backWeight;
  parts.outSecond = second === 1;
  parts.backSecond = second === 2;
}

/** Legs less half the prices of both ends, by the node that they lead into (or, backwards, start from). */
function pricedLegs({ legs, weights }: VisitGraph, prices: Float64Array, forwards: boolean): Float64Array {
  const n = weights.length + 1;
  const into = new Float64Array(n * n);
  for (let to = 0; to < n; to++) {
    for (let from = 0; from < n; from++) {
      const leg = (forwards ? legs[from * n + to] : legs[to * n + from]) ?? Infinity;
      into[to * n + from] = leg - ((prices[to] ?? 0) + (prices[from] ?? 0)) / 2;
    }
  }
  return into;
}
