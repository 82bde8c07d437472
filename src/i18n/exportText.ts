import type { WhiteZoneDefinition } from "../../geodata/model/whiteZone.ts";
import type { Need } from "../../geodata/model/need.ts";
import type { SourceNote } from "../../geodata/model/source.ts";
import { ageBandText } from "./ageBandText.ts";
import { catalogueText } from "./text/catalogue.ts";
import { weekdayName } from "./format.ts";

/** Partner files are in French whatever the language of the page: their readers share one format. */
const LANG = "fr";

/** Warning that every circuit without road geometry carries. */
export const SCHEMATIC_TRACE = "schématique (ligne droite), ne pas mesurer";

/** Says that a circuit is drawn along roads, and whose. */
export function roadTraceText(provider: string): string {
  return `route, ${provider}`;
}

/** What an export says of files whose licence nobody gave. */
export const LICENCE_UNKNOWN = "licence non précisée";

/** Names a source with what is known of its date and licence. */
export function sourceText({ name, date, licence }: SourceNote): string {
  const known = [date, licence].filter((part) => part !== "").join(", ");
  return known === "" ? name : `${name} (${known})`;
}

/** How a way of travelling is named in exports. */
export const MODES = { car: "en voiture", walk: "à pied", bicycle: "à vélo" } as const;

/** States the definition of a white zone in one sentence, with its version (R15). */
export function definitionText(definition: WhiteZoneDefinition): string {
  const category = catalogueText[LANG].category[definition.category];
  const place =
    definition.service === "childcare"
      ? "lieu d'accueil du jeune enfant (un LAEP n'en est pas un)"
      : `lieu de catégorie ${definition.category} (${category})`;
  const parts = [
    `zone blanche v${definition.version} : aucun ${place}`,
    `à ${definition.minutes} min ou moins ${MODES[definition.mode]}`,
    `pour les enfants ${ageBandText(definition.ageBand, LANG)}`,
  ];
  if (definition.minSessionsPerMonth > 0) {
    parts.push(`avec au moins ${definition.minSessionsPerMonth} séances par mois`);
  }
  if (definition.minPlaces > 0) parts.push(`et au moins ${definition.minPlaces} places`);
  return parts.join(" ");
}

const NEED_METHODS: Readonly<Record<Need["method"], string>> = {
  column: "effectif fourni",
  "counts-by-age": "estimation (effectifs par âge)",
  "births-summed": "estimation (somme des naissances)",
  "births-shrunk": "estimation (naissances d'une année, lissées)",
  grid: "estimation (carreaux de population)",
  "population-share": "estimation (part de la population)",
};

/** Says how a number of children was obtained. */
export function needMethodText(need: Need): string {
  return need.method === "counts-by-age" && !need.estimated ? "effectifs par âge" : NEED_METHODS[need.method];
}

/** Says who computed travel times. */
export function travelSourceText(provider: string, estimated: boolean): string {
  return estimated ? "estimation" : provider;
}

/** Names a weekday of a plan. */
export function weekdayText(weekday: number): string {
  return weekdayName(weekday, LANG);
}

const HALF_DAYS = { am: "matin", pm: "après-midi", day: "journée" } as const;

/** Names the part of the day of an outing. */
export function halfDayText(halfDay: keyof typeof HALF_DAYS): string {
  return HALF_DAYS[halfDay];
}

/** What a place of a plan is: visited by a circuit, or open for good. */
export const PLACE_NATURES = {
  stop: "atelier itinérant",
  house: "nouveau lieu fixe",
  existing: "lieu existant",
} as const;

/** What an area within reach is drawn around, and in which direction its minutes count. */
export const ISOCHRONE_NATURES = { structure: "lieu existant", venue: "salle d'atelier" } as const;
export const ISOCHRONE_DIRECTION = "vers le lieu";

/** Licence of what is drawn from roads of OpenStreetMap, beside those of the other data. */
export const ROAD_LICENCE = "ODbL 1.0";

/** Title of a white zone: what it means. */
export function whiteZoneTitle(definition: WhiteZoneDefinition): string {
  const place = definition.service === "childcare" ? "lieu d'accueil du jeune enfant" : "lieu";
  return `aucun ${place} à moins de ${definition.minutes} min`;
}

/** Name and licence of what Maillage itself adds to the sources. */
export const COMPUTED_BY = "Calcul : Maillage";
