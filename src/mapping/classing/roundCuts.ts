import type { ClassCount } from "../mapChoice.ts";

const ROUND_STEPS = [20, 15, 10, 5, 4, 3, 2, 1] as const;

/** Cuts around the threshold, counted in steps from it: most of them below, where most communes are. */
const STEPS_FROM_THRESHOLD: Readonly<Record<ClassCount, readonly number[]>> = {
  3: [-1, 0],
  4: [-1, 0, 1],
  5: [-2, -1, 0, 1],
  6: [-2, -1, 0, 1, 2],
  7: [-2, -1, 0, 1, 2, 4],
};

/** Sessions a month that mean something: one, every fortnight, weekly, twice and thrice a week, every working day. */
const SESSION_CUTS: Readonly<Record<ClassCount, readonly number[]>> = {
  3: [1, 4],
  4: [1, 4, 12],
  5: [1, 2, 4, 12],
  6: [1, 2, 4, 8, 20],
  7: [1, 2, 4, 8, 12, 20],
};

/**
 * Returns the round cuts of access time, in minutes; the threshold is always one of them.
 *
 * Fifteen minutes in five classes gives 5, 10, 15, 20; the step is the greatest round one that keeps the first cut
 * above 0.
 */
export function accessMinuteCuts(thresholdMinutes: number, count: ClassCount): readonly number[] {
  const step = ROUND_STEPS.find((candidate) => candidate * 3 <= thresholdMinutes) ?? thresholdMinutes / 3;
  return STEPS_FROM_THRESHOLD[count].map((steps) => thresholdMinutes + steps * step);
}

/** Returns the round cuts of sessions a month. */
export function sessionCuts(count: ClassCount): readonly number[] {
  return SESSION_CUTS[count];
}

/** Returns the round cuts of a share 0…1: equal parts, to the nearest twentieth. */
export function shareCuts(count: ClassCount): readonly number[] {
  return Array.from({ length: count - 1 }, (_, index) => Math.round(((index + 1) * 20) / count) / 20);
}

/**
 * Returns evenly spaced cuts whose step is 1, 2 or 5 times a power of ten: as many steps as classes reach the figure
 * that nine tenths stay below, so that a few great figures do not empty the map. None where every figure is 0.
 */
export function evenCuts(values: readonly number[], count: ClassCount): readonly number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const high = sorted[Math.floor(sorted.length * 0.9)] ?? 0;
  if (high <= 0) return [];
  const raw = high / count;
  const power = Math.floor(Math.log10(raw));
  const digit = [1, 2, 5, 10].find((each) => each * 10 ** power >= raw * 0.999) ?? 10;
  return Array.from({ length: count - 1 }, (_, index) => {
    const times = (index + 1) * digit;
    return power < 0 ? times / 10 ** -power : times * 10 ** power;
  });
}
