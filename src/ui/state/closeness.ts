/** How close to the shown plan the next one stays (O7), from not at all to as close as one pays for. */
export const CLOSENESS_LEVELS = ["free", "equal", "little", "more", "most"] as const;

export type ClosenessLevel = (typeof CLOSENESS_LEVELS)[number];

export const DEFAULT_CLOSENESS: ClosenessLevel = "equal";

/** Most that staying close may cost, as a share of what the shown plan costs. */
const SHARES: Readonly<Record<ClosenessLevel, number>> = {
  free: 0,
  equal: 0,
  little: 0.02,
  more: 0.1,
  most: 0.5,
};

/** Amounts are whole tens of euros, so that they can be said. */
const ROUND_CENTS = 1000;

/** Returns what staying close may cost more per cycle, in cents. */
export function extraCentsOf(level: ClosenessLevel, costCents: number): number {
  return Math.ceil((SHARES[level] * costCents) / ROUND_CENTS) * ROUND_CENTS;
}
