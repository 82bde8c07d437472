/** How one circuit is drawn wherever it appears: map, list, legend, print. */
export interface CircuitStyle {
  readonly colour: string;
  /** Edge of the line, so that pale colours stand out from a pale ground. */
  readonly casing: string;
  /** Number on the disc of a stop: black or white, whichever is read better on `colour`. */
  readonly ink: "#000000" | "#ffffff";
  /** Dashes and gaps in line widths; empty for a full line. */
  readonly dash: readonly number[];
}

/** Okabe–Ito, ordered so that the first circuits differ most, also on the violet access scale. */
const COLOURS = [
  "#d55e00",
  "#0072b2",
  "#009e73",
  "#e69f00",
  "#56b4e9",
  "#cc79a7",
  "#000000",
  "#f0e442",
] as const;

const DASHES: readonly (readonly number[])[] = [
  [],
  [4, 1.5],
  [1.5, 1.2],
  [6, 1.2, 1.2, 1.2],
  [3, 3],
  [8, 2],
  [2.5, 1, 1, 1, 1, 1],
  [1, 2],
];

/** Greatest number of circuits that colours alone tell apart; beyond it the selection does. */
export const DISTINCT_CIRCUITS = COLOURS.length;

/** Returns the relative luminance of a `#rrggbb` colour (WCAG 2.2), 0 black to 1 white. */
export function relativeLuminance(hex: string): number {
  const channel = (from: number): number => {
    const value = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/** Returns the contrast ratio of two `#rrggbb` colours (WCAG 2.2), 1 to 21. */
export function contrastRatio(a: string, b: string): number {
  const [low, high] = [relativeLuminance(a), relativeLuminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/**
 * Returns the style of the circuit at a place in the plan's order, 0 first.
 *
 * Colour and dash pattern both change; beyond eight the colours repeat with another dash pattern, so that
 * no two of the first 64 circuits look the same.
 */
export function circuitStyle(index: number): CircuitStyle {
  const turn = Math.floor(index / COLOURS.length);
  const colour = COLOURS[index % COLOURS.length] ?? "#000000";
  return {
    colour,
    casing: relativeLuminance(colour) > 0.6 ? "#4a4500" : "#ffffff",
    ink: contrastRatio(colour, "#ffffff") >= 4.5 ? "#ffffff" : "#000000",
    dash: DASHES[(index + turn * 3) % DASHES.length] ?? [],
  };
}
