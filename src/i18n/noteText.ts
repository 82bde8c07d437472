import { formatDate, formatDecimal, roundEstimate } from "./format.ts";
import { countOf } from "./plural.ts";
import { setFrenchPunctuation } from "./typography.ts";

/** The note is in French, as every partner file. */
const LANG = "fr";

/** Words of the summary note; sentences are set in French type by `note`. */
export const NOTE_TEXT = {
  title: (territory: string) => `${territory} – note de synthèse`,
  subject: "Accès des familles aux lieux de la petite enfance",
  dated: (isoDate: string) => `Données au ${formatDate(isoDate, LANG)}`,
  mapsTitle: "La carte",
  mapBefore: "Aujourd'hui",
  mapAfter: "Avec ce projet",
  figuresTitle: "Cinq chiffres",
  figureColumns: ["Chiffre", "Aujourd'hui", "Avec ce projet", "Source"] as const,
  gainedTitle: "Communes qui gagnent un lieu",
  gained: (name: string, children: number, minutes: number | null) =>
    `${name} (environ ${countOf(roundEstimate(children), "enfant", "enfants", LANG)}${minutes === null ? "" : `, à ${formatDecimal(minutes, 0, LANG)} min`})`,
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
