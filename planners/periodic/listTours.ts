import type { PeriodicModel } from "./periodicModel.ts";

/** A set of customers that one vehicle of a kind can visit in a tour, in the cheapest order. */
export interface ListedTour {
  readonly kind: number;
  readonly order: readonly number[];
  readonly cents: number;
}

/** Customers up to which the table of orders is kept small. */
const MOST_SET = 16;

/**
 * Lists every tour of every kind of vehicle, each set of customers in its cheapest order within the limits;
 * null where length is limited and is not what a tour costs, or the customers are too many.
 *
 * Cost: O(kinds × 2^customers × customers²).
 * Source: Held, M. & Karp, R. (1962), doi 10.1137/0110015.
 */
export function listTours(model: PeriodicModel): readonly ListedTour[] | null {
  const { customers, kinds } = model;
  if (customers > MOST_SET) return null;
  const tours: ListedTour[] = [];
  for (const [kind, each] of kinds.entries()) {
    if (each.metreLimit !== Infinity && each.cents !== each.metres) return null;
    const { cents, lastOf } = computeOrders(each.cents, customers);
    for (let set = 1; set < 1 << customers; set++) {
      if (!fitsLoad(model, set, each.loadLimit)) continue;
      const { total, last } = closeTour(each.cents, customers, cents, set);
      if (total > each.metreLimit) continue;
      tours.push({ kind, order: traceOrder(lastOf, customers, set, last), cents: total + each.fixedCents });
    }
  }
  return tours;
}

function fitsLoad({ customers, loads, maxStops }: PeriodicModel, set: number, limit: number): boolean {
  let load = 0;
  let stops = 0;
  for (let customer = 0; customer < customers; customer++) {
    if ((set & (1 << customer)) === 0) continue;
    load += loads[customer] ?? 0;
    stops += 1;
  }
  return load <= limit && stops <= maxStops;
}

/** Least cents from the depot through a set to each last customer, and the customer before it. */
function computeOrders(
  legs: Int32Array | Float64Array,
  customers: number,
): { readonly cents: Float64Array; readonly lastOf: Int8Array } {
  const n = customers + 1;
  const cents = new Float64Array(2 ** customers * customers).fill(Infinity);
  const lastOf = new Int8Array(cents.length).fill(-1);
  for (let customer = 0; customer < customers; customer++) {
    cents[(1 << customer) * customers + customer] = legs[customers * n + customer] ?? Infinity;
  }
  for (let set = 1; set < 1 << customers; set++) {
    for (let last = 0; last < customers; last++) {
      const known = cents[set * customers + last] ?? Infinity;
      if (known === Infinity) continue;
      for (let next = 0; next < customers; next++) {
        if ((set & (1 << next)) !== 0) continue;
        const cell = (set | (1 << next)) * customers + next;
        const longer = known + (legs[last * n + next] ?? Infinity);
        if (longer >= (cents[cell] ?? Infinity)) continue;
        cents[cell] = longer;
        lastOf[cell] = last;
      }
    }
  }
  return { cents, lastOf };
}

function closeTour(
  legs: Int32Array | Float64Array,
  customers: number,
  cents: Float64Array,
  set: number,
): { readonly total: number; readonly last: number } {
  let total = Infinity;
  let last = -1;
  for (let customer = 0; customer < customers; customer++) {
    const closed =
      (cents[set * customers + customer] ?? Infinity) + (legs[customer * (customers + 1) + customers] ?? 0);
    if (closed >= total) continue;
    total = closed;
    last = customer;
  }
  return { total, last };
}

function traceOrder(lastOf: Int8Array, customers: number, set: number, last: number): readonly number[] {
  const order: number[] = [];
  let left = set;
  let at = last;
  while (at >= 0) {
    order.unshift(at);
    const before = lastOf[left * customers + at] ?? -1;
    left &= ~(1 << at);
    at = before;
  }
  return order;
}
