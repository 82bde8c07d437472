/**
 * Lists the sets of weeks in which a circuit can run: `visits` weeks of the cycle, evenly spaced (C11).
 *
 * Lapses between visits, around the cycle, differ by at most one week; all rotations of the balanced
 * spacing `floor(k × weeks / visits)`. Two visits in four weeks: {0, 2} and {1, 3}.
 *
 * @returns week indices 0…weeks−1, ascending in each pattern; patterns in the order of their first
 * rotation, without repeats; empty when the cycle cannot hold that many visits.
 */
export function listWeekPatterns(weeks: number, visits: number): readonly (readonly number[])[] {
  if (visits < 1 || visits > weeks) return [];
  const patterns = new Map<string, readonly number[]>();
  for (let shift = 0; shift < weeks; shift++) {
    const pattern = Array.from(
      { length: visits },
      (_, k) => (Math.floor((k * weeks) / visits) + shift) % weeks,
    );
    pattern.sort((a, b) => a - b);
    patterns.set(pattern.join(" "), pattern);
  }
  return [...patterns.values()];
}
