import { formatDecimal, formatEuros, formatInteger, formatPercent, roundEstimate } from "./format.ts";
import type { Lang } from "./lang.ts";
import { countOf } from "./plural.ts";
import { typeset } from "./typography.ts";

/** Words of the figures of a territory, before and after a plan, in papers. */
export interface FigureWords {
  readonly covered: string;
  readonly white: string;
  readonly mean: string;
  readonly worst: string;
  readonly means: string;
  /** Where children and travel times come from. */
  readonly needEstimated: string;
  readonly needSupplied: string;
  readonly timesEstimated: string;
  readonly planSource: string;
  timesSource(provider: string): string;
  share(share: number, children: number): string;
  minutes(value: number | null): string;
  meansOf(sessions: number, centsPerMonth: number): string;
  situation(communes: number, children: number, minutes: number): string;
  project(circuits: number, stops: number, children: number): string;
}

const fr: FigureWords = {
  covered: "Enfants qui ont un lieu assez proche",
  white: "Communes en zone blanche",
  mean: "Temps d'accès moyen d'un enfant",
  worst: "Temps d'accès le plus long",
  means: "Séances par mois, et coût par mois",
  needEstimated: "enfants : estimation Maillage d'après INSEE",
  needSupplied: "enfants : effectifs fournis",
  timesEstimated: "temps : estimation, sans réseau routier",
  planSource: "calcul Maillage, vérifié",
  timesSource: (provider) => `temps : ${provider}`,
  share: (share, children) =>
    `${formatPercent(share, "fr")} (environ ${formatInteger(roundEstimate(children), "fr")})`,
  minutes: (value) => (value === null ? "aucun lieu" : `${formatDecimal(value, 0, "fr")} min`),
  meansOf: (sessions, cents) => `${formatDecimal(sessions, 1, "fr")} séances, ${formatEuros(cents, "fr")}`,
  situation: (communes, children, minutes) =>
    communes === 0
      ? `Toutes les communes ont un lieu à ${minutes} minutes ou moins.`
      : `${countOf(communes, "commune", "communes", "fr")}, environ ${countOf(roundEstimate(children), "enfant", "enfants", "fr")}, à plus de ${minutes} minutes de tout lieu.`,
  project: (circuits, stops, children) =>
    `Avec ce projet : ${countOf(circuits, "circuit", "circuits", "fr")}, ${countOf(stops, "lieu d'atelier", "lieux d'atelier", "fr")}, environ ${countOf(roundEstimate(children), "enfant de plus desservi", "enfants de plus desservis", "fr")}.`,
};

const en: FigureWords = {
  covered: "Children who have a place near enough",
  white: "Communes in white zones",
  mean: "Average access time of a child",
  worst: "Longest access time",
  means: "Sessions a month, and cost a month",
  needEstimated: "children: estimate by Maillage after INSEE",
  needSupplied: "children: numbers supplied",
  timesEstimated: "times: estimate, without a road network",
  planSource: "computed by Maillage, verified",
  timesSource: (provider) => `times: ${provider}`,
  share: (share, children) =>
    `${formatPercent(share, "en")} (about ${formatInteger(roundEstimate(children), "en")})`,
  minutes: (value) => (value === null ? "no place" : `${formatDecimal(value, 0, "en")} min`),
  meansOf: (sessions, cents) => `${formatDecimal(sessions, 1, "en")} sessions, ${formatEuros(cents, "en")}`,
  situation: (communes, children, minutes) =>
    communes === 0
      ? `Every commune has a place within ${minutes} minutes.`
      : `${countOf(communes, "commune", "communes", "en")}, about ${countOf(roundEstimate(children), "child", "children", "en")}, more than ${minutes} minutes from any place.`,
  project: (circuits, stops, children) =>
    `With this project: ${countOf(circuits, "circuit", "circuits", "en")}, ${countOf(stops, "workshop place", "workshop places", "en")}, about ${countOf(roundEstimate(children), "more child served", "more children served", "en")}.`,
};

const WORDS: Readonly<Record<Lang, FigureWords>> = { fr: typeset(fr), en };

/** Returns the words of figures in a language; French comes typeset. */
export function figureWords(lang: Lang): FigureWords {
  return WORDS[lang];
}
