import { equal, jenks, quantile } from "statsbreaks";

/** Methods that read the figures themselves. */
export type DataMethod = "quantiles" | "natural" | "equal";

/** Natural breaks take the square of the count: beyond this many figures a regular sample stands for them. */
const MOST_FOR_NATURAL = 1000;

function sampleOf(sorted: readonly number[]): readonly number[] {
  if (sorted.length <= MOST_FOR_NATURAL) return sorted;
  const last = sorted.length - 1;
  return Array.from(
    { length: MOST_FOR_NATURAL },
    (_, index) => sorted[Math.round((index * last) / (MOST_FOR_NATURAL - 1))] ?? 0,
  );
}

function breaksOf(sorted: readonly number[], method: DataMethod, count: number): readonly number[] {
  const options = { nb: count, precision: null, minmax: false } as const;
  if (method === "quantiles") return quantile([...sorted], options);
  if (method === "equal") return equal(sorted, options);
  const sample = sampleOf(sorted);
  return jenks(sample, { ...options, nb: Math.min(count, new Set(sample).size) });
}

/** Finds the first of ascending figures that lies above a cut. */
function firstAbove(sorted: readonly number[], cut: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) <= cut) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Returns the roundest number that parts the figures where a cut does; `steps` from coarse to fine. */
function roundCut(cut: number, sorted: readonly number[], steps: readonly number[]): number {
  const above = firstAbove(sorted, cut);
  const from = sorted[above - 1] ?? -Infinity;
  const to = sorted[above] ?? Infinity;
  for (const step of steps) {
    // Dividing by the whole number of steps in 1 keeps 0.3 from becoming 0.30000000000000004.
    const times = (whole: number): number => (step < 1 ? whole / Math.round(1 / step) : whole * step);
    for (const whole of [Math.round(cut / step), Math.ceil(from / step)]) {
      if (times(whole) >= from && times(whole) < to) return times(whole);
    }
  }
  return from;
}

/**
 * Cuts figures into at most `count` classes; a figure on a cut belongs to the class below it.
 *
 * Ties and few different figures give fewer classes. Cuts are moved to the roundest number that parts the same
 * communes, so that what the legend says is exactly what the colours show.
 *
 * @param steps - roundings to try, coarse to fine, in the unit of the figures.
 * @returns ascending cuts between the classes, each with figures on both sides.
 */
export function cutValues(
  values: readonly number[],
  method: DataMethod,
  count: number,
  steps: readonly number[],
): readonly number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const different = new Set(sorted).size;
  if (different < 2) return [];
  const [least = 0, greatest = 0] = [sorted[0], sorted.at(-1)];
  const cuts = breaksOf(sorted, method, Math.min(count, different))
    .filter((cut) => cut >= least && cut < greatest)
    .map((cut) => roundCut(cut, sorted, steps));
  return [...new Set(cuts)].sort((a, b) => a - b);
}
