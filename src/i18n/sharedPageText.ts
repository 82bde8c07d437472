import type { AgeBand } from "../../geodata/model/ageBand.ts";
import type { HalfDay } from "../../planners/model/plan.ts";
import { ageBandText } from "./ageBandText.ts";
import {
  formatDate,
  formatDecimal,
  formatEuros,
  formatInteger,
  formatPercent,
  roundEstimate,
} from "./format.ts";
import type { Lang } from "./lang.ts";
import { countOf } from "./plural.ts";
import { deliberationText } from "./text/deliberation.ts";
import { typeset } from "./typography.ts";

const fr = {
  title: (territory: string) => `${territory} : les ateliers itinérants, commune par commune`,
  subject: "Accès des familles aux lieux de la petite enfance",
  dated: (isoDate: string, version: string) => `Données au ${formatDate(isoDate, "fr")}. Version ${version}.`,
  territory: (communes: number, population: number, children: number, ages: AgeBand) =>
    `${countOf(communes, "commune", "communes", "fr")}, ${countOf(population, "habitant", "habitants", "fr")}, environ ${countOf(roundEstimate(children), "enfant", "enfants", "fr")} ${ageBandText(ages, "fr")}.`,
  project: (circuits: number, stops: number, children: number) =>
    `Avec ce projet : ${countOf(circuits, "circuit", "circuits", "fr")}, ${countOf(stops, "lieu d'atelier", "lieux d'atelier", "fr")}, environ ${countOf(roundEstimate(children), "enfant de plus desservi", "enfants de plus desservis", "fr")}.`,
  noProject: "Aucun circuit n'est encore proposé.",
  figures: {
    covered: "Enfants qui ont un lieu assez proche",
    white: "Communes en zone blanche",
    mean: "Temps d'accès moyen d'un enfant",
    worst: "Temps d'accès le plus long",
    means: "Séances et coût, par mois",
  },
  share: (share: number, children: number) =>
    `${formatPercent(share, "fr")} (environ ${formatInteger(roundEstimate(children), "fr")})`,
  minutes: (value: number | null) => (value === null ? "aucun lieu" : `${formatDecimal(value, 0, "fr")} min`),
  means: (sessions: number, cents: number) =>
    `${formatDecimal(sessions, 1, "fr")} séances, ${formatEuros(cents, "fr")}`,
  halfDay: { am: "matin", pm: "après-midi", day: "journée" } as Readonly<Record<HalfDay, string>>,
  hallPending: (hall: string) => `${hall} (à confirmer)`,
  byWorkshop: (atCommune: string) => `Atelier ${atCommune}`,
  byHouse: (atCommune: string) => `Nouveau lieu fixe ${atCommune}`,
  byNothing: "Aucun lieu assez proche",
  state: { served: "desservie aujourd'hui", gained: "desservie par le projet", white: "zone blanche" },
  uncertain: (state: string) => `${state}, à confirmer`,
  opinion: deliberationText.fr.opinionOf,
  remark: deliberationText.fr.remark,
  decision: deliberationText.fr.kinds,
  onProject: "Le projet",
  onPlan: "Un plan",
  onStop: (hall: string, commune: string) => `Arrêt ${hall}, ${commune}`,
  skip: "Aller au contenu",
  summaryTitle: "En bref",
  figureColumns: ["Chiffre", "Aujourd'hui", "Avec ce projet"] as readonly string[],
  mapsTitle: "La carte",
  mapsHelp: "Touchez une commune pour lire sa fiche. Le tableau des communes dit la même chose.",
  legend: "Légende : les mêmes classes que dans le tableau",
  today: "Aujourd'hui",
  withProject: "Avec ce projet",
  circuitsTitle: "Les circuits",
  team: (team: string, base: string) => `${team}, au départ de ${base}`,
  communesTitle: "Les communes",
  communesCaption: "Chaque commune : ce qui la dessert, à combien de minutes, quand",
  columns: {
    name: "Commune",
    state: "État",
    servedBy: "Desservie par",
    before: "Minutes aujourd'hui",
    after: "Minutes avec ce projet",
    frequency: "Quand",
  },
  sheetsTitle: "Commune par commune",
  dates: "Prochaines séances",
  toTable: "Retour au tableau",
  saidTitle: "Avis et décisions",
  opinions: "Avis",
  decisions: "Décisions",
  locks: "Consignes pour le calcul",
  nothingSaid: "Rien n'est encore noté.",
  by: (role: string, date: string) => `${role}, ${date}`,
  reason: (reason: string) => `Raison : ${reason}`,
  aboutTitle: "Hypothèses et sources",
  licence: (licence: string) => `Licence des données : ${licence}`,
  noAnswers: "Les réponses des familles et les inscriptions d'enfants ne sont pas dans ce fichier.",
  receivedTitle: "Avis ajoutés à cette copie",
  noScript:
    "Tout se lit ici sans script. Pour donner un avis dans cette page, ouvrez-la dans un navigateur qui les accepte.",
  seal: (seal: string) => `Empreinte : ${seal}`,
  sealUnchecked: "Elle n'est pas vérifiée sans script.",
  sealHelp:
    "L'empreinte dit si les données et les textes sont complets et inchangés. Pour savoir de qui vient le fichier, demandez-la à l'expéditeur et comparez.",
  offline: "Cette page n'utilise pas le réseau : rien n'est envoyé.",
  plan: (hash: string, plan: string | null) =>
    plan === null ? `Données ${hash}` : `Données ${hash}, plan ${plan}`,
};

const en: typeof fr = {
  title: (territory) => `${territory}: travelling workshops, commune by commune`,
  subject: "Families' access to early-childhood places",
  dated: (isoDate, version) => `Data of ${formatDate(isoDate, "en")}. Version ${version}.`,
  territory: (communes, population, children, ages) =>
    `${countOf(communes, "commune", "communes", "en")}, ${countOf(population, "inhabitant", "inhabitants", "en")}, about ${countOf(roundEstimate(children), "child", "children", "en")} ${ageBandText(ages, "en")}.`,
  project: (circuits, stops, children) =>
    `With this project: ${countOf(circuits, "circuit", "circuits", "en")}, ${countOf(stops, "workshop place", "workshop places", "en")}, about ${countOf(roundEstimate(children), "more child served", "more children served", "en")}.`,
  noProject: "No circuit is proposed yet.",
  figures: {
    covered: "Children who have a place near enough",
    white: "Communes in a white zone",
    mean: "Mean access time of a child",
    worst: "Longest access time",
    means: "Sessions and cost, each month",
  },
  share: (share, children) =>
    `${formatPercent(share, "en")} (about ${formatInteger(roundEstimate(children), "en")})`,
  minutes: (value) => (value === null ? "no place" : `${formatDecimal(value, 0, "en")} min`),
  means: (sessions, cents) => `${formatDecimal(sessions, 1, "en")} sessions, ${formatEuros(cents, "en")}`,
  halfDay: { am: "morning", pm: "afternoon", day: "whole day" },
  hallPending: (hall) => `${hall} (to be confirmed)`,
  byWorkshop: (atCommune) => `Workshop ${atCommune}`,
  byHouse: (atCommune) => `New fixed place ${atCommune}`,
  byNothing: "No place near enough",
  state: { served: "served today", gained: "served by the project", white: "white zone" },
  uncertain: (state) => `${state}, to be confirmed`,
  opinion: deliberationText.en.opinionOf,
  remark: deliberationText.en.remark,
  decision: deliberationText.en.kinds,
  onProject: "The project",
  onPlan: "A plan",
  onStop: (hall, commune) => `Stop ${hall}, ${commune}`,
  skip: "Go to the content",
  summaryTitle: "In short",
  figureColumns: ["Figure", "Today", "With this project"],
  mapsTitle: "The map",
  mapsHelp: "Touch a commune to read its sheet. The table of communes says the same.",
  legend: "Legend: the same classes as in the table",
  today: "Today",
  withProject: "With this project",
  circuitsTitle: "The circuits",
  team: (team, base) => `${team}, from ${base}`,
  communesTitle: "The communes",
  communesCaption: "Each commune: what serves it, how many minutes away, when",
  columns: {
    name: "Commune",
    state: "State",
    servedBy: "Served by",
    before: "Minutes today",
    after: "Minutes with this project",
    frequency: "When",
  },
  sheetsTitle: "Commune by commune",
  dates: "Next sessions",
  toTable: "Back to the table",
  saidTitle: "Opinions and decisions",
  opinions: "Opinions",
  decisions: "Decisions",
  locks: "Instructions for the computation",
  nothingSaid: "Nothing is noted yet.",
  by: (role, date) => `${role}, ${date}`,
  reason: (reason) => `Reason: ${reason}`,
  aboutTitle: "Assumptions and sources",
  licence: (licence) => `Licence of the data: ${licence}`,
  noAnswers: "The answers of families and the bookings of children are not in this file.",
  receivedTitle: "Opinions added to this copy",
  noScript:
    "Everything can be read here without scripts. To give an opinion on this page, open it in a browser that allows them.",
  seal: (seal) => `Seal: ${seal}`,
  sealUnchecked: "It is not checked without scripts.",
  sealHelp:
    "The seal tells whether data and texts are whole and unchanged. To know who sent the file, ask the sender for it and compare.",
  offline: "This page does not use the network: nothing is sent.",
  plan: (hash, plan) => (plan === null ? `Data ${hash}` : `Data ${hash}, plan ${plan}`),
};

const TEXTS: Readonly<Record<Lang, typeof fr>> = { fr: typeset(fr), en };

/** Words of what is shared: the page that opens by a double click, and the paper of the same content. */
export function sharedPageText(lang: Lang): typeof fr {
  return TEXTS[lang];
}
