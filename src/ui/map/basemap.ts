import type { LayerSpecification } from "maplibre-gl";
import { isJsonObject, type JsonObject } from "../../../geodata/model/jsonObject.ts";

/** Plan IGN, vector tiles of the Géoplateforme: a background to switch on where there is a network. */
export const PLAN_IGN = {
  source: "plan-ign",
  style: "https://data.geopf.fr/annexes/ressources/vectorTiles/styles/PLAN.IGN/standard.json",
  tiles: "https://data.geopf.fr/tms/1.0.0/PLAN.IGN/{z}/{x}/{y}.pbf",
  maxZoom: 18,
} as const;

/** True for what can be drawn without the sprite and the glyphs of the official style. */
function isPlain(layer: JsonObject): boolean {
  if (layer["type"] !== "fill" && layer["type"] !== "line") return false;
  const paint = isJsonObject(layer["paint"]) ? layer["paint"] : {};
  return !Object.keys(paint).some((key) => key.endsWith("-pattern"));
}

/**
 * Returns the areas and lines of the official style, renamed for our source; empty for anything else.
 *
 * Its texts and pictures are left out: names come from the territory, and nothing more has to be fetched.
 */
export function basemapLayers(style: unknown): LayerSpecification[] {
  if (!isJsonObject(style) || !Array.isArray(style["layers"])) return [];
  return style["layers"].filter(isJsonObject).flatMap((layer, index) => {
    if (!isPlain(layer) || typeof layer["source-layer"] !== "string") return [];
    return [{ ...layer, id: `plan-ign-${index}`, source: PLAN_IGN.source } as unknown as LayerSpecification];
  });
}
