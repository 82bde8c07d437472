import type { Figure } from "../../geodata/model/indicators.ts";
import type { PaletteId } from "./mapChoice.ts";
import { contrastRatio } from "./circuitStyle.ts";
import { mixColours, paletteColours } from "./palettes.ts";

/** Class of a commune: its place in the scale, 0 for the smallest figures, or why there is no figure. */
export type MapClass = number | "no-data" | "no-supply" | "no-need";

/** What lies over the colour of a class that has no figure: each differs in grey too. */
export type ClassPattern = "dots" | "cross" | "lines";

/** How one class is drawn; `ink` is the label colour that stays readable on `fill`. */
export interface ClassPaint {
  readonly fill: string;
  readonly ink: string;
  readonly halo: string;
  readonly border: string;
  /** Hatching of a white zone drawn over this class. */
  readonly hatch: "light" | "dark";
  readonly pattern: ClassPattern | null;
}

const INK = "#1b1a26";
const PAPER = "#ffffff";

/** Returns the paint on a colour: whichever of dark and light letters is read better. */
export function paintOn(fill: string, pattern: ClassPattern | null = null): ClassPaint {
  const isPale = contrastRatio(INK, fill) >= contrastRatio(PAPER, fill);
  return {
    fill,
    ink: isPale ? INK : PAPER,
    halo: isPale ? PAPER : mixColours(fill, "#000000", 0.5),
    border: isPale ? "#8d8998" : mixColours(fill, PAPER, 0.65),
    hatch: isPale ? "dark" : "light",
    pattern,
  };
}

const WITHOUT_FIGURE: Readonly<Record<Exclude<MapClass, number>, ClassPaint>> = {
  "no-data": paintOn("#e4e2dd", "dots"),
  "no-supply": paintOn("#3a3a3f", "cross"),
  "no-need": paintOn("#ffffff", "lines"),
};

/**
 * Returns the class of a figure; a cut belongs to the class below it, as the inclusive threshold does. A commune
 * that is missing has no data.
 */
export function classOf(figure: Figure | undefined, cuts: readonly number[]): MapClass {
  if (figure === undefined) return "no-data";
  if (figure.kind !== "value") return figure.kind;
  const index = cuts.findIndex((cut) => figure.value <= cut);
  return index === -1 ? cuts.length : index;
}

/** Paints of a scale: one per class, and one per lack of a figure. */
export type ScalePaints = (mapClass: MapClass) => ClassPaint;

/**
 * Returns how each class of a scale is drawn, the same before and after, on screen and on paper.
 *
 * @param dark - which figures are dark: those that ask for attention.
 */
export function scalePaints(palette: PaletteId, classes: number, dark: "high" | "low"): ScalePaints {
  const colours = paletteColours(palette, classes);
  const paints = (dark === "high" ? colours : [...colours].reverse()).map((colour) => paintOn(colour));
  return (mapClass) =>
    typeof mapClass === "number" ? (paints[mapClass] ?? WITHOUT_FIGURE["no-data"]) : WITHOUT_FIGURE[mapClass];
}
