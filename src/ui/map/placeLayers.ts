import type {
  ExpressionSpecification,
  LayerSpecification,
  VariableAnchorOffsetCollectionSpecification,
} from "maplibre-gl";
import { BOLD_FONT, REGULAR_FONT } from "./mapFonts.ts";
import type { MapTheme } from "./mapTheme.ts";

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
const strength: ExpressionSpecification = ["get", "strength"];

/** Builds names, times on rings, bases, existing places, new fixed ones and numbered stops, the last ones on top. */
export function placeLayers(theme: MapTheme, scale: number): LayerSpecification[] {
  return [
    {
      id: "labels",
      type: "symbol",
      source: "labels",
      filter: [">=", ["zoom"], ["get", "fromZoom"]],
      layout: {
        "text-field": ["get", "name"],
        "text-font": [REGULAR_FONT],
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
      id: "reach-labels",
      type: "symbol",
      source: "reach",
      layout: {
        "symbol-placement": "line",
        "symbol-spacing": 300,
        "text-field": ["get", "label"],
        "text-font": [BOLD_FONT],
        "text-size": 14 * scale,
      },
      paint: {
        "text-color": theme.reach,
        "text-halo-color": theme.strongCasing,
        "text-halo-width": 3,
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
      filter: [">=", ["zoom"], ["get", "fromZoom"]],
      layout: {
        "icon-image": ["get", "image"],
        "icon-allow-overlap": true,
        "icon-size": scale,
        "symbol-sort-key": ["case", ["get", "counts"], 1, 0],
        "text-field": ["step", ["zoom"], "", 11.5, ["get", "name"]],
        "text-font": [BOLD_FONT],
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
      filter: ["all", ["get", "toPlace"], [">=", ["zoom"], ["get", "fromZoom"]]],
      layout: { "icon-image": "to-place", "icon-allow-overlap": true, "icon-size": scale },
    },
    {
      id: "houses",
      type: "symbol",
      source: "houses",
      layout: {
        "icon-image": "new-place",
        "icon-anchor": "bottom",
        "icon-offset": [0, 4],
        "icon-allow-overlap": true,
        "icon-size": scale,
      },
    },
    {
      id: "halls",
      type: "circle",
      source: "halls",
      paint: {
        "circle-radius": 9 * scale,
        "circle-color": theme.strongCasing,
        "circle-opacity": 0.85,
        "circle-stroke-color": theme.reach,
        "circle-stroke-width": 3,
      },
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
        "text-font": [BOLD_FONT],
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
