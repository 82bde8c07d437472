import type { NearCustomers } from "./nearCustomers.ts";
import type { PeriodicModel } from "./periodicModel.ts";
import type { PeriodicState } from "./periodicState.ts";
import type { QuickRng } from "./quickRng.ts";

/** Longest string taken out of a tour, and how many customers a ruin takes on average. */
const LONGEST_STRING = 10;
const AVERAGE_TAKEN = 10;
/** Chance that a string keeps a part in its middle, and that this part grows by one more stop. */
const SPLIT_SHARE = 0.5;
const GROW_SHARE = 0.01;

/**
 * Takes strings of customers out of tours near each other.
 *
 * Source: Christiaens, J. & Vanden Berghe, G. (2020), doi 10.1287/trsc.2019.0914. Differs: a customer in a
 * string leaves all its days, or the ruin keeps to one day.
 */
export class Ruin {
  /** Customers taken out by the last ruin: the first `takenCount` are valid. */
  readonly taken: Int32Array;
  takenCount = 0;
  private readonly ruined: Uint8Array;
  private readonly model: PeriodicModel;
  private readonly near: NearCustomers;
  private readonly rng: QuickRng;
  private readonly averageStops: number;

  constructor(model: PeriodicModel, near: NearCustomers, rng: QuickRng, averageStops: number) {
    this.model = model;
    this.near = near;
    this.rng = rng;
    this.averageStops = Math.max(1, averageStops);
    this.taken = new Int32Array(model.customers);
    this.ruined = new Uint8Array(model.days * model.vehicles.length);
  }

  /**
   * Ruins near a customer.
   *
   * @param onlyDay – the one day to ruin; −1 = all, whole customers leave.
   */
  ruin(state: PeriodicState, onlyDay: number): void {
    const { rng, model, near } = this;
    this.takenCount = 0;
    this.ruined.fill(0);
    const longest = Math.min(LONGEST_STRING, this.averageStops);
    const mostStrings = (4 * AVERAGE_TAKEN) / (1 + longest) - 1;
    let strings = Math.max(1, Math.floor(1 + rng.share() * mostStrings));
    const seed = rng.below(model.customers);
    for (let rank = -1; rank < near.count && strings > 0; rank++) {
      const customer = rank < 0 ? seed : (near.order[seed * near.count + rank] ?? 0);
      const day = onlyDay < 0 ? this.anyDay(state, customer) : onlyDay;
      if (day < 0) continue;
      const vehicle = state.vehicleOf[day * state.stride + customer] ?? -1;
      const tour = day * model.vehicles.length + vehicle;
      if (vehicle < 0 || this.ruined[tour] === 1) continue;
      this.ruined[tour] = 1;
      const stops = state.stops[tour] ?? 0;
      const length = 1 + rng.below(Math.max(1, Math.floor(Math.min(longest, stops))));
      this.takeString(state, day, customer, length, stops, onlyDay >= 0);
      strings -= 1;
    }
  }

  /** A day that the customer is visited on, each equally likely; −1 = none. */
  private anyDay(state: PeriodicState, customer: number): number {
    const { days } = this.model;
    let visits = 0;
    let chosen = -1;
    for (let day = 0; day < days; day++) {
      if ((state.vehicleOf[day * state.stride + customer] ?? -1) < 0) continue;
      visits += 1;
      if (visits === 1 || this.rng.below(visits) === 0) chosen = day;
    }
    return chosen;
  }

  /** Takes a string that holds the customer, sometimes all but a part in its middle. */
  private takeString(
    state: PeriodicState,
    day: number,
    customer: number,
    length: number,
    stops: number,
    oneDay: boolean,
  ): void {
    const { rng, model } = this;
    const { customers } = model;
    const base = day * state.stride;
    let kept = 0;
    if (length > 1 && length < stops && rng.share() < SPLIT_SHARE) {
      kept = 1;
      while (length + kept < stops && rng.share() < GROW_SHARE) kept += 1;
    }
    const span = length + kept;
    let back = rng.below(span);
    let node = customer;
    while (back > 0 && (state.previous[base + node] ?? customers) < customers) {
      node = state.previous[base + node] ?? node;
      back -= 1;
    }
    const keepFrom = kept === 0 ? span : 1 + rng.below(length - 1);
    for (let place = 0; place < span && node < customers; place++) {
      const following = state.next[base + node] ?? customers;
      if (place < keepFrom || place >= keepFrom + kept) this.take(state, day, node, oneDay);
      node = following;
    }
  }

  private take(state: PeriodicState, day: number, customer: number, oneDay: boolean): void {
    this.taken[this.takenCount] = customer;
    this.takenCount += 1;
    if (oneDay) {
      state.remove(day, customer);
      return;
    }
    for (let each = 0; each < this.model.days; each++) {
      if ((state.vehicleOf[each * state.stride + customer] ?? -1) >= 0) state.remove(each, customer);
    }
  }
}
