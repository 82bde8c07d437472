import { STRUCTURE_KINDS, type Structure, type StructureKind } from "../../../geodata/model/structure.ts";
import type { Territory } from "../../../geodata/model/territory.ts";
import type { WhiteZoneDefinition } from "../../../geodata/model/whiteZone.ts";
import { offersService, serviceOf } from "../../../geodata/supply/service.ts";
import { type AccessClass, accessClass, accessCuts, type AccessCuts } from "./accessClasses.ts";
import type { ShownAccess } from "./accessOfLayer.ts";
import { isInsideTerritory } from "./isInsideTerritory.ts";

/** Threshold of the scale while there is no definition yet. */
const DEFAULT_MINUTES = 15;

/** One line of the access scale: a class and how many communes are in it. */
export interface ClassRow {
  readonly access: AccessClass;
  readonly communes: number;
}

/** Which of the marks for places are on the map, so that the legend names no absent one. */
export interface PlaceMarks {
  readonly kinds: readonly StructureKind[];
  readonly outside: boolean;
  readonly quiet: boolean;
  readonly toPlace: boolean;
}

/** Returns the cuts that a definition gives the map. */
export function cutsOf(definition: WhiteZoneDefinition | null): AccessCuts {
  return accessCuts(definition?.minutes ?? DEFAULT_MINUTES);
}

/** Returns the scale with its counts: the five classes always, « no supply » and « no data » where met. */
export function classRows(
  territory: Territory,
  shown: ReadonlyMap<string, ShownAccess>,
  cuts: AccessCuts,
): readonly ClassRow[] {
  const counts = new Map<AccessClass, number>();
  for (const { code } of territory.communes) {
    const access = accessClass(shown.get(code)?.seconds, cuts);
    counts.set(access, (counts.get(access) ?? 0) + 1);
  }
  const classes: readonly AccessClass[] = [0, 1, 2, 3, 4, "no-supply", "no-data"];
  return classes
    .map((access) => ({ access, communes: counts.get(access) ?? 0 }))
    .filter(({ access, communes }) => typeof access === "number" || communes > 0);
}

/** Returns the marks of places that the map shows. */
export function placeMarks(
  structures: readonly Structure[],
  territory: Territory,
  definition: WhiteZoneDefinition | null,
): PlaceMarks {
  const present = new Set(structures.map((structure) => structure.kind));
  return {
    kinds: STRUCTURE_KINDS.filter((kind) => present.has(kind)),
    outside: structures.some((structure) => !isInsideTerritory(structure, territory)),
    quiet:
      definition !== null && structures.some((structure) => !offersService(structure, serviceOf(definition))),
    toPlace: structures.some((structure) => structure.geocoding === "commune"),
  };
}
