import { expect, test } from "vitest";
import { Interchange } from "../../../../planners/location/interchange.ts";
import { DECIDED, MedianDual } from "../../../../planners/location/medianDual.ts";
import { MedianTree } from "../../../../planners/location/medianTree.ts";
import {
  listServiceCosts,
  unservedCost,
  type ServiceCosts,
} from "../../../../planners/location/serviceCosts.ts";
import { makeRng } from "../../../../planners/search/rng.ts";

const HOUSES = 9;
const OPEN = 3;
const PACE = { rounds: 60, step: 1, patience: 10 };

/** Fourteen demands; some pairs missing, some demands with a standing house. */
function drawCosts(seed: number): ServiceCosts {
  const rng = makeRng(seed);
  const pairs = Array.from({ length: 14 }, () => {
    const houses = Array.from({ length: HOUSES }, (_, house) => house).filter(() => rng.below(6) > 0);
    return { houses, costs: houses.map(() => rng.below(60)) };
  });
  return listServiceCosts(
    HOUSES,
    pairs,
    Float64Array.from(pairs, () => (rng.below(4) === 0 ? 40 : Infinity)),
  );
}

/** Values of all sets of three houses. */
function valuesOfAll(service: ServiceCosts): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  for (let a = 0; a < HOUSES; a++) {
    for (let b = a + 1; b < HOUSES; b++) {
      for (let c = b + 1; c < HOUSES; c++) {
        let total = 0;
        for (let demand = 0; demand < service.demandCount; demand++) {
          let least = service.standing[demand] ?? Infinity;
          for (let k = service.starts[demand] ?? 0; k < (service.starts[demand + 1] ?? 0); k++) {
            const house = service.houses[k];
            if (house === a || house === b || house === c) least = Math.min(least, service.costs[k] ?? 0);
          }
          total += least;
        }
        if (total < Infinity) values.set([a, b, c].join(" "), total);
      }
    }
  }
  return values;
}

const SEEDS = Array.from({ length: 40 }, (_, seed) => seed);

test("the bound is below every plan, and what it decides leaves every plan that beats the target", () => {
  let decisions = 0;
  for (const seed of SEEDS) {
    const service = drawCosts(seed);
    const values = valuesOfAll(service);
    const best = Math.min(...values.values());
    if (best === Infinity) continue;
    const dual = new MedianDual(service, OPEN);
    const decided = new Uint8Array(HOUSES);
    dual.enter(decided, null, Infinity);
    const target = best + 5;
    const { bound } = dual.climb(new Float64Array(service.demandCount), target, PACE, () => false);
    expect(bound).toBeLessThanOrEqual(best);
    decisions += dual.decide(bound, target, decided);
    for (const [key, value] of values) {
      if (value >= target) continue;
      const open = new Set(key.split(" ").map(Number));
      for (const [house, decision] of decided.entries()) {
        if (decision === DECIDED.open) expect(open.has(house)).toBe(true);
        if (decision === DECIDED.closed) expect(open.has(house)).toBe(false);
      }
    }
  }
  expect(decisions).toBeGreaterThan(20);
});

test("the tree finds the best plan without being given one", () => {
  for (const seed of SEEDS) {
    const service = drawCosts(seed);
    const best = Math.min(unservedCost(service), ...valuesOfAll(service).values());
    const dual = new MedianDual(service, OPEN);
    const primal = new Interchange(service);
    let cost = unservedCost(service);
    const decided = new Uint8Array(HOUSES);
    dual.enter(decided, null, Infinity);
    const root = dual.climb(new Float64Array(service.demandCount), cost, PACE, () => false);
    const tree = new MedianTree(
      { decided, multipliers: root.multipliers, bound: root.bound },
      OPEN,
      dual,
      primal,
      () => cost,
      () => {
        cost = Math.min(cost, primal.servesAll ? primal.cost : cost);
      },
    );
    while (!tree.done) {
      expect(tree.bound).toBeLessThanOrEqual(best);
      tree.step(() => false);
    }
    expect(cost).toBe(best);
    expect(tree.bound).toBe(best);
  }
});
