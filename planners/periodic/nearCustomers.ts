import type { PeriodicModel } from "./periodicModel.ts";

/** Customers by nearness. */
export interface NearCustomers {
  /** How many are listed for each customer. */
  readonly count: number;
  /** Int32Array, [customers × count]: the nearest first, the customer itself not among them. */
  readonly order: Int32Array;
}

/**
 * Lists the nearest customers of each, by the legs there and back of the first kind of vehicle; customers of
 * equal nearness in their order.
 *
 * Cost: O(customers² × log customers).
 */
export function listNearCustomers({ customers, kinds }: PeriodicModel, most: number): NearCustomers {
  const count = Math.max(0, Math.min(most, customers - 1));
  const order = new Int32Array(customers * count);
  const cents = kinds[0]?.cents ?? new Int32Array(0);
  const n = customers + 1;
  for (let customer = 0; customer < customers; customer++) {
    const way = (other: number): number =>
      (cents[customer * n + other] ?? 0) + (cents[other * n + customer] ?? 0);
    const others = Array.from({ length: customers }, (_, other) => other)
      .filter((other) => other !== customer)
      .sort((a, b) => way(a) - way(b) || a - b);
    order.set(others.slice(0, count), customer * count);
  }
  return { count, order };
}
