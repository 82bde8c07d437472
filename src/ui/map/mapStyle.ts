import type {
  ExpressionSpecification,
  GeoJSONSourceSpecification,
  LayerSpecification,
  StyleSpecification,
  VariableAnchorOffsetCollectionSpecification,
} from "maplibre-gl";
import { circuitStyle } from "./circuitStyle.ts";
import type { MapTheme } from "./mapTheme.ts";

/** Names of the GeoJSON sources; the map's data arrive through them. */
export const MAP_SOURCES = [
  "communes",
  "labels",
  "zones",
  "circuits",
  "depots",
  "structures",
  "stops",
  "link",
] as const;
export type MapSource = (typeof MAP_SOURCES)[number];

/** Layer below which a basemap is inserted. */
export const FIRST_LAYER = "communes-fill";

const EMPTY: GeoJSONSourceSpecification = {
  type: "geojson",
  data: { type: "FeatureCollection", features: [] },
};
/** Where a name may stand around its town hall, best first; in ems. */
const NEAR_PLACES: VariableAnchorOffsetCollectionSpecification = [
  "center",
  [0, 0],
  "top",
  [0, 0.9],
  "bottom",
  [0, -0.9],
  "left",
  [1, 0],
  "right",
  [-1, 0],
];
/** More room for a name whose town hall is hidden by a place or a stop: it steps aside. */
const FAR_PLACES: VariableAnchorOffsetCollectionSpecification = [
  ...NEAR_PLACES,
  "top",
  [0, 1.9],
  "bottom",
  [0, -1.9],
  "top",
  [0, 3],
  "bottom",
  [0, -3],
  "left",
  [1.9, 0],
  "right",
  [-1.9, 0],
];
const REGULAR = ["Atkinson Hyperlegible"];
const BOLD = ["Atkinson Hyperlegible Bold"];

const hovered: ExpressionSpecification = ["boolean", ["feature-state", "hover"], false];
const selected: ExpressionSpecification = ["boolean", ["feature-state", "selected"], false];
const isPoint: ExpressionSpecification = ["==", ["geometry-type"], "Point"];
const strength: ExpressionSpecification = ["get", "strength"];

/** Dash pattern by circuit; a style can take it only as literals, so each pattern is one branch. */
function dashOf(): ExpressionSpecification {
  const branches: (string | ExpressionSpecification)[] = [];
  for (let index = 0; index < 8; index++) {
    const { dash } = circuitStyle(index);
    if (dash.length > 0) branches.push(dash.join(" "), ["literal", [...dash]]);
  }
  return ["match", ["get", "dash"], ...branches, ["literal", [1, 0]]] as unknown as ExpressionSpecification;
}

function groundLayers(theme: MapTheme, overBasemap: boolean): LayerSpecification[] {
  return [
    {
      id: FIRST_LAYER,
      type: "fill",
      source: "communes",
      filter: ["!", isPoint],
      paint: {
        "fill-color": ["get", "fill"],
        "fill-opacity": overBasemap ? 0.55 : 1,
        "fill-antialias": false,
      },
    },
    {
      id: "communes-dots",
      type: "fill",
      source: "communes",
      filter: ["get", "dots"],
      paint: { "fill-pattern": "dots" },
    },
    {
      id: "zones-hatch",
      type: "fill",
      source: "communes",
      filter: ["all", ["!", isPoint], ["!=", ["get", "hatch"], ""]],
      paint: { "fill-pattern": ["image", ["get", "hatch"]] },
    },
    {
      id: "communes-border",
      type: "line",
      source: "communes",
      layout: { "line-join": "round" },
      paint: { "line-color": ["get", "border"], "line-width": 0.8 },
    },
    {
      id: "communes-point",
      type: "circle",
      source: "communes",
      filter: isPoint,
      paint: {
        "circle-color": ["get", "fill"],
        "circle-radius": 9,
        "circle-stroke-color": theme.strong,
        "circle-stroke-width": ["case", ["!=", ["get", "hatch"], ""], 3, 1],
      },
    },
    {
      id: "zones-casing",
      type: "line",
      source: "zones",
      layout: { "line-join": "round", "line-cap": "round" },
      paint: { "line-color": theme.strongCasing, "line-width": 5, "line-opacity": 0.9 },
    },
    {
      id: "zones-line",
      type: "line",
      source: "zones",
      layout: { "line-join": "round", "line-cap": "round" },
      paint: { "line-color": theme.strong, "line-width": 2.4 },
    },
  ];
}

function highlightLayers(theme: MapTheme): LayerSpecification[] {
  return [
    {
      id: "hover-line",
      type: "line",
      source: "communes",
      layout: { "line-join": "round" },
      paint: {
        "line-color": theme.strong,
        "line-width": 2.5,
        "line-opacity": ["case", hovered, 1, 0],
      },
    },
    {
      id: "selected-casing",
      type: "line",
      source: "communes",
      layout: { "line-join": "round" },
      paint: { "line-color": "#ffd23f", "line-width": 9, "line-opacity": ["case", selected, 1, 0] },
    },
    {
      id: "selected-line",
      type: "line",
      source: "communes",
      layout: { "line-join": "round" },
      paint: { "line-color": "#000000", "line-width": 4, "line-opacity": ["case", selected, 1, 0] },
    },
  ];
}

function circuitLayers(): LayerSpecification[] {
  return [
    {
      id: "circuits-casing",
      type: "line",
      source: "circuits",
      layout: { "line-join": "round", "line-cap": "round" },
      paint: {
        "line-color": ["get", "casing"],
        "line-width": 7,
        "line-opacity": strength,
      },
    },
    {
      id: "circuits-line",
      type: "line",
      source: "circuits",
      layout: { "line-join": "round" },
      paint: {
        "line-color": ["get", "colour"],
        "line-width": 4,
        "line-opacity": strength,
        "line-dasharray": dashOf(),
      },
    },
    {
      id: "link-casing",
      type: "line",
      source: "link",
      layout: { "line-cap": "round" },
      paint: { "line-color": "#ffffff", "line-width": 6, "line-opacity": 0.85 },
    },
    {
      id: "link-line",
      type: "line",
      source: "link",
      layout: { "line-cap": "round" },
      paint: { "line-color": "#000000", "line-width": 3, "line-dasharray": [0.1, 2] },
    },
  ];
}

function placeLayers(theme: MapTheme, scale: number): LayerSpecification[] {
  return [
    {
      id: "labels",
      type: "symbol",
      source: "labels",
      layout: {
        "text-field": ["get", "name"],
        "text-font": REGULAR,
        "text-size": ["interpolate", ["linear"], ["zoom"], 8, 13 * scale, 10, 15 * scale, 13, 20 * scale],
        "text-max-width": 8,
        "text-line-height": 1.05,
        "text-padding": 2,
        "text-variable-anchor-offset": [
          "case",
          ["get", "crowded"],
          ["literal", FAR_PLACES],
          ["literal", NEAR_PLACES],
        ],
        "text-justify": "auto",
        "symbol-sort-key": ["get", "rank"],
      },
      paint: {
        "text-color": ["get", "ink"],
        "text-halo-color": ["get", "halo"],
        "text-halo-width": 2,
      },
    },
    {
      id: "depots",
      type: "symbol",
      source: "depots",
      layout: { "icon-image": "depot", "icon-allow-overlap": true, "icon-size": scale },
    },
    {
      id: "structures",
      type: "symbol",
      source: "structures",
      layout: {
        "icon-image": ["get", "image"],
        "icon-allow-overlap": true,
        "icon-size": scale,
        "symbol-sort-key": ["case", ["get", "counts"], 1, 0],
        "text-field": ["step", ["zoom"], "", 11.5, ["get", "name"]],
        "text-font": BOLD,
        "text-size": 13 * scale,
        "text-max-width": 9,
        "text-variable-anchor": ["left", "right", "top", "bottom"],
        "text-radial-offset": 1.1,
        "text-justify": "auto",
        "text-optional": true,
      },
      paint: {
        "icon-opacity": ["case", ["get", "counts"], 1, 0.5],
        "text-color": theme.land.ink,
        "text-halo-color": theme.land.halo,
        "text-halo-width": 2,
      },
    },
    {
      id: "structures-to-place",
      type: "symbol",
      source: "structures",
      filter: ["get", "toPlace"],
      layout: { "icon-image": "to-place", "icon-allow-overlap": true, "icon-size": scale },
    },
    {
      id: "stops",
      type: "symbol",
      source: "stops",
      layout: {
        "icon-image": ["get", "image"],
        "icon-allow-overlap": true,
        "icon-size": scale,
        "icon-offset": [
          "match",
          ["get", "shift"],
          1,
          ["literal", [22, 0]],
          2,
          ["literal", [44, 0]],
          ["literal", [0, 0]],
        ],
        "text-field": ["get", "number"],
        "text-font": BOLD,
        "text-size": 15 * scale,
        "text-offset": [
          "match",
          ["get", "shift"],
          1,
          ["literal", [1.47, 0]],
          2,
          ["literal", [2.93, 0]],
          ["literal", [0, 0]],
        ],
        "text-allow-overlap": true,
        "symbol-sort-key": strength,
      },
      paint: {
        "text-color": ["get", "ink"],
        "icon-opacity": strength,
        "text-opacity": strength,
      },
    },
  ];
}

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
    "font-faces": { "Atkinson Hyperlegible": fonts.regular, "Atkinson Hyperlegible Bold": fonts.bold },
    sources: Object.fromEntries(
      MAP_SOURCES.map((name) => [name, name === "communes" ? { ...EMPTY, promoteId: "code" } : EMPTY]),
    ),
    layers: [
      { id: "background", type: "background", paint: { "background-color": theme.background } },
      ...groundLayers(theme, overBasemap),
      ...circuitLayers(),
      ...highlightLayers(theme),
      ...placeLayers(theme, scale),
    ],
  };
}
