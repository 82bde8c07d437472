import type { Structure } from "../../../geodata/model/structure.ts";
import type { Territory } from "../../../geodata/model/territory.ts";
import { formatDriveSeconds } from "../../i18n/format.ts";
import type { Lang } from "../../i18n/lang.ts";
import { textsOf } from "../../i18n/texts.ts";
import type { ShownAccess } from "./accessOfLayer.ts";
import type { MapHit } from "./mapHit.ts";
import { isInsideTerritory } from "./isInsideTerritory.ts";
import type { DrawnCircuit } from "./stopOrder.ts";

/** What the words about a place are looked up in. */
export interface DescribeContext {
  readonly territory: Territory;
  readonly structures: readonly Structure[];
  readonly circuits: readonly DrawnCircuit[];
  readonly shown: ReadonlyMap<string, ShownAccess>;
  readonly lang: Lang;
}

/** Says a commune in a few words, its name first; null for an unknown code. */
export function describeCommune(code: string, context: DescribeContext): readonly string[] | null {
  const commune = context.territory.communes.find((each) => each.code === code);
  if (commune === undefined) return null;
  const words = textsOf(context.lang).map;
  const access = context.shown.get(code);
  if (access === undefined) return context.shown.size === 0 ? [commune.name] : [commune.name, words.noData];
  const minutes = access.seconds === null ? null : formatDriveSeconds(access.seconds, context.lang);
  const drive =
    minutes === null
      ? words.noSupply
      : access.by?.kind === "stop"
        ? words.minutesToStop(minutes)
        : access.by?.kind === "house"
          ? words.minutesToNewPlace(minutes)
          : words.minutes(minutes);
  return [
    commune.name,
    drive,
    ...(access.white ? [words.white] : []),
    ...(access.white && access.uncertain ? [words.uncertain] : []),
  ];
}

function describeStructure(id: string, context: DescribeContext): readonly string[] {
  const structure = context.structures.find((each) => each.id === id);
  if (structure === undefined) return [];
  const words = textsOf(context.lang);
  return [
    structure.name,
    words.catalogue.kind[structure.kind],
    ...(isInsideTerritory(structure, context.territory) ? [] : [words.map.outside]),
    ...(structure.geocoding === "commune" ? [words.map.toPlace] : []),
  ];
}

/** Says what the pointer is on, the name first. */
export function describeHit(hit: MapHit, context: DescribeContext): readonly string[] {
  const words = textsOf(context.lang).map;
  const circuit = "circuitId" in hit ? context.circuits.find(({ id }) => id === hit.circuitId) : undefined;
  const circuitName = circuit === undefined ? "" : words.circuit(circuit.index + 1);
  switch (hit.kind) {
    case "commune":
      return describeCommune(hit.code, context) ?? [];
    case "structure":
      return describeStructure(hit.id, context);
    case "house":
      return [
        context.territory.communes.find(({ code }) => code === hit.communeCode)?.name ?? hit.communeCode,
        words.newPlace,
      ];
    case "circuit":
      return circuit === undefined ? [] : [circuitName, words.circuitStops(circuit.stops.length)];
    case "stop":
      return [
        context.territory.communes.find(({ code }) => code === hit.communeCode)?.name ?? hit.communeCode,
        words.stop(hit.number, circuitName),
      ];
  }
}
