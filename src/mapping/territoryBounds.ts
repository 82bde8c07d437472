import { METROPOLITAN_BOX } from "../../geodata/geometry/departmentBoxes.ts";
import type { Commune } from "../../geodata/model/commune.ts";
import type { Bbox, LonLat } from "../../geodata/model/lonLat.ts";
import type { Territory } from "../../geodata/model/territory.ts";

/** Degrees from west to east beyond which parts of a territory lie overseas. */
const WIDEST = 40;

/** Lists the communes that a view of the whole shows: the mainland where the rest lies overseas, too far for a screen. */
function framedCommunes({ communes }: Territory): readonly Commune[] {
  let [west, east] = [Infinity, -Infinity];
  for (const { servicePoint } of communes) {
    west = Math.min(west, servicePoint.lon);
    east = Math.max(east, servicePoint.lon);
  }
  if (east - west <= WIDEST) return communes;
  const mainland = communes.filter(({ servicePoint: { lon, lat } }) => {
    const [left, bottom, right, top] = METROPOLITAN_BOX;
    return lon >= left && lon <= right && lat >= bottom && lat <= top;
  });
  return mainland.length * 2 > communes.length ? mainland : communes;
}

/** Returns every outline position, and the service points, of what a view of the whole territory shows. */
export function territoryPositions(territory: Territory): readonly LonLat[] {
  return [...positionsOf(framedCommunes(territory))];
}

function* positionsOf(communes: readonly Commune[]): Generator<LonLat> {
  for (const { outline, servicePoint } of communes) {
    yield [servicePoint.lon, servicePoint.lat];
    const polygons =
      outline === null ? [] : outline.type === "Polygon" ? [outline.coordinates] : outline.coordinates;
    for (const ring of polygons.flat()) {
      for (const [lon, lat] of ring) if (lon !== undefined && lat !== undefined) yield [lon, lat];
    }
  }
}

/** Returns the box around a territory, its mainland where parts lie overseas; null for one without communes. */
export function territoryBounds(territory: Territory): Bbox | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of positionsOf(framedCommunes(territory))) {
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return west > east ? null : [west, south, east, north];
}
