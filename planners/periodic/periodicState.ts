import type { PeriodicModel } from "./periodicModel.ts";

/** Cents that one unit beyond a limit costs while it is allowed. */
export interface Penalties {
  perLoad: number;
  perMetre: number;
  perStop: number;
}

/**
 * Tours of every day as linked lists, with what they cost and by how much they break limits; a customer may
 * be missing for a while.
 *
 * In a day's lists node *i* is a customer and node `customers + vehicle` the start and end of a vehicle's
 * tour. All in two buffers, so that a copy is two block moves.
 */
export class PeriodicState {
  readonly model: PeriodicModel;
  /** Nodes of a day: customers, then vehicles. */
  readonly stride: number;
  /** Int32Array, [days × stride]: the node after, the node before. */
  readonly next: Int32Array;
  readonly previous: Int32Array;
  /** Int32Array, [days × stride]: the vehicle that visits a customer; −1 = none. */
  readonly vehicleOf: Int32Array;
  /** Int32Array, [days × vehicles]. */
  readonly loads: Int32Array;
  readonly stops: Int32Array;
  /** Float64Array, [days × vehicles]; kept only where the vehicle has a limit. */
  readonly metres: Float64Array;
  /** Of all tours and visits, without penalties. */
  cents = 0;
  excessLoad = 0;
  excessMetres = 0;
  excessStops = 0;
  private readonly whole: Int32Array;

  constructor(model: PeriodicModel) {
    const { customers, days, vehicles } = model;
    this.model = model;
    this.stride = customers + vehicles.length;
    const nodes = days * this.stride;
    const tours = days * vehicles.length;
    this.whole = new Int32Array(3 * nodes + 2 * tours);
    this.next = this.whole.subarray(0, nodes);
    this.previous = this.whole.subarray(nodes, 2 * nodes);
    this.vehicleOf = this.whole.subarray(2 * nodes, 3 * nodes);
    this.loads = this.whole.subarray(3 * nodes, 3 * nodes + tours);
    this.stops = this.whole.subarray(3 * nodes + tours);
    this.metres = new Float64Array(tours);
    this.clear();
  }

  /** Takes every customer out. */
  clear(): void {
    this.vehicleOf.fill(-1);
    this.loads.fill(0);
    this.stops.fill(0);
    this.metres.fill(0);
    for (let node = 0; node < this.next.length; node++) {
      this.next[node] = node % this.stride;
      this.previous[node] = node % this.stride;
    }
    this.cents = 0;
    this.excessLoad = 0;
    this.excessMetres = 0;
    this.excessStops = 0;
  }

  copyFrom(other: PeriodicState): void {
    this.whole.set(other.whole);
    this.metres.set(other.metres);
    this.cents = other.cents;
    this.excessLoad = other.excessLoad;
    this.excessMetres = other.excessMetres;
    this.excessStops = other.excessStops;
  }

  /** True where no limit is broken; customers may be missing all the same. */
  get fits(): boolean {
    return this.excessLoad + this.excessMetres + this.excessStops === 0;
  }

  penalised({ perLoad, perMetre, perStop }: Penalties): number {
    return this.cents + this.excessLoad * perLoad + this.excessMetres * perMetre + this.excessStops * perStop;
  }

  /** Lists the customers of a tour in order. */
  tour(day: number, vehicle: number): number[] {
    const { customers } = this.model;
    const base = day * this.stride;
    const tour: number[] = [];
    let node = this.next[base + customers + vehicle] ?? 0;
    while (node < customers) {
      tour.push(node);
      node = this.next[base + node] ?? 0;
    }
    return tour;
  }

  /** Returns the day's set among the customer's that it is visited on; −1 = none of them. */
  patternOf(customer: number): number {
    const { patterns, days } = this.model;
    const visited = (day: number): boolean => (this.vehicleOf[day * this.stride + customer] ?? -1) >= 0;
    let visits = 0;
    for (let day = 0; day < days; day++) if (visited(day)) visits += 1;
    return (patterns[customer] ?? []).findIndex(
      (pattern) => pattern.length === visits && pattern.every(visited),
    );
  }

  /** Puts a customer after a node of a tour. Cost: O(1). */
  insert(day: number, vehicle: number, customer: number, after: number): void {
    const base = day * this.stride;
    const before = this.next[base + after] ?? 0;
    this.next[base + after] = customer;
    this.next[base + customer] = before;
    this.previous[base + customer] = after;
    this.previous[base + before] = customer;
    this.vehicleOf[base + customer] = vehicle;
    this.change(day, vehicle, customer, after, before, 1);
  }

  /** Takes a customer out of a day's tour. Cost: O(1). */
  remove(day: number, customer: number): void {
    const base = day * this.stride;
    const vehicle = this.vehicleOf[base + customer] ?? 0;
    const after = this.previous[base + customer] ?? 0;
    const before = this.next[base + customer] ?? 0;
    this.next[base + after] = before;
    this.previous[base + before] = after;
    this.vehicleOf[base + customer] = -1;
    this.change(day, vehicle, customer, after, before, -1);
  }

  private change(
    day: number,
    vehicle: number,
    customer: number,
    after: number,
    before: number,
    sign: 1 | -1,
  ): void {
    const { customers, vehicles, kinds, visitCents, maxStops, loads } = this.model;
    const kind = kinds[vehicles[vehicle]?.kind ?? 0];
    if (kind === undefined) return;
    const n = customers + 1;
    const from = after < customers ? after : customers;
    const to = before < customers ? before : customers;
    const tour = day * vehicles.length + vehicle;
    const detour = detourBy(kind.cents, n, from, customer, to);
    this.cents += sign * (detour + (visitCents[customer] ?? 0));
    const count = this.stops[tour] ?? 0;
    this.stops[tour] = count + sign;
    if (count + (sign < 0 ? -1 : 0) === 0) this.cents += sign * kind.fixedCents;
    if (maxStops !== Infinity) {
      this.excessStops += Math.max(0, count + sign - maxStops) - Math.max(0, count - maxStops);
    }
    const load = this.loads[tour] ?? 0;
    const loadAfter = load + sign * (loads[customer] ?? 0);
    this.loads[tour] = loadAfter;
    this.excessLoad += Math.max(0, loadAfter - kind.loadLimit) - Math.max(0, load - kind.loadLimit);
    if (kind.metreLimit === Infinity) return;
    const length = this.metres[tour] ?? 0;
    const lengthAfter = length + sign * detourBy(kind.metres, n, from, customer, to);
    this.metres[tour] = lengthAfter;
    this.excessMetres += Math.max(0, lengthAfter - kind.metreLimit) - Math.max(0, length - kind.metreLimit);
  }
}

/** Returns what it adds to a leg to go by way of a node; `legs` [size × size]. */
export function detourBy(
  legs: Int32Array | Float64Array,
  size: number,
  from: number,
  by: number,
  to: number,
): number {
  return (legs[from * size + by] ?? 0) + (legs[by * size + to] ?? 0) - (legs[from * size + to] ?? 0);
}
