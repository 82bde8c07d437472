import type { PaletteId } from "./mapChoice.ts";

type Rgb = readonly [red: number, green: number, blue: number];

/**
 * Stops of each palette from light to dark. Lightness alone carries the order in all of them, so that they read for
 * colour-blind eyes and on a grey photocopy.
 *
 * `purples`: after ColorBrewer's sequential « Purples », spread a little towards the dark end. `cividis`: yellow to
 * blue, as cividis goes, from light to dark. `two-hues`: blues below the middle, browns above it, for figures with two sides.
 */
const STOPS: Readonly<Record<PaletteId, readonly string[]>> = {
  purples: ["#f4f1f8", "#d9d3e8", "#b3abd3", "#8071b3", "#553590"],
  cividis: ["#fff6c2", "#e8d46a", "#a8a272", "#646c7e", "#14305c"],
  "two-hues": ["#e4f1f8", "#b5d3e6", "#c2b8a6", "#a8703a", "#6b3206"],
};

function toRgb(hex: string): Rgb {
  const channel = (from: number): number => Number.parseInt(hex.slice(from, from + 2), 16);
  return [channel(1), channel(3), channel(5)];
}

/** Mixes two `#rrggbb` colours; `share` 0 gives the first, 1 the second. */
export function mixColours(first: string, second: string, share: number): string {
  const [a, b] = [toRgb(first), toRgb(second)];
  const channels = a.map((value, index) => Math.round(value + ((b[index] ?? 0) - value) * share));
  return `#${channels.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

/** Returns `count` colours of a palette from light to dark, its ends included; one class alone takes its middle. */
export function paletteColours(palette: PaletteId, count: number): readonly string[] {
  const stops = STOPS[palette];
  return Array.from({ length: count }, (_, index) => {
    const at = count === 1 ? (stops.length - 1) / 2 : (index / (count - 1)) * (stops.length - 1);
    const below = Math.floor(at);
    return mixColours(stops[below] ?? "#000000", stops[below + 1] ?? stops[below] ?? "#000000", at - below);
  });
}
