import type { Rng } from "../search/rng.ts";
import { listServedDemands, unservedCost, type ServedDemands, type ServiceCosts } from "./serviceCosts.ts";

/**
 * Keeps a set of open houses with the two nearest of each demand, and improves it by swaps.
 *
 * The swap of best gain is made until none gains (a vertex substitution optimum). Gains of all swaps come
 * from one pass over the served demands: what opening saves, what closing costs, and what the two share.
 *
 * Cost: O(pairs + houses × open) per swap.
 * Source: Teitz, M. B. & Bart, P. (1968), Heuristic methods for estimating the generalized vertex median,
 * Operations Research 16, 955–961, doi 10.1287/opre.16.5.955; Resende, M. G. C. & Werneck, R. F. (2007), A
 * fast swap-based local search procedure for location problems, Annals of Operations Research 150, 205–230,
 * doi 10.1007/s10479-006-0154-0. Differs: all gains are computed anew after a swap.
 */
export class Interchange {
  /** Sum over demands, {@link unservedCost} for each that nobody serves. */
  cost = 0;
  private readonly isOpen: Uint8Array;
  private readonly service: ServiceCosts;
  private readonly served: ServedDemands;
  private readonly unserved: number;
  /** By demand: the nearest open house (−1: the standing one or none) and the costs of the two nearest. */
  private readonly nearest: Int32Array;
  private readonly first: Float64Array;
  private readonly second: Float64Array;
  private readonly loss: Float64Array;
  private readonly shared: Float64Array;

  constructor(service: ServiceCosts) {
    this.service = service;
    this.served = listServedDemands(service);
    this.unserved = unservedCost(service);
    this.isOpen = new Uint8Array(service.houseCount);
    this.nearest = new Int32Array(service.demandCount);
    this.first = new Float64Array(service.demandCount);
    this.second = new Float64Array(service.demandCount);
    this.loss = new Float64Array(service.houseCount);
    this.shared = new Float64Array(service.houseCount);
    this.refresh();
  }

  /** The open houses, ascending; a copy. */
  get open(): readonly number[] {
    return [...this.isOpen.keys()].filter((house) => this.isOpen[house] === 1);
  }

  /** True where every demand has an open house. */
  get servesAll(): boolean {
    return this.cost < this.unserved;
  }

  /** Opens exactly these houses. */
  restart(houses: readonly number[]): void {
    this.isOpen.fill(0);
    for (const house of houses) this.isOpen[house] = 1;
    this.refresh();
  }

  /** Opens, one at a time, the house that saves most, until `count` are open; the first of equals. */
  fillGreedily(count: number, mayOpen: (house: number) => boolean = () => true): void {
    for (let opened = this.open.length; opened < count; opened++) {
      let best = -1;
      let most = -1;
      for (let house = 0; house < this.service.houseCount; house++) {
        if (this.isOpen[house] === 1 || !mayOpen(house)) continue;
        const saved = this.savingOf(house);
        if (saved <= most) continue;
        most = saved;
        best = house;
      }
      if (best < 0) return;
      this.isOpen[best] = 1;
      this.refresh();
    }
  }

  /** Swaps while that gains, or until `shouldStop`. */
  descend(shouldStop: () => boolean): void {
    while (!shouldStop()) {
      const swap = this.findSwap();
      if (swap === null) return;
      this.isOpen[swap.close] = 0;
      this.isOpen[swap.open] = 1;
      this.refresh();
    }
  }

  /** Swaps `count` open houses for closed ones by chance. */
  shake(count: number, rng: Rng): void {
    const { houseCount } = this.service;
    const open = [...this.open];
    if (open.length === 0 || open.length === houseCount) return;
    for (let round = 0; round < count; round++) {
      const at = rng.below(open.length);
      let house = rng.below(houseCount);
      while (this.isOpen[house] === 1) house = (house + 1) % houseCount;
      this.isOpen[open[at] ?? 0] = 0;
      this.isOpen[house] = 1;
      open[at] = house;
    }
    this.refresh();
  }

  /** Finds the two nearest of every demand again. */
  private refresh(): void {
    const { service, isOpen } = this;
    this.cost = 0;
    for (let demand = 0; demand < service.demandCount; demand++) {
      const to = service.starts[demand + 1] ?? 0;
      const last = Math.min(this.unserved, service.standing[demand] ?? Infinity);
      let k = service.starts[demand] ?? 0;
      while (k < to && isOpen[service.houses[k] ?? 0] === 0) k++;
      this.nearest[demand] = k < to ? (service.houses[k] ?? -1) : -1;
      this.first[demand] = k < to ? (service.costs[k] ?? 0) : last;
      k++;
      while (k < to && isOpen[service.houses[k] ?? 0] === 0) k++;
      this.second[demand] = k < to ? (service.costs[k] ?? 0) : last;
      this.cost += this.first[demand] ?? 0;
    }
  }

  private savingOf(house: number): number {
    const { served, first } = this;
    let saved = 0;
    const to = served.starts[house + 1] ?? 0;
    for (let k = served.starts[house] ?? 0; k < to; k++) {
      saved += Math.max(0, (first[served.demands[k] ?? 0] ?? 0) - (served.costs[k] ?? 0));
    }
    return saved;
  }

  /** The swap that gains most, the first of equals; null where none gains. */
  private findSwap(): { readonly open: number; readonly close: number } | null {
    const { nearest, first, second, loss, shared } = this;
    loss.fill(0);
    for (let demand = 0; demand < nearest.length; demand++) {
      const house = nearest[demand] ?? -1;
      if (house >= 0) loss[house] = (loss[house] ?? 0) + (second[demand] ?? 0) - (first[demand] ?? 0);
    }
    const open = this.open;
    let best: { readonly open: number; readonly close: number } | null = null;
    let most = 0;
    for (let house = 0; house < this.isOpen.length; house++) {
      if (this.isOpen[house] === 1) continue;
      for (const other of open) shared[other] = 0;
      const saved = this.shareWith(house);
      for (const other of open) {
        const gain = saved - (loss[other] ?? 0) + (shared[other] ?? 0);
        if (gain <= most) continue;
        most = gain;
        best = { open: house, close: other };
      }
    }
    return best;
  }

  /** Returns what opening a house saves; adds to `shared` what it gives back where another one closes. */
  private shareWith(house: number): number {
    const { served, nearest, first, second, shared } = this;
    let saved = 0;
    const to = served.starts[house + 1] ?? 0;
    for (let k = served.starts[house] ?? 0; k < to; k++) {
      const demand = served.demands[k] ?? 0;
      const cost = served.costs[k] ?? 0;
      const next = second[demand] ?? 0;
      if (cost >= next) continue;
      const now = first[demand] ?? 0;
      const other = nearest[demand] ?? -1;
      if (cost < now) saved += now - cost;
      if (other >= 0) shared[other] = (shared[other] ?? 0) + next - Math.max(cost, now);
    }
    return saved;
  }
}
