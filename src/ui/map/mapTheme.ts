import type { LandPaint } from "./territorySources.ts";

/** Colours of everything that is not the message. */
export interface MapTheme {
  readonly background: string;
  readonly land: LandPaint;
  /** Strong outlines: white zones, the selected commune, structures. */
  readonly strong: string;
  readonly strongCasing: string;
  /** Rings of how far one gets: a hue that no class and no circuit has. */
  readonly reach: string;
}

const LIGHT: MapTheme = {
  background: "#eeece7",
  land: { fill: "#fbfaf7", ink: "#1b1a26", halo: "#ffffff", border: "#8d8998" },
  strong: "#17131f",
  strongCasing: "#ffffff",
  reach: "#8a1538",
};

const DARK: MapTheme = {
  background: "#15161b",
  land: { fill: "#2b2e38", ink: "#f3f2f7", halo: "#15161b", border: "#767486" },
  strong: "#17131f",
  strongCasing: "#ffffff",
  reach: "#8a1538",
};

/** Returns the theme; class colours are the same in both, so that a map reads alike everywhere. */
export function mapTheme(dark: boolean): MapTheme {
  return dark ? DARK : LIGHT;
}
