import type { Structure } from "../../../geodata/model/structure.ts";
import type { Territory } from "../../../geodata/model/territory.ts";
import { formatDriveSeconds } from "../../i18n/format.ts";
import type { Lang } from "../../i18n/lang.ts";
import { textsOf } from "../../i18n/texts.ts";
import type { ShownAccess } from "../../mapping/accessOfLayer.ts";
import { figureText } from "../../mapping/figureText.ts";
import type { MapHit } from "./mapHit.ts";
import { isInsideTerritory } from "../../mapping/isInsideTerritory.ts";
import type { MapPainting } from "../../mapping/paintMap.ts";
import type { DrawnCircuit } from "../../mapping/stopOrder.ts";

/** What the words about a place are looked up in. */
export interface DescribeContext {
  readonly territory: Territory;
  readonly structures: readonly Structure[];
  readonly circuits: readonly DrawnCircuit[];
  readonly shown: ReadonlyMap<string, ShownAccess>;
  readonly painting: MapPainting | null;
  readonly lang: Lang;
}

/** The drive of a commune's families, and where to. */
function describeAccess(access: ShownAccess, lang: Lang): string {
  const words = textsOf(lang).map;
  if (access.seconds === null) return words.noSupply;
  const minutes = formatDriveSeconds(access.seconds, lang);
  if (access.by?.kind === "stop") return words.minutesToStop(minutes);
  return access.by?.kind === "house" ? words.minutesToNewPlace(minutes) : words.minutes(minutes);
}

/** Says a commune in a few words, its name first; null for an unknown code. */
export function describeCommune(code: string, context: DescribeContext): readonly string[] | null {
  const commune = context.territory.communes.find((each) => each.code === code);
  if (commune === undefined) return null;
  const words = textsOf(context.lang).map;
  const { painting, lang } = context;
  if (painting === null) return [commune.name];
  const access = context.shown.get(code);
  const painted = painting.communes.get(code);
  const { indicator } = painting;
  const figure =
    indicator.id === "access" && access !== undefined
      ? describeAccess(access, lang)
      : figureText(painted?.figure ?? { kind: "no-data" }, indicator, lang);
  return [
    commune.name,
    figure,
    ...(access?.white === true ? [words.white] : []),
    ...(access?.white === true && access.uncertain ? [words.uncertain] : []),
    ...(painted?.limit === true ? [textsOf(lang).indicators.limit] : []),
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
