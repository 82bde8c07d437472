/**
 * What it costs to serve each demand from each house that may open, cheapest first.
 *
 * `starts` Int32Array [demands + 1] into `houses` (Int32Array, house numbers) and `costs` (Float64Array,
 * whole numbers, ascending within a demand, equal ones by house). `standing` Float64Array [demands]: the
 * cost from the nearest house that is open anyway, Infinity where there is none. A pair that is not listed
 * cannot be, or is no better than the standing house.
 */
export interface ServiceCosts {
  readonly demandCount: number;
  readonly houseCount: number;
  readonly starts: Int32Array;
  readonly houses: Int32Array;
  readonly costs: Float64Array;
  readonly standing: Float64Array;
}

/** The pairs of {@link ServiceCosts} by house: `demands` and `costs` from `starts[h]` to `starts[h + 1]`. */
export interface ServedDemands {
  readonly starts: Int32Array;
  readonly demands: Int32Array;
  readonly costs: Float64Array;
}

/** The houses that can serve one demand, in any order, and what each costs. */
export interface ServicePairs {
  readonly houses: readonly number[];
  readonly costs: readonly number[];
}

/**
 * Sorts the pairs of all demands into lists; pairs that cost no less than the standing house are left out.
 *
 * Cost: O(pairs × log).
 */
export function listServiceCosts(
  houseCount: number,
  pairs: readonly ServicePairs[],
  standing: Float64Array,
): ServiceCosts {
  const starts = new Int32Array(pairs.length + 1);
  const size = pairs.reduce((sum, pair) => sum + pair.houses.length, 0);
  const houses = new Int32Array(size);
  const costs = new Float64Array(size);
  let at = 0;
  for (const [demand, pair] of pairs.entries()) {
    const cap = standing[demand] ?? Infinity;
    const order = [...pair.houses.keys()].filter((k) => (pair.costs[k] ?? Infinity) < cap);
    order.sort(
      (a, b) => (pair.costs[a] ?? 0) - (pair.costs[b] ?? 0) || (pair.houses[a] ?? 0) - (pair.houses[b] ?? 0),
    );
    for (const k of order) {
      houses[at] = pair.houses[k] ?? 0;
      costs[at] = pair.costs[k] ?? 0;
      at++;
    }
    starts[demand + 1] = at;
  }
  return {
    demandCount: pairs.length,
    houseCount,
    starts,
    houses: houses.slice(0, at),
    costs: costs.slice(0, at),
    standing,
  };
}

/** Turns the lists around: by house, the demands that it can serve, ascending. Cost: O(pairs). */
export function listServedDemands(service: ServiceCosts): ServedDemands {
  const { demandCount, houseCount } = service;
  const starts = new Int32Array(houseCount + 1);
  for (const house of service.houses) starts[house + 1] = (starts[house + 1] ?? 0) + 1;
  for (let house = 0; house < houseCount; house++) {
    starts[house + 1] = (starts[house + 1] ?? 0) + (starts[house] ?? 0);
  }
  const next = starts.slice();
  const demands = new Int32Array(service.houses.length);
  const costs = new Float64Array(service.houses.length);
  for (let demand = 0; demand < demandCount; demand++) {
    const to = service.starts[demand + 1] ?? 0;
    for (let k = service.starts[demand] ?? 0; k < to; k++) {
      const house = service.houses[k] ?? 0;
      const at = next[house] ?? 0;
      demands[at] = demand;
      costs[at] = service.costs[k] ?? 0;
      next[house] = at + 1;
    }
  }
  return { starts, demands, costs };
}

/** Returns a cost that no plan that serves everyone reaches: it stands for a demand that nobody serves. */
export function unservedCost(service: ServiceCosts): number {
  let total = 1;
  for (let demand = 0; demand < service.demandCount; demand++) {
    const standing = service.standing[demand] ?? Infinity;
    const to = service.starts[demand + 1] ?? 0;
    const dearest = to > (service.starts[demand] ?? 0) ? (service.costs[to - 1] ?? 0) : 0;
    total += standing === Infinity ? dearest : standing;
  }
  return total;
}
