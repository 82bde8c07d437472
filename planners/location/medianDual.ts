import { listServedDemands, unservedCost, type ServedDemands, type ServiceCosts } from "./serviceCosts.ts";

/** What is decided about a house at a node of the search. */
export const DECIDED = { free: 0, open: 1, closed: 2 } as const;

/** How a climb goes on: rounds at most, first length of a step, rounds without a gain before it shrinks. */
export interface ClimbPace {
  readonly rounds: number;
  readonly step: number;
  readonly patience: number;
}

/** Multipliers are multiples of 1 ÷ this, so that every sum of the bound is exact in doubles. */
const GRAINS = 256;
/** Steps shrink by this; a climb ends where they are this short. */
const SHRINK = 0.6;
const SHORTEST_STEP = 0.004;
/** Share of the last direction that the next one keeps. */
const MOMENTUM = 0.3;
/** How much of the average choice one round changes. */
const FRESHNESS = 0.1;

/**
 * Bounds the p-median problem from below: a demand may be served by any number of chosen houses and pays a
 * multiplier for what differs from one (Lagrangian relaxation of the assignment). The multipliers climb
 * by subgradients.
 *
 * A bound holds for any multipliers, also where the climb was cut short.
 *
 * Cost: O(pairs cheaper than their multiplier + houses × log) a round.
 * Source: Cornuéjols, G., Fisher, M. L. & Nemhauser, G. L. (1977), Location of bank accounts to optimize
 * float, Management Science 23, 789–810, doi 10.1287/mnsc.23.8.789; Beasley, J. E. (1993), Lagrangean
 * heuristics for location problems, European Journal of Operational Research 65, 383–399,
 * doi 10.1016/0377-2217(93)90118-7.
 */
export class MedianDual {
  /** By house, of the last evaluation: 1 where it is chosen, and its reduced cost (≤ 0). */
  readonly chosen: Uint8Array;
  readonly reduced: Float64Array;
  /** By house: how often it was chosen of late, 0…1. */
  readonly share: Float64Array;
  private readonly service: ServiceCosts;
  private readonly served: ServedDemands;
  private readonly count: number;
  private readonly unserved: number;
  private readonly decided: Uint8Array;
  /** The pairs of the node, as in {@link ServiceCosts}. */
  private readonly starts: Int32Array;
  private readonly houses: Int32Array;
  private readonly costs: Float64Array;
  /** By demand: what it costs at most, from a house that is open for sure. */
  private readonly cap: Float64Array;
  private readonly direction: Float64Array;
  private readonly order: Float64Array;
  /** Reduced costs of the last free house chosen and the first one not. */
  private lastIn = 0;
  private firstOut = Infinity;

  /** @param count – houses that open, exactly. */
  constructor(service: ServiceCosts, count: number) {
    const { demandCount, houseCount } = service;
    this.service = service;
    this.served = listServedDemands(service);
    this.count = count;
    this.unserved = unservedCost(service);
    this.chosen = new Uint8Array(houseCount);
    this.reduced = new Float64Array(houseCount);
    this.share = new Float64Array(houseCount);
    this.decided = new Uint8Array(houseCount);
    this.starts = new Int32Array(demandCount + 1);
    this.houses = new Int32Array(service.houses.length);
    this.costs = new Float64Array(service.costs.length);
    this.cap = new Float64Array(demandCount);
    this.direction = new Float64Array(demandCount);
    this.order = new Float64Array(houseCount);
  }

  /**
   * Turns to a node of the search: pairs of closed houses go, those no cheaper than a house that is open
   * for sure, and those that no better plan can have: with `slack` the distance between the value to beat
   * and the bound of the multipliers `level`, a pair of cost `level + slack` or more.
   */
  enter(decided: Uint8Array, level: Float64Array | null, slack: number): void {
    const { service } = this;
    this.decided.set(decided);
    let size = 0;
    for (let demand = 0; demand < service.demandCount; demand++) {
      const to = service.starts[demand + 1] ?? 0;
      const limit = level === null ? Infinity : (level[demand] ?? 0) + slack;
      this.starts[demand] = size;
      let cap = Math.min(this.unserved, service.standing[demand] ?? Infinity);
      for (let k = service.starts[demand] ?? 0; k < to; k++) {
        const house = service.houses[k] ?? 0;
        const cost = service.costs[k] ?? 0;
        if (cost >= limit) break;
        if (decided[house] === DECIDED.closed) continue;
        if (decided[house] === DECIDED.open) {
          cap = cost;
          break;
        }
        this.houses[size] = house;
        this.costs[size] = cost;
        size++;
      }
      this.cap[demand] = cap;
    }
    this.starts[service.demandCount] = size;
  }

  /**
   * Raises the bound from some multipliers, until it is as good as `target` or the pace ends.
   *
   * @returns the best bound and its multipliers; the last evaluation is theirs.
   */
  climb(
    from: Float64Array,
    target: number,
    pace: ClimbPace,
    shouldStop: () => boolean,
  ): { readonly bound: number; readonly multipliers: Float64Array } {
    const level = Float64Array.from(from);
    const best = new Float64Array(level.length);
    let bound = -Infinity;
    let { step } = pace;
    let stale = 0;
    this.direction.fill(0);
    this.share.fill(0);
    for (let round = 0; round < pace.rounds; round++) {
      this.settle(level);
      const value = this.evaluate(level);
      stale = value > bound + Math.max(1, Math.abs(bound)) * 1e-5 ? 0 : stale + 1;
      if (value > bound) {
        bound = value;
        best.set(level);
      }
      this.watchChoice();
      if (Math.ceil(bound) >= target || shouldStop()) break;
      if (stale >= pace.patience) {
        step *= SHRINK;
        stale = 0;
        if (step < SHORTEST_STEP) break;
        level.set(best);
        this.evaluate(level);
        this.direction.fill(0);
      }
      const norm = this.turn(level);
      if (norm === 0) break;
      const length = (step * (1.02 * target - value)) / norm;
      for (let i = 0; i < level.length; i++) level[i] = (level[i] ?? 0) + length * (this.direction[i] ?? 0);
    }
    this.evaluate(best);
    return { bound, multipliers: best };
  }

  /**
   * Decides the free houses of which the other decision cannot beat `target`, by the last evaluation, whose
   * value is `bound`.
   *
   * @returns how many it decided in `decided`.
   */
  decide(bound: number, target: number, decided: Uint8Array): number {
    let count = 0;
    for (let house = 0; house < decided.length; house++) {
      if (decided[house] !== DECIDED.free) continue;
      const reduced = this.reduced[house] ?? 0;
      const isIn = this.chosen[house] === 1;
      const other = isIn ? bound - reduced + this.firstOut : bound + reduced - this.lastIn;
      if (Math.ceil(other) < target) continue;
      decided[house] = isIn ? DECIDED.open : DECIDED.closed;
      count++;
    }
    return count;
  }

  /** Rounds multipliers to the grain and keeps them within what a demand can cost. */
  private settle(level: Float64Array): void {
    for (let i = 0; i < level.length; i++) {
      const rounded = Math.round((level[i] ?? 0) * GRAINS) / GRAINS;
      level[i] = Math.min(Math.max(0, rounded), this.cap[i] ?? Infinity);
    }
  }

  /** The bound of some multipliers; leaves `reduced` and `chosen`. */
  private evaluate(level: Float64Array): number {
    const { reduced, starts, houses, costs } = this;
    reduced.fill(0);
    let total = 0;
    for (let i = 0; i < level.length; i++) {
      const most = level[i] ?? 0;
      total += most;
      const to = starts[i + 1] ?? 0;
      for (let k = starts[i] ?? 0; k < to; k++) {
        const less = (costs[k] ?? 0) - most;
        if (less >= 0) break;
        const house = houses[k] ?? 0;
        reduced[house] = (reduced[house] ?? 0) + less;
      }
    }
    return total + this.choose();
  }

  /** Chooses the houses of least reduced cost, those open for sure among them; returns their sum. */
  private choose(): number {
    const { decided, reduced, chosen, order } = this;
    let free = 0;
    let wanted = this.count;
    for (let house = 0; house < decided.length; house++) {
      if (decided[house] === DECIDED.free) order[free++] = reduced[house] ?? 0;
      else if (decided[house] === DECIDED.open) wanted--;
    }
    const sorted = order.subarray(0, free).sort();
    let total = 0;
    for (let k = 0; k < wanted; k++) total += sorted[k] ?? 0;
    this.lastIn = wanted > 0 ? (sorted[wanted - 1] ?? 0) : -Infinity;
    this.firstOut = sorted[wanted] ?? Infinity;
    let equals = 0;
    while (equals < wanted && sorted[wanted - 1 - equals] === this.lastIn) equals++;
    for (let house = 0; house < decided.length; house++) {
      const value = reduced[house] ?? 0;
      const isIn =
        decided[house] === DECIDED.open ||
        (decided[house] === DECIDED.free && (value < this.lastIn || (value === this.lastIn && equals-- > 0)));
      chosen[house] = isIn ? 1 : 0;
    }
    return total;
  }

  private watchChoice(): void {
    const { share, chosen } = this;
    for (let house = 0; house < share.length; house++) {
      share[house] = (1 - FRESHNESS) * (share[house] ?? 0) + FRESHNESS * (chosen[house] ?? 0);
    }
  }

  /** Turns the direction towards the subgradient at the last evaluation; returns its squared length. */
  private turn(level: Float64Array): number {
    const { direction, cap } = this;
    const pairs = this.starts[level.length] ?? 0;
    const surplus =
      this.count * level.length < pairs ? this.surplusByHouse(level) : this.surplusByDemand(level);
    let norm = 0;
    for (let i = 0; i < level.length; i++) {
      let g = 1 - (surplus[i] ?? 0);
      if (g > 0 && (level[i] ?? 0) >= (cap[i] ?? Infinity)) g = 0;
      if (g < 0 && (level[i] ?? 0) <= 0) g = 0;
      const d = g + MOMENTUM * (direction[i] ?? 0);
      direction[i] = d;
      norm += d * d;
    }
    return norm;
  }

  /** By demand: how many chosen houses cost less than its multiplier. */
  private surplusByDemand(level: Float64Array): Int32Array {
    const { starts, houses, costs, chosen } = this;
    const times = new Int32Array(level.length);
    for (let i = 0; i < level.length; i++) {
      const most = level[i] ?? 0;
      const to = starts[i + 1] ?? 0;
      let sum = 0;
      for (let k = starts[i] ?? 0; k < to && (costs[k] ?? 0) < most; k++) sum += chosen[houses[k] ?? 0] ?? 0;
      times[i] = sum;
    }
    return times;
  }

  /** The same where few houses are chosen. */
  private surplusByHouse(level: Float64Array): Int32Array {
    const { served, chosen } = this;
    const times = new Int32Array(level.length);
    for (let house = 0; house < chosen.length; house++) {
      if (chosen[house] === 0) continue;
      const to = served.starts[house + 1] ?? 0;
      for (let k = served.starts[house] ?? 0; k < to; k++) {
        const i = served.demands[k] ?? 0;
        if ((served.costs[k] ?? 0) < (level[i] ?? 0)) times[i] = (times[i] ?? 0) + 1;
      }
    }
    return times;
  }
}
