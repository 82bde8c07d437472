import { expect, test } from "vitest";
import { cutValues } from "../../../../../src/mapping/classing/cutValues.ts";

const FINE = [1, 0.1, 0.01, 0.001];

/** How many figures fall in each class; a figure on a cut belongs to the class below. */
function countsOf(values: readonly number[], cuts: readonly number[]): number[] {
  const counts = Array.from({ length: cuts.length + 1 }, () => 0);
  for (const value of values) {
    const at = cuts.findIndex((cut) => value <= cut);
    const index = at === -1 ? cuts.length : at;
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts;
}

test("quantiles put as many figures in each class", () => {
  // Quarters of 1…8 lie at 1 + 7/4 = 2.75, 4.5 and 6.25; whole numbers that part the same figures are 2, 4, 6 or
  // the nearest: 2.75 stays between 2 and 3, so 2; 4.5 between 4 and 5, so 4; 6.25 rounds to 6.
  const values = [8, 3, 1, 6, 2, 7, 4, 5];
  const cuts = cutValues(values, "quantiles", 4, FINE);
  expect(cuts).toEqual([2, 4, 6]);
  expect(countsOf(values, cuts)).toEqual([2, 2, 2, 2]);
});

test("natural breaks part the groups of a known example", () => {
  // Three groups; the sum of squares within them is least at 2 | 12: 0.5 + 2 + 2.
  const values = [1, 2, 10, 11, 12, 40, 42];
  expect(countsOf(values, cutValues(values, "natural", 3, FINE))).toEqual([2, 3, 2]);
  // The textbook series of Jenks breaks, in three classes: {1,2,4,5}, {7,9,10}, {20}.
  const series = [4, 5, 9, 10, 1, 2, 7, 20];
  expect(countsOf(series, cutValues(series, "natural", 3, FINE))).toEqual([4, 3, 1]);
});

test("natural breaks are the best of all cuts, tried one by one", () => {
  const values = [3, 4, 4, 9, 15, 16, 22, 23, 23, 31];
  const spread = (group: readonly number[]): number => {
    const mean = group.reduce((sum, value) => sum + value, 0) / group.length;
    return group.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  };
  let least = Infinity;
  for (let first = 1; first < values.length - 1; first++) {
    for (let second = first + 1; second < values.length; second++) {
      least = Math.min(
        least,
        spread(values.slice(0, first)) + spread(values.slice(first, second)) + spread(values.slice(second)),
      );
    }
  }
  const [one = 0, two = 0] = countsOf(values, cutValues(values, "natural", 3, FINE));
  const found =
    spread(values.slice(0, one)) + spread(values.slice(one, one + two)) + spread(values.slice(one + two));
  expect(found).toBeCloseTo(least, 9);
});

test("equal intervals have equal widths, whatever falls in them", () => {
  expect(cutValues([0, 1, 2, 20], "equal", 4, FINE)).toEqual([5, 10, 15]);
});

test("a cut is rounded only as far as it parts the same communes", () => {
  // The median of 7.1 and 7.3 is 7.2: no whole number lies between them, a tenth does.
  expect(cutValues([7.1, 7.3], "quantiles", 3, FINE)).toEqual([7.2]);
  // 0.1 + 0.2 is not 0.3: a rounded cut must be the number that is printed.
  expect(cutValues([0.1, 0.2, 0.3, 0.9], "equal", 4, [0.1])).toEqual([0.3, 0.5, 0.7]);
});

test("ties and few different figures give fewer classes, never an empty one", () => {
  const ties = [0, 0, 0, 0, 0, 0, 0, 4, 9];
  for (const method of ["quantiles", "natural"] as const) {
    const cuts = cutValues(ties, method, 5, FINE);
    expect(cuts.length).toBeLessThanOrEqual(2);
    expect(countsOf(ties, cuts)).not.toContain(0);
  }
  expect(countsOf([5, 5, 8], cutValues([5, 5, 8], "natural", 7, FINE))).toEqual([2, 1]);
});

test("one value, or none, makes no cut", () => {
  for (const method of ["quantiles", "natural", "equal"] as const) {
    expect(cutValues([], method, 5, FINE)).toEqual([]);
    expect(cutValues([3], method, 5, FINE)).toEqual([]);
    expect(cutValues([3, 3, 3], method, 5, FINE)).toEqual([]);
  }
});

test("all communes of France are cut at once", () => {
  const values = Array.from({ length: 35_000 }, (_, index) => ((index * 7919) % 35_000) / 100);
  const start = performance.now();
  const cuts = cutValues(values, "natural", 5, FINE);
  expect(performance.now() - start).toBeLessThan(2000); // the square of 35,000 would take minutes
  expect(cuts).toHaveLength(4);
});
