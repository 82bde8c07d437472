import type { PeriodicModel } from "./periodicModel.ts";

/** What bounds need of a periodic problem, days and vehicles not told apart. */
export interface VisitGraph {
  /** Float64Array, [customers + 1]², the depot last: the cheapest vehicle's cents of each leg. */
  readonly legs: Float64Array;
  readonly symmetric: boolean;
  /** Cents of going out, of the cheapest vehicle. */
  readonly fixedCents: number;
  /** Whole weights, at least 1: the customers of any tour weigh no more than `capacity` together. */
  readonly weights: Int32Array;
  readonly capacity: number;
  /** Visits of each customer in the cycle, over its sets of days. */
  readonly fewestVisits: Int32Array;
  readonly mostVisits: Int32Array;
  /** Tours of the cycle at most. */
  readonly mostTours: number;
  /** Cents of all visits, whatever the tours: what the bound adds at the end. */
  readonly constantCents: number;
}

/** Operations of one table of walks, about, that the weights are rounded to. */
const MOST_OPERATIONS = 3e7;

/** Builds the graph. Cost: O(kinds × customers²). */
export function buildVisitGraph(model: PeriodicModel): VisitGraph {
  const { customers, kinds, patterns, open, visitCents } = model;
  const n = customers + 1;
  const legs = new Float64Array(n * n).fill(Infinity);
  for (const { cents } of kinds) {
    for (let cell = 0; cell < legs.length; cell++) {
      legs[cell] = Math.min(legs[cell] ?? Infinity, cents[cell] ?? 0);
    }
  }
  const fewest = Int32Array.from(patterns, (sets) => Math.min(...sets.map((set) => set.length)));
  return {
    legs,
    symmetric: isSymmetric(legs, n),
    fixedCents: Math.min(...kinds.map(({ fixedCents }) => fixedCents)),
    ...weigh(model),
    fewestVisits: fewest,
    mostVisits: Int32Array.from(patterns, (sets) => Math.max(...sets.map((set) => set.length))),
    mostTours: open.reduce((sum, flag) => sum + flag, 0),
    constantCents: fewest.reduce((sum, visits, customer) => sum + visits * (visitCents[customer] ?? 0), 0),
  };
}

function isSymmetric(legs: Float64Array, n: number): boolean {
  for (let from = 0; from < n; from++) {
    for (let to = 0; to < from; to++) if (legs[from * n + to] !== legs[to * n + from]) return false;
  }
  return true;
}

/**
 * Weighs customers by load, else by the shortest half-legs where length is limited, else by count; rounded
 * down where that makes a table of walks too large. Customers that weigh nothing then weigh 1, and the
 * capacity grows by as many of them as fit into a tour.
 */
function weigh(model: PeriodicModel): { readonly weights: Int32Array; readonly capacity: number } {
  const { customers, loads, kinds, maxStops } = model;
  const stops = Math.min(customers, maxStops);
  const most = kinds.reduce((limit, { loadLimit }) => Math.max(limit, loadLimit), 0);
  const longest = kinds.reduce((limit, { metreLimit }) => Math.max(limit, metreLimit), 0);
  if (most !== Infinity) return roundWeights(Float64Array.from(loads), most, stops);
  if (longest === Infinity) return { weights: new Int32Array(customers).fill(1), capacity: stops };
  const halves = halfLegs(model);
  return roundWeights(halves.subarray(0, customers), longest - (halves[customers] ?? 0), stops);
}

function roundWeights(
  amounts: Float64Array,
  limit: number,
  stops: number,
): { readonly weights: Int32Array; readonly capacity: number } {
  const n = amounts.length;
  const operations = (capacity: number): number => capacity * n * n + (n * capacity * capacity) / 2;
  let unit = amounts.reduce((divisor, amount) => gcd(divisor, amount), 0) || 1;
  while (operations(limit / unit) > MOST_OPERATIONS) unit = Math.ceil(unit * 1.1);
  const rounded = Int32Array.from(amounts, (amount) => Math.floor(amount / unit));
  const small = amounts.filter((_, customer) => rounded[customer] === 0).sort();
  let fitting = 0;
  let sum = 0;
  for (const amount of small) {
    sum += amount;
    if (sum > limit || fitting >= stops) break;
    fitting += 1;
  }
  const heaviest = rounded.reduce((total, weight) => total + Math.max(1, weight), 0);
  return {
    weights: rounded.map((weight) => Math.max(1, weight)),
    capacity: Math.max(0, Math.min(Math.floor(limit / unit) + fitting, heaviest)),
  };
}

/** Half of the shortest leg in and of the shortest leg out of every node, in metres of any vehicle, rounded down. */
function halfLegs({ kinds, customers }: PeriodicModel): Float64Array {
  const n = customers + 1;
  return Float64Array.from({ length: n }, (_, node) => {
    let into = Infinity;
    let out = Infinity;
    for (const { metres } of kinds) {
      for (let other = 0; other < n; other++) {
        if (other === node) continue;
        into = Math.min(into, metres[other * n + node] ?? 0);
        out = Math.min(out, metres[node * n + other] ?? 0);
      }
    }
    return Math.floor((into + out) / 2);
  });
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
