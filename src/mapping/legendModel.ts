import { STRUCTURE_KINDS, type Structure, type StructureKind } from "../../geodata/model/structure.ts";
import type { Territory } from "../../geodata/model/territory.ts";
import type { WhiteZoneDefinition } from "../../geodata/model/whiteZone.ts";
import { offersService, serviceOf } from "../../geodata/supply/service.ts";
import { isInsideTerritory } from "./isInsideTerritory.ts";
import type { MapClass } from "./mapClasses.ts";
import type { MapPainting } from "./paintMap.ts";

/** One line of the scale: a class and how many communes are in it. */
export interface ClassRow {
  readonly mapClass: MapClass;
  readonly communes: number;
}

/** Which of the marks for places are on the map, so that the legend names no absent one. */
export interface PlaceMarks {
  readonly kinds: readonly StructureKind[];
  readonly outside: boolean;
  readonly quiet: boolean;
  readonly toPlace: boolean;
}

/** Returns the scale with its counts: every class always where there are cuts, those without a figure where met. */
export function classRows({ cuts, communes }: MapPainting): readonly ClassRow[] {
  const counts = new Map<MapClass, number>();
  for (const { mapClass } of communes.values()) counts.set(mapClass, (counts.get(mapClass) ?? 0) + 1);
  const classes: readonly MapClass[] = [...cuts.keys(), cuts.length, "no-supply", "no-need", "no-data"];
  return classes
    .map((mapClass) => ({ mapClass, communes: counts.get(mapClass) ?? 0 }))
    .filter(
      ({ mapClass, communes: count }) => count > 0 || (typeof mapClass === "number" && cuts.length > 0),
    );
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
