/** Access classes of a map: four cuts in minutes make five classes, the third cut is the threshold. */
export type AccessCuts = readonly [number, number, number, number];

/** Class of a commune: 0 (nearest) to 4 (farthest), no supply that can be reached, or no data. */
export type AccessClass = 0 | 1 | 2 | 3 | 4 | "no-supply" | "no-data";

/** How one class is drawn; `ink` is the label colour that stays readable on `fill`. */
export interface ClassPaint {
  readonly fill: string;
  readonly ink: string;
  readonly halo: string;
  readonly border: string;
  /** Hatching of a white zone drawn over this class. */
  readonly hatch: "light" | "dark";
}

const ROUND_STEPS = [20, 15, 10, 5, 4, 3, 2, 1] as const;
const INK = "#1b1a26";
const PAPER = "#ffffff";

const near = (fill: string): ClassPaint => ({
  fill,
  ink: INK,
  halo: PAPER,
  border: "#8d8998",
  hatch: "dark",
});
const far = (fill: string, halo: string): ClassPaint => ({
  fill,
  ink: PAPER,
  halo,
  border: "#c5bbe2",
  hatch: "light",
});

/**
 * One hue from light to dark: safe for colour-blind eyes, and in grey. Lightness alone carries the order.
 * After ColorBrewer's sequential « Purples », 5 classes, spread a little towards the dark end.
 */
const PAINTS: readonly ClassPaint[] = [
  near("#f4f1f8"),
  near("#d9d3e8"),
  near("#b3abd3"),
  far("#8071b3", "#43367c"),
  far("#553590", "#2e1657"),
];
const NO_SUPPLY = far("#3a3a3f", "#1d1d20");
const NO_DATA = near("#e4e2dd");

/**
 * Returns the cuts of the access scale, in minutes: two below the threshold, the threshold, one above.
 *
 * Fifteen minutes gives 5, 10, 15, 20; the step is the greatest round one that keeps the first cut above 0.
 */
export function accessCuts(thresholdMinutes: number): AccessCuts {
  const step = ROUND_STEPS.find((candidate) => candidate * 3 <= thresholdMinutes) ?? thresholdMinutes / 3;
  return [thresholdMinutes - 2 * step, thresholdMinutes - step, thresholdMinutes, thresholdMinutes + step];
}

/** Returns the class of an access time; every cut belongs to the class below it, as the threshold does. */
export function accessClass(seconds: number | null | undefined, cuts: AccessCuts): AccessClass {
  if (seconds === undefined) return "no-data";
  if (seconds === null) return "no-supply";
  const index = cuts.findIndex((cut) => seconds <= cut * 60);
  return (index === -1 ? 4 : index) as AccessClass;
}

/** Returns how a class is drawn, the same before and after, on screen and on paper. */
export function classPaint(access: AccessClass): ClassPaint {
  if (access === "no-supply") return NO_SUPPLY;
  if (access === "no-data") return NO_DATA;
  return PAINTS[access] ?? NO_DATA;
}
