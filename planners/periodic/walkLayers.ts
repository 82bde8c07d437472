/**
 * Cheapest walks from the depot to every customer at every weight, the customer's included, and the cheapest
 * with another customer before the last: so that no walk goes straight back to where it came from.
 *
 * Source: Christofides, N., Mingozzi, A. & Toth, P. (1981), doi 10.1007/BF01589353 (q-routes without loops
 * of two).
 */
export class WalkLayers {
  /** Float64Array, [capacity + 1, customers]: at least cents, and with another customer before. */
  readonly best: Float64Array;
  readonly second: Float64Array;
  /** Int32Array, same shape: the customer before; `customers` = the depot. */
  readonly bestFrom: Int32Array;
  readonly secondFrom: Int32Array;
  private layer = 1;
  private readonly customers: number;
  private readonly weights: Int32Array;
  private readonly capacity: number;
  /** [customers + 1]², `to * size + from`. */
  private readonly legsInto: Float64Array;

  constructor(legsInto: Float64Array, weights: Int32Array, capacity: number) {
    this.customers = weights.length;
    this.weights = weights;
    this.capacity = capacity;
    this.legsInto = legsInto;
    const size = (capacity + 1) * weights.length;
    this.best = new Float64Array(size).fill(Infinity);
    this.second = new Float64Array(size).fill(Infinity);
    this.bestFrom = new Int32Array(size).fill(-1);
    this.secondFrom = new Int32Array(size).fill(-1);
  }

  get done(): boolean {
    return this.layer > this.capacity;
  }

  /** Computes one more weight. Cost: O(customers²). */
  step(): void {
    const weight = this.layer;
    this.layer += 1;
    for (let to = 0; to < this.customers; to++) {
      const before = weight - (this.weights[to] ?? 0);
      if (before === 0) this.start(weight, to);
      else if (before > 0) this.extend(weight, to, before * this.customers);
    }
  }

  /** Lists the customers of a walk, the last first. */
  trace(weight: number, customer: number, fromSecond: boolean): number[] {
    const walk: number[] = [];
    let at = customer;
    let left = weight;
    let useSecond = fromSecond;
    while (at >= 0 && at < this.customers) {
      walk.push(at);
      const cell = left * this.customers + at;
      const from = (useSecond ? this.secondFrom[cell] : this.bestFrom[cell]) ?? -1;
      left -= this.weights[at] ?? 0;
      useSecond = this.bestFrom[left * this.customers + from] === at;
      at = from;
    }
    return walk;
  }

  private start(weight: number, to: number): void {
    const { customers } = this;
    this.best[weight * customers + to] = this.legsInto[to * (customers + 1) + customers] ?? Infinity;
    this.bestFrom[weight * customers + to] = customers;
  }

  private extend(weight: number, to: number, before: number): void {
    const { customers, best, second, bestFrom, legsInto } = this;
    const row = to * (customers + 1);
    let least = Infinity;
    let leastFrom = -1;
    let next = Infinity;
    let nextFrom = -1;
    for (let from = 0; from < customers; from++) {
      const cell = before + from;
      const walk = (bestFrom[cell] === to ? second[cell] : best[cell]) ?? Infinity;
      const cents = walk + (legsInto[row + from] ?? Infinity);
      if (cents >= next || from === to) continue;
      if (cents < least) {
        next = least;
        nextFrom = leastFrom;
        least = cents;
        leastFrom = from;
      } else {
        next = cents;
        nextFrom = from;
      }
    }
    const cell = weight * customers + to;
    best[cell] = least;
    bestFrom[cell] = leastFrom;
    second[cell] = next;
    this.secondFrom[cell] = nextFrom;
  }
}
