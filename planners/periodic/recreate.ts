import type { NearCustomers } from "./nearCustomers.ts";
import type { PeriodicModel } from "./periodicModel.ts";
import { detourBy, type Penalties, type PeriodicState } from "./periodicState.ts";
import type { QuickRng } from "./quickRng.ts";

/** A position is left out of account once in so many looks, so that the same ruin is not repaired alike. */
const BLINK_MASK = 127;

/**
 * Puts customers back where it costs least: for each of its days the best place of all tours, then the set
 * of days with the least sum.
 *
 * Source: Christiaens, J. & Vanden Berghe, G. (2020), Slack induction by string removals for vehicle routing
 * problems, Transportation Science 54(2), 417–433, doi 10.1287/trsc.2019.0914 (greedy insertion with
 * blinks). Differs: limits may be broken at a price, and the set of days is chosen along.
 */
export class Recreate {
  /** By day: the best place found for the customer at hand; delta Infinity = none. */
  private readonly delta: Float64Array;
  private readonly after: Int32Array;
  private readonly vehicle: Int32Array;
  private readonly seenKinds: Uint8Array;
  /** By customer: the days of all its sets, ascending. */
  private readonly daysOf: readonly (readonly number[])[];
  private readonly model: PeriodicModel;
  private readonly penalties: Penalties;
  private readonly rng: QuickRng;
  /** Places looked at: only beside these; null = all. */
  private readonly near: NearCustomers | null;

  constructor(model: PeriodicModel, penalties: Penalties, rng: QuickRng, near: NearCustomers | null) {
    this.model = model;
    this.penalties = penalties;
    this.rng = rng;
    this.near = near;
    this.delta = new Float64Array(model.days);
    this.after = new Int32Array(model.days);
    this.vehicle = new Int32Array(model.days);
    this.seenKinds = new Uint8Array(model.kinds.length);
    this.daysOf = model.patterns.map((sets) => [...new Set(sets.flat())].sort((a, b) => a - b));
  }

  /**
   * Inserts a missing customer on the days of its cheapest set.
   *
   * @returns what it adds to the penalised cents; Infinity where no set has a place on each day.
   */
  insertAll(state: PeriodicState, customer: number): number {
    for (const day of this.daysOf[customer] ?? []) this.findPlace(state, customer, day);
    const visit = this.model.visitCents[customer] ?? 0;
    let best: readonly number[] | null = null;
    let least = Infinity;
    for (const pattern of this.model.patterns[customer] ?? []) {
      let sum = visit * pattern.length;
      for (const day of pattern) sum += this.delta[day] ?? Infinity;
      if (sum >= least) continue;
      least = sum;
      best = pattern;
    }
    if (best === null) return Infinity;
    for (const day of best) this.place(state, customer, day);
    return least;
  }

  /** Inserts a customer on one day only; returns as `insertAll`. */
  insertOn(state: PeriodicState, customer: number, day: number): number {
    this.findPlace(state, customer, day);
    const delta = this.delta[day] ?? Infinity;
    if (delta < Infinity) this.place(state, customer, day);
    return delta + (this.model.visitCents[customer] ?? 0);
  }

  private place(state: PeriodicState, customer: number, day: number): void {
    state.insert(day, this.vehicle[day] ?? 0, customer, this.after[day] ?? 0);
  }

  private findPlace(state: PeriodicState, customer: number, day: number): void {
    this.delta[day] = Infinity;
    if (this.near === null) this.scanTours(state, customer, day);
    else {
      this.scanNear(state, customer, day, this.near);
      this.scanEmpty(state, customer, day);
      if (this.delta[day] === Infinity) this.scanTours(state, customer, day);
    }
  }

  /** Looks at every place of every tour of a day. Cost: O(visits of the day). */
  private scanTours(state: PeriodicState, customer: number, day: number): void {
    const { customers, vehicles, kinds, open } = this.model;
    const { next, stride } = state;
    const n = customers + 1;
    const base = day * stride;
    let best = this.delta[day] ?? Infinity;
    this.seenKinds.fill(0);
    for (let vehicle = 0; vehicle < vehicles.length; vehicle++) {
      const tour = day * vehicles.length + vehicle;
      if (open[tour] !== 1) continue;
      const kindIndex = vehicles[vehicle]?.kind ?? 0;
      const kind = kinds[kindIndex];
      if (kind === undefined) continue;
      if ((state.stops[tour] ?? 0) === 0) {
        if (this.seenKinds[kindIndex] === 1) continue;
        this.seenKinds[kindIndex] = 1;
      }
      const extra = this.extraCents(state, customer, tour, kind);
      if (extra >= best) continue;
      const { cents } = kind;
      const limited = kind.metreLimit !== Infinity;
      let node = customers + vehicle;
      let from = customers;
      do {
        const before = next[base + node] ?? 0;
        const to = before < customers ? before : customers;
        let delta = extra + detourBy(cents, n, from, customer, to);
        if (delta < best && (this.rng.bits() & BLINK_MASK) !== 0) {
          if (limited) delta += this.longerCents(state, tour, kind, from, customer, to);
          if (delta < best) {
            best = delta;
            this.after[day] = node;
            this.vehicle[day] = vehicle;
          }
        }
        node = before;
        from = to;
      } while (node < customers);
    }
    this.delta[day] = best;
  }

  /** Looks beside the near customers that are visited on a day. Cost: O(near customers). */
  private scanNear(state: PeriodicState, customer: number, day: number, near: NearCustomers): void {
    const { customers, vehicles, kinds } = this.model;
    const { next, previous, vehicleOf, stride } = state;
    const n = customers + 1;
    const base = day * stride;
    let best = this.delta[day] ?? Infinity;
    const end = (customer + 1) * near.count;
    for (let position = customer * near.count; position < end; position++) {
      const other = near.order[position] ?? 0;
      const vehicle = vehicleOf[base + other] ?? -1;
      if (vehicle < 0) continue;
      const tour = day * vehicles.length + vehicle;
      const kind = kinds[vehicles[vehicle]?.kind ?? 0];
      if (kind === undefined) continue;
      const extra = this.extraCents(state, customer, tour, kind);
      if (extra >= best) continue;
      const limited = kind.metreLimit !== Infinity;
      for (let side = 0; side < 2; side++) {
        const after = side === 0 ? other : (previous[base + other] ?? 0);
        const before = side === 0 ? (next[base + other] ?? 0) : other;
        const from = after < customers ? after : customers;
        const to = before < customers ? before : customers;
        let delta = extra + detourBy(kind.cents, n, from, customer, to);
        if (delta >= best || (this.rng.bits() & BLINK_MASK) === 0) continue;
        if (limited) delta += this.longerCents(state, tour, kind, from, customer, to);
        if (delta >= best) continue;
        best = delta;
        this.after[day] = after;
        this.vehicle[day] = vehicle;
      }
    }
    this.delta[day] = best;
  }

  /** Looks at the first empty tour of each kind of vehicle. */
  private scanEmpty(state: PeriodicState, customer: number, day: number): void {
    const { customers, vehicles, kinds, open } = this.model;
    const n = customers + 1;
    let best = this.delta[day] ?? Infinity;
    this.seenKinds.fill(0);
    for (let vehicle = 0; vehicle < vehicles.length; vehicle++) {
      const tour = day * vehicles.length + vehicle;
      if ((state.stops[tour] ?? 0) > 0 || open[tour] !== 1) continue;
      const kindIndex = vehicles[vehicle]?.kind ?? 0;
      const kind = kinds[kindIndex];
      if (kind === undefined || this.seenKinds[kindIndex] === 1) continue;
      this.seenKinds[kindIndex] = 1;
      const delta =
        this.extraCents(state, customer, tour, kind) +
        detourBy(kind.cents, n, customers, customer, customers) +
        this.longerCents(state, tour, kind, customers, customer, customers);
      if (delta >= best) continue;
      best = delta;
      this.after[day] = customers + vehicle;
      this.vehicle[day] = vehicle;
    }
    this.delta[day] = best;
  }

  /** What it costs to have one more stop in a tour, wherever it stands: load, stops, going out at all. */
  private extraCents(
    state: PeriodicState,
    customer: number,
    tour: number,
    kind: PeriodicModel["kinds"][number],
  ): number {
    const { perLoad, perStop } = this.penalties;
    const count = state.stops[tour] ?? 0;
    let cents = count === 0 ? kind.fixedCents : 0;
    const room = kind.loadLimit - (state.loads[tour] ?? 0);
    const load = this.model.loads[customer] ?? 0;
    if (load > room) cents += perLoad * (room > 0 ? load - room : load);
    if (count >= this.model.maxStops) cents += perStop;
    return cents;
  }

  private longerCents(
    state: PeriodicState,
    tour: number,
    kind: PeriodicModel["kinds"][number],
    from: number,
    customer: number,
    to: number,
  ): number {
    if (kind.metreLimit === Infinity) return 0;
    const longer = detourBy(kind.metres, this.model.customers + 1, from, customer, to);
    const room = kind.metreLimit - (state.metres[tour] ?? 0);
    return longer <= room ? 0 : this.penalties.perMetre * (room > 0 ? longer - room : longer);
  }
}
