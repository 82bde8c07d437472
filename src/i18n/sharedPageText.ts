import type { AgeBand } from "../../geodata/model/ageBand.ts";
import type { HalfDay } from "../../planners/model/plan.ts";
import type { DecisionKind, Opinion } from "../scenario/concertation.ts";
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
  opinion: { for: "Avis favorable", reserved: "Avis réservé", against: "Avis défavorable" } as Readonly<
    Record<Opinion, string>
  >,
  remark: "Remarque",
  decision: {
    adopt: "Retenu",
    require: "Demandé",
    keep: "Gardé",
    discard: "Écarté",
    postpone: "Reporté",
    other: "Décidé",
  } as Readonly<Record<DecisionKind, string>>,
  onProject: "Le projet",
  onPlan: "Un plan",
  onStop: (hall: string, commune: string) => `Arrêt ${hall}, ${commune}`,
  definition: (definition: string) => `Définition : ${definition}`,
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
  opinion: { for: "In favour", reserved: "With reservations", against: "Against" },
  remark: "Remark",
  decision: {
    adopt: "Adopted",
    require: "Required",
    keep: "Kept",
    discard: "Discarded",
    postpone: "Postponed",
    other: "Decided",
  },
  onProject: "The project",
  onPlan: "A plan",
  onStop: (hall, commune) => `Stop ${hall}, ${commune}`,
  definition: (definition) => `Definition: ${definition}`,
};

const TEXTS: Readonly<Record<Lang, typeof fr>> = { fr: typeset(fr), en };

/** Words of what is shared: the page that opens by a double click, and the paper of the same content. */
export function sharedPageText(lang: Lang): typeof fr {
  return TEXTS[lang];
}
