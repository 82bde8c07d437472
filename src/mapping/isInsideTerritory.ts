import type { Position } from "geojson";
import type { Structure } from "../../geodata/model/structure.ts";
import type { Territory } from "../../geodata/model/territory.ts";

/** Even-odd rule over all rings, so that holes count as outside. */
function isInRings(lon: number, lat: number, rings: readonly (readonly Position[])[]): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [x1, y1] = ring[i - 1] ?? [];
      const [x2, y2] = ring[i] ?? [];
      if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) continue;
      if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) inside = !inside;
    }
  }
  return inside;
}

/** Tells whether a structure stands in the territory: by its commune's code, else by where it lies. */
export function isInsideTerritory(structure: Structure, territory: Territory): boolean {
  if (structure.communeCode !== null) {
    return territory.communes.some((commune) => commune.code === structure.communeCode);
  }
  return territory.communes.some(({ outline }) => {
    if (outline === null) return false;
    const rings = outline.type === "Polygon" ? outline.coordinates : outline.coordinates.flat();
    return isInRings(structure.lon, structure.lat, rings);
  });
}
