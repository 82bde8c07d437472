import type { MapGeoJSONFeature } from "maplibre-gl";
import { FIRST_LAYER } from "./groundLayers.ts";

/** What lies under the pointer, most particular first. */
export type MapHit =
  | {
      readonly kind: "stop";
      readonly venueId: string;
      readonly circuitId: string;
      readonly communeCode: string;
      readonly number: string;
    }
  | { readonly kind: "house"; readonly venueId: string; readonly communeCode: string }
  | { readonly kind: "structure"; readonly id: string; readonly code: string | null }
  | { readonly kind: "circuit"; readonly circuitId: string; readonly code: string | null }
  | { readonly kind: "commune"; readonly code: string };

/** Layers of communes, with an outline or without. */
export const COMMUNE_LAYERS = ["communes-point", FIRST_LAYER];

/** Layers that answer to the pointer, topmost first. */
export const HIT_LAYERS = ["stops", "houses", "structures", "circuits-casing", ...COMMUNE_LAYERS];

/** Reads a text property of a drawn feature; empty where it is missing. */
export function textOf(feature: MapGeoJSONFeature, key: string): string {
  const value: unknown = feature.properties[key];
  return typeof value === "string" ? value : "";
}

/** Returns what a click or hover means, from the features under the pointer, topmost first. */
export function toHit(features: readonly MapGeoJSONFeature[]): MapHit | null {
  const under = features.find((feature) => feature.source === "communes");
  const code = under === undefined ? null : textOf(under, "code");
  const first = features[0];
  switch (first?.source) {
    case "stops":
      return {
        kind: "stop",
        venueId: textOf(first, "venueId"),
        circuitId: textOf(first, "circuitId"),
        communeCode: textOf(first, "communeCode"),
        number: textOf(first, "number"),
      };
    case "houses":
      return { kind: "house", venueId: textOf(first, "venueId"), communeCode: textOf(first, "communeCode") };
    case "structures":
      return { kind: "structure", id: textOf(first, "id"), code };
    case "circuits":
      return { kind: "circuit", circuitId: textOf(first, "circuitId"), code };
    default:
      return code === null ? null : { kind: "commune", code };
  }
}
