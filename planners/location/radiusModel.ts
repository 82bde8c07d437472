import type { MipModel } from "../exact/mipSolver.ts";
import { ModelBuilder } from "../exact/modelBuilder.ts";
import { DECIDED } from "./medianDual.ts";
import type { ServiceCosts } from "./serviceCosts.ts";

/** A p-median problem, or what is left of it, as a mixed integer program. */
export interface RadiusModel {
  readonly model: MipModel;
  /** What every plan costs on top of the program. */
  readonly constant: number;
  /** House of each of the first columns. */
  readonly houses: readonly number[];
}

/**
 * Builds the program over radii: a demand pays the step to its next cost where no house within the last one
 * is open.
 *
 * Only for what is left: houses that are `decided`, and pairs of cost `level + slack` or more, are out (see
 * `MedianDual.enter`). Null where it would have more than `limit` entries.
 *
 * Cost: O(pairs × different costs of a demand).
 * Source: Cornuéjols, G., Nemhauser, G. L. & Wolsey, L. A. (1980), A canonical representation of simple
 * plant location problems and its applications, SIAM Journal on Algebraic and Discrete Methods 1, 261–272,
 * doi 10.1137/0601030; Elloumi, S. (2010), A tighter formulation of the p-median problem, Journal of
 * Combinatorial Optimization 19, 69–83, doi 10.1007/s10878-008-9162-0.
 */
export function buildRadiusModel(
  service: ServiceCosts,
  count: number,
  decided: Uint8Array,
  level: Float64Array,
  slack: number,
  limit: number,
): RadiusModel | null {
  const builder = new ModelBuilder();
  const houses: number[] = [];
  const entries = new Map<number, (readonly [number, number])[]>();
  let wanted = count;
  for (let house = 0; house < decided.length; house++) {
    if (decided[house] === DECIDED.open) wanted--;
    if (decided[house] !== DECIDED.free) continue;
    houses.push(house);
    entries.set(house, []);
  }
  const countRow = builder.addRow(wanted, wanted);
  for (const list of entries.values()) list.push([countRow, 1]);
  const steps: (readonly [number, number])[] = [];
  let constant = 0;
  let size = 0;
  for (let demand = 0; demand < service.demandCount; demand++) {
    const rungs = listRungs(service, demand, decided, (level[demand] ?? 0) + slack);
    constant += rungs.costs[0] ?? 0;
    if (rungs.costs.length === 0) builder.addRow(1, Infinity);
    for (const [rung, cost] of rungs.costs.entries()) {
      const next = rungs.costs[rung + 1];
      if (next === undefined && rungs.settled) break;
      const row = builder.addRow(1, Infinity);
      for (let k = 0; k < rungs.pairs.length && (rungs.pairs[k]?.[1] ?? Infinity) <= cost; k++) {
        entries.get(rungs.pairs[k]?.[0] ?? -1)?.push([row, 1]);
        size++;
      }
      if (next !== undefined) steps.push([row, next - cost]);
      if (size > limit) return null;
    }
  }
  for (const list of entries.values()) builder.addColumn(0, 1, true, list);
  for (const [row, cost] of steps) builder.addColumn(cost, 1, false, [[row, 1]]);
  return { model: builder.build(), constant, houses };
}

/** The pairs of a demand that are left, its different costs, and whether the last one is sure to be had. */
function listRungs(
  service: ServiceCosts,
  demand: number,
  decided: Uint8Array,
  limit: number,
): {
  readonly pairs: readonly (readonly [number, number])[];
  readonly costs: readonly number[];
  readonly settled: boolean;
} {
  const pairs: (readonly [number, number])[] = [];
  const costs: number[] = [];
  let cap = service.standing[demand] ?? Infinity;
  const to = service.starts[demand + 1] ?? 0;
  for (let k = service.starts[demand] ?? 0; k < to; k++) {
    const house = service.houses[k] ?? 0;
    const cost = service.costs[k] ?? 0;
    if (cost >= limit) break;
    if (decided[house] === DECIDED.closed) continue;
    if (decided[house] === DECIDED.open) {
      cap = cost;
      break;
    }
    pairs.push([house, cost]);
    if (costs.at(-1) !== cost) costs.push(cost);
  }
  const settled = cap < limit;
  if (settled && costs.at(-1) !== cap) costs.push(cap);
  return { pairs, costs, settled };
}
