import type {
  Axis,
  Category,
  ChildcareType,
  Structure,
  StructureKind,
} from "../../geodata/model/structure.ts";
import { catalogueText } from "./text/catalogue.ts";

/** Partner files are in French whatever the language of the page. */
const WORDS = catalogueText.fr;

/** Names a kind of place in exports. */
export function nameKind(kind: StructureKind): string {
  return WORDS.kind[kind];
}

/** Names a kind of childcare in exports. */
export function nameChildcare(type: ChildcareType): string {
  return WORDS.childcareType[type];
}

/** Names a category of service in exports. */
export function nameCategory(category: Category): string {
  return WORDS.category[category];
}

/** Names an axis in exports. */
export function nameAxis(axis: Axis): string {
  return WORDS.axis[axis];
}

/** Names how a place is reached in exports. */
export function nameMode(mode: Structure["mode"]): string {
  return WORDS.mode[mode];
}

/** How precise the position of a place is. */
export const PRECISIONS: Readonly<Record<Structure["geocoding"], string>> = {
  exact: "adresse exacte",
  street: "à la rue près",
  neighbourhood: "au quartier près",
  commune: "à la mairie, à placer",
};

/** Where a number of sessions per month comes from. */
export const SESSION_ORIGINS = {
  stated: "indiqué",
  hours: "d'après les horaires",
  "permanent-unknown": "hypothèse : 5 jours par semaine",
  unknown: "inconnu",
} as const;
