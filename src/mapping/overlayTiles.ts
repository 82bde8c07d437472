import type { Overlay } from "./paintMap.ts";

/** One tile of a pattern that repeats without a seam: path data in a square, and the pen it is drawn with. */
interface OverlayTile {
  readonly size: number;
  readonly path: string;
  readonly colour: string;
  readonly width: number;
  readonly cap: "butt" | "round";
}

/** The patterns of maps of one state, in no order that matters. */
export const OVERLAYS = [
  "hatch-light",
  "hatch-dark",
  "limit-light",
  "limit-dark",
  "dots",
  "cross",
  "lines",
] as const satisfies readonly Exclude<Overlay, "">[];

/** The patterns of a map of differences. */
export const DIFFERENCE_OVERLAYS = [
  "plus-light",
  "plus-dark",
  "minus-light",
  "minus-dark",
  "dots",
] as const satisfies readonly Exclude<Overlay, "">[];

const HATCH = { size: 10, path: "M-1 1 L1 -1 M0 10 L10 0 M9 11 L11 9", width: 1.5, cap: "butt" } as const;
const LIMIT = { size: 10, path: "M3.2 3.2 L6.8 6.8", width: 1.8, cap: "round" } as const;
const PLUS = { size: 16, path: "M4.5 8 H11.5 M8 4.5 V11.5", width: 1.8, cap: "butt" } as const;
const MINUS = { size: 16, path: "M4 8 H12", width: 1.8, cap: "butt" } as const;
const CROSS = { size: 10, path: "M0 0 L10 10 M0 10 L10 0", width: 0.9, cap: "butt" } as const;

/** The patterns of a map on paper; those of the screen (mapImages) look the same. */
export const overlayTiles: Readonly<Record<Exclude<Overlay, "">, OverlayTile>> = {
  "hatch-light": { ...HATCH, colour: "#ffffff" },
  "hatch-dark": { ...HATCH, colour: "#17131f" },
  "limit-light": { ...LIMIT, colour: "#ffffff" },
  "limit-dark": { ...LIMIT, colour: "#17131f" },
  "plus-light": { ...PLUS, colour: "#ffffff" },
  "plus-dark": { ...PLUS, colour: "#17131f" },
  "minus-light": { ...MINUS, colour: "#ffffff" },
  "minus-dark": { ...MINUS, colour: "#17131f" },
  dots: { size: 7, path: "M3.5 3.5 h0.01", colour: "#6b6873", width: 1.8, cap: "round" },
  cross: { ...CROSS, colour: "#ffffff" },
  lines: { size: 6, path: "M0 3 H6", colour: "#a5a2ad", width: 0.8, cap: "butt" },
};
