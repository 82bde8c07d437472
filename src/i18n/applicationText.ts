import { formatDate, formatEuros, formatInteger, formatPercent, roundEstimate } from "./format.ts";
import type { Lang } from "./lang.ts";
import { countOf } from "./plural.ts";
import { typeset } from "./typography.ts";

const fr = {
  title: (call: string) =>
    call === "" ? "Réponse à un appel à projets" : `Réponse à l'appel à projets : ${call}`,
  subject: (territory: string, authority: string) =>
    authority === "" || authority === territory ? territory : `${authority}, pour ${territory}`,
  dated: (isoDate: string, version: string) => `Données au ${formatDate(isoDate, "fr")}. Version ${version}.`,
  brief: "Le projet en bref",
  axes: "Axes de l'appel",
  axis: (number: number, name: string) => `Axe ${number} : ${name}`,
  noAxis: "Aucun axe n'est encore choisi.",
  zonings: "Territoires concernés",
  zoningHeads: {
    zoning: "Zonage",
    vintage: "Date",
    communes: "Communes",
    children: "Enfants",
    source: "Source",
  },
  noZoning: "Aucun zonage (QPV, FRR, Petites villes de demain) n'est renseigné dans ces données.",
  communes: (count: number, names: string) => `${countOf(count, "commune", "communes", "fr")} : ${names}`,
  about: (children: number) => formatInteger(roundEstimate(children), "fr"),
  figures: "Publics et résultats attendus",
  figureHeads: { figure: "Chiffre", before: "Aujourd'hui", after: "Avec le projet", source: "Source" },
  partners: "Partenaires",
  noPartner: "Aucun partenaire n'est encore nommé.",
  budget: "Budget prévisionnel",
  period: (start: string, end: string) => `Du ${formatDate(start, "fr")} au ${formatDate(end, "fr")}.`,
  expenses: "Dépenses",
  funding: "Financements",
  amount: "Montant",
  state: "État",
  granted: "acquis",
  asked: "demandé",
  total: "Total",
  circuits: "Circuits itinérants (équipe, route, salles)",
  circuitsHow: (perCycle: number, cycleWeeks: number, weeks: number) =>
    `Circuits : ${formatEuros(perCycle, "fr")} par cycle de ${countOf(cycleWeeks, "semaine", "semaines", "fr")}, sur ${countOf(weeks, "semaine", "semaines", "fr")} ; les séances annulées (jours fériés, fermetures) ne sont pas retirées.`,
  noCircuits: "Les circuits ne sont pas encore calculés : leur coût manque à ce budget.",
  balance: {
    even: "Les dépenses et les financements sont égaux.",
    missing: (cents: number) => `Il manque ${formatEuros(cents, "fr")} de financements.`,
    beyond: (cents: number) => `Les financements dépassent de ${formatEuros(cents, "fr")} les dépenses.`,
  },
  shares: (asked: number, granted: number) =>
    `Part demandée : ${formatPercent(asked, "fr")} des dépenses. Part déjà acquise : ${formatPercent(granted, "fr")}.`,
  euros: (cents: number) => formatEuros(cents, "fr"),
  assumptions: "Hypothèses",
  sources: "Sources",
};

const en: typeof fr = {
  title: (call) =>
    call === "" ? "Answer to a call for projects" : `Answer to the call for projects: ${call}`,
  subject: (territory, authority) =>
    authority === "" || authority === territory ? territory : `${authority}, for ${territory}`,
  dated: (isoDate, version) => `Data of ${formatDate(isoDate, "en")}. Version ${version}.`,
  brief: "The project in short",
  axes: "Axes of the call",
  axis: (number, name) => `Axis ${number}: ${name}`,
  noAxis: "No axis is chosen yet.",
  zonings: "Territories concerned",
  zoningHeads: {
    zoning: "Zoning",
    vintage: "Date",
    communes: "Communes",
    children: "Children",
    source: "Source",
  },
  noZoning: "No zoning (QPV, FRR, Petites villes de demain) is in these data.",
  communes: (count, names) => `${countOf(count, "commune", "communes", "en")}: ${names}`,
  about: (children) => formatInteger(roundEstimate(children), "en"),
  figures: "Families and expected results",
  figureHeads: { figure: "Figure", before: "Today", after: "With the project", source: "Source" },
  partners: "Partners",
  noPartner: "No partner is named yet.",
  budget: "Budget",
  period: (start, end) => `From ${formatDate(start, "en")} to ${formatDate(end, "en")}.`,
  expenses: "Expenses",
  funding: "Funding",
  amount: "Amount",
  state: "State",
  granted: "granted",
  asked: "asked for",
  total: "Total",
  circuits: "Travelling circuits (team, road, halls)",
  circuitsHow: (perCycle, cycleWeeks, weeks) =>
    `Circuits: ${formatEuros(perCycle, "en")} for a cycle of ${countOf(cycleWeeks, "week", "weeks", "en")}, over ${countOf(weeks, "week", "weeks", "en")}; cancelled sessions (public holidays, closures) are not taken off.`,
  noCircuits: "The circuits are not computed yet: their cost is missing in this budget.",
  balance: {
    even: "Expenses and funding are equal.",
    missing: (cents) => `${formatEuros(cents, "en")} of funding is missing.`,
    beyond: (cents) => `Funding exceeds expenses by ${formatEuros(cents, "en")}.`,
  },
  shares: (asked, granted) =>
    `Share asked for: ${formatPercent(asked, "en")} of the expenses. Share granted already: ${formatPercent(granted, "en")}.`,
  euros: (cents) => formatEuros(cents, "en"),
  assumptions: "Assumptions",
  sources: "Sources",
};

const TEXTS: Readonly<Record<Lang, typeof fr>> = { fr: typeset(fr), en };

/** Words of the answer to a call for projects. */
export function applicationText(lang: Lang): typeof fr {
  return TEXTS[lang];
}
