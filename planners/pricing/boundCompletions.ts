import type { CoverWorth } from "./coverWorth.ts";
import type { LegWorth } from "./legWorth.ts";
import type { TourGraph } from "./tourGraph.ts";

/** Most nodes for which completions tell the last two stops apart: memory is cubic. */
const MOST_PAIRED = 140;

/**
 * Least reduced cost of going on, by stops left, the stop before (row *n* = the depot) and the last stop.
 * Where `before` is 1, the stop before does not matter.
 */
export class Completions {
  /** Float64Array [n × n], row-major: cost of a step less all that its stop can add after the stop before it. */
  readonly steps: Float64Array;
  private readonly table: Float64Array;
  private readonly n: number;
  private readonly paired: boolean;

  constructor(steps: Float64Array, table: Float64Array, n: number, paired: boolean) {
    this.steps = steps;
    this.table = table;
    this.n = n;
    this.paired = paired;
  }

  /** @param before – the stop before, *n* for the depot. */
  of(left: number, before: number, node: number): number {
    const { n, paired } = this;
    const row = paired ? left * (n + 1) + before : left;
    return this.table[row * n + node] ?? -Infinity;
  }
}

/**
 * Bounds from below what it takes to go on: every further stop is credited with what it covers beyond the
 * two stops before it, whatever was covered earlier (beyond one stop only where sites are very many).
 *
 * Cost: O(maxStops × n³).
 * Source: Baldacci, R., Mingozzi, A. & Roberti, R. (2011), New route relaxation and pricing strategies for
 * the vehicle routing problem, Operations Research 59, 1269–1283, doi 10.1287/opre.1110.0975 (bounds from
 * routes that forget); here it is the coverage that is forgotten.
 */
export function boundCompletions(
  graph: TourGraph,
  legs: LegWorth,
  worth: CoverWorth,
  backwards: boolean,
): Completions {
  const n = graph.sites.length;
  const steps = weighSteps(n, legs, worth, backwards);
  const end = backwards ? legs.out : legs.back;
  if (n > MOST_PAIRED) {
    return new Completions(steps, boundSingly(graph.maxStops, n, end, steps), n, false);
  }
  return new Completions(steps, boundInPairs(graph.maxStops, n, end, steps, worth), n, true);
}

/** Cost of a step less what its stop can add to a set that has the stop before: [n × n], row-major. */
function weighSteps(n: number, legs: LegWorth, worth: CoverWorth, backwards: boolean): Float64Array {
  const { words, groupWords, covers } = worth;
  const steps = new Float64Array(n * n);
  for (let from = 0; from < n; from++) {
    for (let to = 0; to < n; to++) {
      let cost = (legs.between[backwards ? to * n + from : from * n + to] ?? 0) + (legs.visit[to] ?? 0);
      for (let word = 0; word < words; word++) {
        const known = covers[from * words + word] ?? 0;
        const own = covers[to * words + word] ?? 0;
        if (own === 0) continue;
        cost -= word < groupWords ? worth.ofWord(word, own & ~known) : worth.mostOfRows(word, known, own);
      }
      steps[from * n + to] = from === to ? Infinity : cost;
    }
  }
  return steps;
}

function boundSingly(maxStops: number, n: number, end: Float64Array, steps: Float64Array): Float64Array {
  const table = new Float64Array((maxStops + 1) * n);
  table.set(end);
  for (let left = 1; left <= maxStops; left++) {
    for (let from = 0; from < n; from++) {
      let least = table[(left - 1) * n + from] ?? 0;
      for (let to = 0; to < n; to++) {
        const value = (steps[from * n + to] ?? 0) + (table[(left - 1) * n + to] ?? 0);
        if (value < least) least = value;
      }
      table[left * n + from] = least;
    }
  }
  return table;
}

function boundInPairs(
  maxStops: number,
  n: number,
  end: Float64Array,
  steps: Float64Array,
  worth: CoverWorth,
): Float64Array {
  const size = (n + 1) * n;
  const table = new Float64Array((maxStops + 1) * size);
  for (let before = 0; before <= n; before++) table.set(end, before * n);
  const shared = weighShared(n, worth);
  for (let left = 1; left <= maxStops; left++) {
    const last = (left - 1) * size;
    for (let before = 0; before <= n; before++) {
      for (let from = 0; from < n; from++) {
        let least = table[last + before * n + from] ?? 0;
        const pair = (before * n + from) * n;
        for (let to = 0; to < n; to++) {
          const value =
            (steps[from * n + to] ?? 0) + (shared[pair + to] ?? 0) + (table[last + from * n + to] ?? 0);
          if (value < least) least = value;
        }
        table[left * size + before * n + from] = least;
      }
    }
  }
  return table;
}

/** Worth that a stop shares with the one two before it but not with the one before it: [(n + 1) × n × n]. */
function weighShared(n: number, worth: CoverWorth): Float64Array {
  const { words, groupWords, covers } = worth;
  const shared = new Float64Array((n + 1) * n * n);
  for (let before = 0; before < n; before++) {
    for (let to = 0; to < n; to++) {
      for (let word = 0; word < groupWords; word++) {
        const both = (covers[before * words + word] ?? 0) & (covers[to * words + word] ?? 0);
        if (both === 0) continue;
        for (let from = 0; from < n; from++) {
          const cell = (before * n + from) * n + to;
          const rest = both & ~(covers[from * words + word] ?? 0);
          if (rest !== 0) shared[cell] = (shared[cell] ?? 0) + worth.ofWord(word, rest);
        }
      }
    }
  }
  return shared;
}
