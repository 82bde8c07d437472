import type { Map as MapLibreMap, Point } from "maplibre-gl";
import type { LonLat } from "../../../geodata/model/lonLat.ts";
import type { DropPlace } from "../state/stopChoices.ts";
import { COMMUNE_LAYERS, textOf, toHit } from "./mapHit.ts";

/** Pixels around the pointer in which a hall is meant: as wide as a finger. */
const NEAR = 22;

/** Reads what lies where a stop was dropped: the nearest hall that is lit, and the commune. */
export function findDropPlace(map: MapLibreMap, point: Point, position: LonLat): DropPlace {
  const corners: [[number, number], [number, number]] = [
    [point.x - NEAR, point.y - NEAR],
    [point.x + NEAR, point.y + NEAR],
  ];
  const near = map.queryRenderedFeatures(corners, { layers: ["halls"] }).flatMap((feature) => {
    if (feature.geometry.type !== "Point") return [];
    const [lon = 0, lat = 0] = feature.geometry.coordinates;
    return [{ venueId: textOf(feature, "venueId"), pixels: map.project([lon, lat]).dist(point) }];
  });
  const [nearest] = near.sort((a, b) => a.pixels - b.pixels);
  const hit = toHit(map.queryRenderedFeatures(point, { layers: COMMUNE_LAYERS }));
  return {
    venueId: nearest?.venueId ?? null,
    communeCode: hit?.kind === "commune" ? hit.code : null,
    position,
  };
}
