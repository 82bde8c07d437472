import type { MultiPolygon, Polygon, Position } from "geojson";

/** Outline of a commune, in one piece or several. */
export type Outline = Polygon | MultiPolygon;

/** Returns the polygons of an outline as lists of rings (first the exterior); views, not copies. */
export function listPolygons(outline: Outline): readonly (readonly Position[][])[] {
  return outline.type === "Polygon" ? [outline.coordinates] : outline.coordinates;
}

/** Visits every segment of every ring, holes too, as `lon, lat, lon, lat`. */
export function forEachSegment(
  outline: Outline,
  visit: (fromLon: number, fromLat: number, toLon: number, toLat: number) => void,
): void {
  for (const polygon of listPolygons(outline)) {
    for (const ring of polygon) {
      for (let index = 1; index < ring.length; index++) {
        const from = ring[index - 1];
        const to = ring[index];
        if (from?.[0] === undefined || from[1] === undefined) continue;
        if (to?.[0] === undefined || to[1] === undefined) continue;
        visit(from[0], from[1], to[0], to[1]);
      }
    }
  }
}
