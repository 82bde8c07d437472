import { indexOutlines } from "../../geodata/geometry/indexOutlines.ts";
import type { LonLat } from "../../geodata/model/lonLat.ts";
import type { Structure } from "../../geodata/model/structure.ts";
import type { Territory } from "../../geodata/model/territory.ts";

interface TerritoryIndex {
  readonly codes: ReadonlySet<string>;
  readonly findOutline: (position: LonLat) => number | null;
}

/** A territory is never changed in place, and asked of once for each of its places. */
const known = new WeakMap<Territory, TerritoryIndex>();

function indexOf(territory: Territory): TerritoryIndex {
  const index = known.get(territory) ?? {
    codes: new Set(territory.communes.map(({ code }) => code)),
    findOutline: indexOutlines(territory.communes.map(({ outline }) => outline)),
  };
  known.set(territory, index);
  return index;
}

/** Tells whether a structure stands in the territory: by its commune's code, else by where it lies. */
export function isInsideTerritory(structure: Structure, territory: Territory): boolean {
  const { codes, findOutline } = indexOf(territory);
  if (structure.communeCode !== null) return codes.has(structure.communeCode);
  return findOutline([structure.lon, structure.lat]) !== null;
}
