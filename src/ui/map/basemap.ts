import type { LayerSpecification } from "maplibre-gl";

/** Plan IGN, vector tiles of the Géoplateforme: a background to switch on where there is a network. */
export const PLAN_IGN = {
  source: "plan-ign",
  style: "https://data.geopf.fr/annexes/ressources/vectorTiles/styles/PLAN.IGN/standard.json",
  tiles: "https://data.geopf.fr/tms/1.0.0/PLAN.IGN/{z}/{x}/{y}.pbf",
  maxZoom: 18,
} as const;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** True for what can be drawn without the sprite and the glyphs of the official style. */
function isPlain(layer: Record<string, unknown>): boolean {
  if (layer["type"] !== "fill" && layer["type"] !== "line") return false;
  const paint = isRecord(layer["paint"]) ? layer["paint"] : {};
  return !Object.keys(paint).some((key) => key.endsWith("-pattern"));
}

/**
 * Returns the areas and lines of the official style, renamed for our source; empty for anything else.
 *
 * Its texts and pictures are left out: names come from the territory, and nothing more has to be fetched.
 */
export function basemapLayers(style: unknown): LayerSpecification[] {
  if (!isRecord(style) || !Array.isArray(style["layers"])) return [];
  return style["layers"].filter(isRecord).flatMap((layer, index) => {
    if (!isPlain(layer) || typeof layer["source-layer"] !== "string") return [];
    return [{ ...layer, id: `plan-ign-${index}`, source: PLAN_IGN.source } as unknown as LayerSpecification];
  });
}
