import type { AgeBand } from "../../geodata/model/ageBand.ts";
import type { Figure, IndicatorId, NearThreshold } from "../../geodata/model/indicators.ts";
import { ageBandText } from "./ageBandText.ts";
import { MODES } from "./exportText.ts";
import { formatDecimal } from "./format.ts";
import type { Lang } from "./lang.ts";

/** What an indicator is, for a legend: every figure comes with its definition, denominator and level. */
export interface IndicatorWords {
  readonly name: string;
  readonly unit: string;
  readonly definition: string;
  /** What it divides by; « – » where it divides by nothing. */
  readonly denominator: string;
}

/** The settings that a definition names. */
export interface IndicatorTerms {
  readonly minutes: number;
  readonly mode: "car" | "walk" | "bicycle";
  readonly ageBand: AgeBand;
}

const ENGLISH_MODES = { car: "by car", walk: "on foot", bicycle: "by bicycle" } as const;

/** Words an indicator under the terms of a definition, in the plain typography of files; see `setFrenchPunctuation`. */
export function indicatorWords(id: IndicatorId, terms: IndicatorTerms, lang: Lang): IndicatorWords {
  return lang === "fr" ? frenchWords(terms)[id] : englishWords(terms)[id];
}

function frenchWords({ minutes, mode, ageBand }: IndicatorTerms): Record<IndicatorId, IndicatorWords> {
  const within = `à ${minutes} min ou moins ${MODES[mode]}`;
  const children = `enfants ${ageBandText(ageBand, "fr")}`;
  const [whole, limit, last] = listStepMinutes(minutes, "fr");
  return {
    access: {
      name: "Temps d'accès",
      unit: "min",
      definition: `Minutes ${MODES[mode]} jusqu'au lieu le plus proche qui accueille ces familles ; avec des carreaux, celles de l'enfant médian.`,
      denominator: "–",
    },
    coverage: {
      name: "Part des enfants desservis",
      unit: "%",
      definition: `Part des ${children} qui ont un lieu ${within}.`,
      denominator: `${children} de la commune`,
    },
    sessions: {
      name: "Séances par mois à portée",
      unit: "séances par mois",
      definition: `Somme des séances ou jours d'ouverture par mois de tous les lieux du service ${within} ; un lieu fixe sans horaires compte cinq jours par semaine.`,
      denominator: "–",
    },
    "two-step": {
      name: "Places accessibles (2SFCA)",
      unit: "places pour 100 enfants",
      definition: `Chaque place est partagée entre tous les ${children} qui peuvent y aller, et compte moins quand elle est loin : 1 jusqu'à ${whole} min, 0,3 jusqu'à ${limit} min, 0,1 jusqu'à ${last} min, 0 au-delà (méthode 2SFCA, comme l'APL). Une place compte une fois, quelle que soit la fréquence ; les enfants des territoires voisins ne sont pas comptés.`,
      denominator: `${children} de toutes les communes à portée`,
    },
    places: {
      name: "Places pour 100 enfants",
      unit: "places pour 100 enfants",
      definition: `Places des lieux du service ${within}, sans les partager avec les communes voisines.`,
      denominator: `${children} de la commune`,
    },
  };
}

function englishWords({ minutes, mode, ageBand }: IndicatorTerms): Record<IndicatorId, IndicatorWords> {
  const within = `within ${minutes} min ${ENGLISH_MODES[mode]}`;
  const children = `children ${ageBandText(ageBand, "en")}`;
  const [whole, limit, last] = listStepMinutes(minutes, "en");
  return {
    access: {
      name: "Access time",
      unit: "min",
      definition: `Minutes ${ENGLISH_MODES[mode]} to the nearest place that admits these families; with a grid, those of the median child.`,
      denominator: "–",
    },
    coverage: {
      name: "Share of children served",
      unit: "%",
      definition: `Share of ${children} who have a place ${within}.`,
      denominator: `${children} of the commune`,
    },
    sessions: {
      name: "Sessions per month within reach",
      unit: "sessions a month",
      definition: `Sessions or opening days a month of all places of the service ${within}, added up; a permanent place without hours counts five days a week.`,
      denominator: "–",
    },
    "two-step": {
      name: "Accessible places (2SFCA)",
      unit: "places per 100 children",
      definition: `Each place is shared among all ${children} who can go there, and counts less when it is far: 1 up to ${whole} min, 0.3 up to ${limit} min, 0.1 up to ${last} min, 0 beyond (2SFCA, as the French APL). A place counts once, however often it opens; children of neighbouring territories are not counted.`,
      denominator: `${children} of all communes within reach`,
    },
    places: {
      name: "Places per 100 children",
      unit: "places per 100 children",
      definition: `Places of the service ${within}, not shared with neighbouring communes.`,
      denominator: `${children} of the commune`,
    },
  };
}

/** The minutes at which a shared place counts less: two thirds, all and four thirds of the threshold. */
function listStepMinutes(minutes: number, lang: Lang): readonly string[] {
  return [(minutes * 2) / 3, minutes, (minutes * 4) / 3].map((step) =>
    Number.isInteger(step) ? String(step) : formatDecimal(step, 1, lang),
  );
}

const FIGURE_KINDS: Readonly<Record<Figure["kind"], Readonly<Record<Lang, string>>>> = {
  value: { fr: "valeur", en: "value" },
  "no-data": { fr: "donnée manquante", en: "no data" },
  "no-supply": { fr: "aucune offre", en: "no supply" },
  "no-need": { fr: "aucun enfant", en: "no child" },
};

/** Words why there is no figure (R19), or that there is one. */
export function figureKindText(kind: Figure["kind"], lang: Lang): string {
  return FIGURE_KINDS[kind][lang];
}

const NEAR_THRESHOLD: Readonly<Record<NearThreshold, Readonly<Record<Lang, string>>>> = {
  "might-be-white": {
    fr: "desservie, mais plus avec 2 min de plus",
    en: "served, but no more with 2 min more",
  },
  "might-be-covered": {
    fr: "non desservie, mais le serait avec 2 min de moins",
    en: "not served, but would be with 2 min less",
  },
};

/** Says which way a commune « à la limite du seuil » would flip. */
export function nearThresholdText(near: NearThreshold, lang: Lang): string {
  return NEAR_THRESHOLD[near][lang];
}

const LEVELS = {
  "town-hall": { fr: "commune, au point de la mairie", en: "commune, at its town hall" },
  cells: { fr: "commune, par carreaux", en: "commune, by cells of its grid" },
} as const;

/** Names the level that figures are computed at. */
export function levelText(level: keyof typeof LEVELS, lang: Lang): string {
  return LEVELS[level][lang];
}
