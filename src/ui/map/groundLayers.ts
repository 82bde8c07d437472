import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { circuitStyle } from "../../mapping/circuitStyle.ts";
import type { MapTheme } from "./mapTheme.ts";

/** Layer below which a basemap is inserted. */
export const FIRST_LAYER = "communes-fill";

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

/** Builds the land, the access classes and the white zones. */
export function groundLayers(theme: MapTheme, overBasemap: boolean): LayerSpecification[] {
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
      id: "communes-overlay",
      type: "fill",
      source: "communes",
      filter: ["all", ["!", isPoint], ["!=", ["get", "overlay"], ""]],
      paint: { "fill-pattern": ["image", ["get", "overlay"]] },
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
        "circle-stroke-width": ["case", ["get", "white"], 3, 1],
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

/** Builds the marks of the commune pointed at and of the selected one, drawn alone: a country has too many to hide. */
export function highlightLayers(theme: MapTheme): LayerSpecification[] {
  return [
    {
      id: "hover-line",
      type: "line",
      source: "hover",
      layout: { "line-join": "round" },
      paint: { "line-color": theme.strong, "line-width": 2.5 },
    },
    {
      id: "selected-casing",
      type: "line",
      source: "selected",
      layout: { "line-join": "round" },
      paint: { "line-color": "#ffd23f", "line-width": 9 },
    },
    {
      id: "selected-line",
      type: "line",
      source: "selected",
      layout: { "line-join": "round" },
      paint: { "line-color": "#000000", "line-width": 4 },
    },
  ];
}

/** Builds the rings around a place: lines alone, so that the classes under them keep their colours. */
export function reachLayers(theme: MapTheme): LayerSpecification[] {
  return [
    {
      id: "reach-casing",
      type: "line",
      source: "reach",
      paint: { "line-color": theme.strongCasing, "line-width": 5, "line-opacity": 0.9 },
    },
    {
      id: "reach-line",
      type: "line",
      source: "reach",
      paint: { "line-color": theme.reach, "line-width": 2.4 },
    },
  ];
}

/** Builds the circuits and the way of the selected commune to its place. */
export function circuitLayers(): LayerSpecification[] {
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
