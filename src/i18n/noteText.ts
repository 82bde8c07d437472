import {
  formatDate,
  formatDecimal,
  formatEuros,
  formatInteger,
  formatPercent,
  roundEstimate,
} from "./format.ts";
import { setFrenchPunctuation } from "./typography.ts";

/** The note is in French, as every partner file. */
const LANG = "fr";

const count = (value: number, one: string, several: string): string =>
  `${formatInteger(value, LANG)} ${value < 2 ? one : several}`;

/** Words of the summary note; sentences are set in French type by `note`. */
export const NOTE_TEXT = {
  title: (territory: string) => `${territory} – note de synthèse`,
  subject: "Accès des familles aux lieux de la petite enfance",
  dated: (isoDate: string) => `Données au ${formatDate(isoDate, LANG)}`,
  situation: (communes: number, children: number, minutes: number) =>
    communes === 0
      ? `Toutes les communes ont un lieu à ${minutes} minutes ou moins.`
      : `${count(communes, "commune", "communes")}, environ ${count(roundEstimate(children), "enfant", "enfants")}, à plus de ${minutes} minutes de tout lieu.`,
  project: (circuits: number, stops: number, children: number) =>
    `Avec ce projet : ${count(circuits, "circuit", "circuits")}, ${count(stops, "lieu d'atelier", "lieux d'atelier")}, environ ${count(roundEstimate(children), "enfant de plus desservi", "enfants de plus desservis")}.`,
  mapsTitle: "La carte",
  mapBefore: "Aujourd'hui",
  mapAfter: "Avec ce projet",
  figuresTitle: "Cinq chiffres",
  figureColumns: ["Chiffre", "Aujourd'hui", "Avec ce projet", "Source"] as const,
  figures: {
    covered: "Enfants qui ont un lieu assez proche",
    white: "Communes en zone blanche",
    mean: "Temps d'accès moyen d'un enfant",
    worst: "Temps d'accès le plus long",
    means: "Séances par mois, et coût par mois",
  },
  share: (share: number, children: number) =>
    `${formatPercent(share, LANG)} (environ ${formatInteger(roundEstimate(children), LANG)})`,
  minutes: (value: number | null) => (value === null ? "aucun lieu" : `${formatDecimal(value, 0, LANG)} min`),
  number: (value: number) => formatInteger(value, LANG),
  means: (sessions: number, centsPerMonth: number) =>
    `${formatDecimal(sessions, 1, LANG)} séances, ${formatEuros(centsPerMonth, LANG)}`,
  none: "–",
  needSource: "enfants : estimation Maillage d'après INSEE",
  needSupplied: "enfants : effectifs fournis",
  timesEstimated: "temps : estimation, sans réseau routier",
  timesSource: (provider: string) => `temps : ${provider}`,
  planSource: "calcul Maillage, vérifié",
  gainedTitle: "Communes qui gagnent un lieu",
  gained: (name: string, children: number, minutes: number | null) =>
    `${name} (environ ${count(roundEstimate(children), "enfant", "enfants")}${minutes === null ? "" : `, à ${formatDecimal(minutes, 0, LANG)} min`})`,
  gainedNone: "Aucune : le projet n'est pas encore calculé, ou ne change rien.",
  leftTitle: "Communes encore en zone blanche",
  assumptionsTitle: "Hypothèses",
  definition: (definition: string) => `Définition : ${definition}.`,
  sourcesTitle: "Sources",
  version: (version: string) => `Version ${version}, calculée par Maillage.`,
} as const;

/** Sets a sentence of the note in French type. */
export function note(sentence: string): string {
  return setFrenchPunctuation(sentence);
}
