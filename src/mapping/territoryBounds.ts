import type { Bbox, LonLat } from "../../geodata/model/lonLat.ts";
import type { Territory } from "../../geodata/model/territory.ts";

/** Returns every outline position, and the service points, of a territory. */
export function territoryPositions(territory: Territory): readonly LonLat[] {
  return [...positionsOf(territory)];
}

function* positionsOf(territory: Territory): Generator<LonLat> {
  for (const { outline, servicePoint } of territory.communes) {
    yield [servicePoint.lon, servicePoint.lat];
    const polygons =
      outline === null ? [] : outline.type === "Polygon" ? [outline.coordinates] : outline.coordinates;
    for (const ring of polygons.flat()) {
      for (const [lon, lat] of ring) if (lon !== undefined && lat !== undefined) yield [lon, lat];
    }
  }
}

/** Returns the box around a territory, or null for one without communes. */
export function territoryBounds(territory: Territory): Bbox | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of positionsOf(territory)) {
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return west > east ? null : [west, south, east, north];
}
