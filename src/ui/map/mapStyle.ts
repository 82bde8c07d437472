import type { GeoJSONSourceSpecification, StyleSpecification } from "maplibre-gl";
import { circuitLayers, groundLayers, highlightLayers, reachLayers } from "./groundLayers.ts";
import { BOLD_FONT, REGULAR_FONT } from "./mapFonts.ts";
import type { MapTheme } from "./mapTheme.ts";
import { placeLayers } from "./placeLayers.ts";

/** Names of the GeoJSON sources; the map's data arrive through them. */
export const MAP_SOURCES = [
  "communes",
  "labels",
  "zones",
  "reach",
  "circuits",
  "depots",
  "structures",
  "houses",
  "halls",
  "stops",
  "link",
] as const;
export type MapSource = (typeof MAP_SOURCES)[number];

/** Sources whose shapes stay when the map is coloured otherwise; their features are told apart by `code`. */
export const RECOLOURED: readonly MapSource[] = ["communes", "labels"];

/** Sources of the one commune pointed at, and of the selected one. */
const MARK_SOURCES = ["hover", "selected"] as const;
export type MapMark = (typeof MARK_SOURCES)[number];

const EMPTY: GeoJSONSourceSpecification = {
  type: "geojson",
  data: { type: "FeatureCollection", features: [] },
};
/** What a style depends on besides its data. */
export interface MapStyleOptions {
  readonly theme: MapTheme;
  /** Addresses of the font files, so that labels look the same on every machine, without glyph files. */
  readonly fonts: { readonly regular: string; readonly bold: string };
  /** Size of texts and symbols: 1, or more for a meeting. */
  readonly scale: number;
  readonly overBasemap: boolean;
}

/** Builds the whole style: quiet ground, then the message, then names and symbols on top. */
export function buildMapStyle({ theme, fonts, scale, overBasemap }: MapStyleOptions): StyleSpecification {
  return {
    version: 8,
    "font-faces": { [REGULAR_FONT]: fonts.regular, [BOLD_FONT]: fonts.bold },
    sources: Object.fromEntries(
      [...MAP_SOURCES, ...MARK_SOURCES].map((name) => [
        name,
        RECOLOURED.some((recoloured) => recoloured === name) ? { ...EMPTY, promoteId: "code" } : EMPTY,
      ]),
    ),
    layers: [
      { id: "background", type: "background", paint: { "background-color": theme.background } },
      ...groundLayers(theme, overBasemap),
      ...reachLayers(theme),
      ...circuitLayers(),
      ...highlightLayers(theme),
      ...placeLayers(theme, scale),
    ],
  };
}
