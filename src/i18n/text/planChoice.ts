import { formatDecimal, formatEuros, formatInteger } from "../format.ts";
import { countOf } from "../plural.ts";

const fr = {
  title: (count: number): string =>
    count === 3 ? "Trois plans possibles" : count === 2 ? "Deux plans possibles" : "Un seul plan possible",
  names: {
    cheapest: "Tout desservir",
    fairest: "Le plus équitable",
    "most-children": "Le plus d'enfants",
  },
  and: "et",
  sentences: {
    cheapest: "Chaque commune à portée d'une salle, au moindre coût.",
    fairest: (percent: number) =>
      `Le trajet le plus long, raccourci autant que possible pour ${formatInteger(percent, "fr")} % de coût en plus au maximum.`,
    mostChildren: (halfDays: number) =>
      `En ${countOf(halfDays, "demi-journée", "demi-journées", "fr")} par mois au plus`,
    half: ", environ la moitié de « Tout desservir »",
  },
  twins: "Un même plan répond à ces questions.",
  shown: "Affiché",
  searching: "Recherche du plan le plus équitable et de celui qui dessert le plus d'enfants…",
  searchFailed: "Les autres plans n'ont pas pu être calculés ; celui-ci reste valable.",
  communes: (communes: number) => countOf(communes, "commune", "communes", "fr"),
  children: (children: number) => `environ ${countOf(children, "enfant", "enfants", "fr")}`,
  halfDays: (halfDays: number) =>
    `${formatDecimal(halfDays, Number.isInteger(halfDays) ? 0 : 1, "fr")} ${halfDays < 2 ? "demi-journée" : "demi-journées"}`,
  cost: (cents: number) => `${formatEuros(cents, "fr")} par mois`,
  worst: (drive: string) => `${drive} de route au plus`,
  notProven: "meilleur plan trouvé, non prouvé",
  bestWithin: (drive: string) =>
    `Aucun circuit moins coûteux ne met toutes les familles à ${drive} ou moins d'un lieu, avec ces hypothèses.`,
  more: "Plus de choix",
  less: "Moins de choix",
  computing: (done: number) =>
    `Calcul d'autres plans : ${countOf(done, "plan calculé", "plans calculés", "fr")}…`,
  curveFailed: "Ces plans n'ont pas pu être calculés. Relancez « Plus de choix ».",
  curveTitle: "Du moins cher au plus complet",
  curveHelp: "Glissez d'un plan à l'autre : chacun est un vrai plan, affiché sur la carte.",
  slider: "Plan choisi",
  position: (rank: number, count: number) =>
    `Plan ${formatInteger(rank, "fr")} sur ${formatInteger(count, "fr")}`,
  childrenAxis: "Enfants desservis",
  worstAxis: "Trajet le plus long",
  costAxis: "Coût par mois",
  table: "Les mêmes plans en tableau",
  columnPlan: "Plan",
  columnCost: "Coût par mois",
  columnHalfDays: "Demi-journées par mois",
  columnCommunes: "Communes",
  columnChildren: "Enfants",
  columnWorst: "Commune la plus éloignée",
  worstOff: (commune: string, drive: string) => `${commune}, à ${drive}`,
  offCurve: "Le plan affiché n'est pas sur cette courbe.",
  complete: "Il n'existe pas d'autre plan entre ceux-ci, avec ces hypothèses.",
};

const en: typeof fr = {
  title: (count: number): string =>
    count === 3 ? "Three possible plans" : count === 2 ? "Two possible plans" : "One possible plan",
  names: { cheapest: "Serve everyone", fairest: "The fairest", "most-children": "The most children" },
  and: "and",
  sentences: {
    cheapest: "Every commune within reach of a hall, at the least cost.",
    fairest: (percent: number) =>
      `The longest drive, made as short as can be for at most ${formatInteger(percent, "en")}% more.`,
    mostChildren: (halfDays: number) =>
      `In at most ${countOf(halfDays, "half-day", "half-days", "en")} a month`,
    half: ", about half of “Serve everyone”",
  },
  twins: "One plan answers these questions.",
  shown: "Shown",
  searching: "Looking for the fairest plan and for the one that reaches the most children…",
  searchFailed: "The other plans could not be computed; this one still holds.",
  communes: (communes: number) => countOf(communes, "commune", "communes", "en"),
  children: (children: number) => `about ${countOf(children, "child", "children", "en")}`,
  halfDays: (halfDays: number) =>
    `${formatDecimal(halfDays, Number.isInteger(halfDays) ? 0 : 1, "en")} ${halfDays === 1 ? "half-day" : "half-days"}`,
  cost: (cents: number) => `${formatEuros(cents, "en")} a month`,
  worst: (drive: string) => `${drive} of driving at most`,
  notProven: "best plan found, not proven",
  bestWithin: (drive: string) =>
    `No cheaper circuit brings every family within ${drive} of a place, under these assumptions.`,
  more: "More choices",
  less: "Fewer choices",
  computing: (done: number) => `Computing more plans: ${countOf(done, "plan done", "plans done", "en")}…`,
  curveFailed: "These plans could not be computed. Try “More choices” again.",
  curveTitle: "From the cheapest to the fullest",
  curveHelp: "Slide from one plan to the next: each is a real plan, shown on the map.",
  slider: "Chosen plan",
  position: (rank: number, count: number) =>
    `Plan ${formatInteger(rank, "en")} of ${formatInteger(count, "en")}`,
  childrenAxis: "Children served",
  worstAxis: "Longest drive",
  costAxis: "Cost a month",
  table: "The same plans as a table",
  columnPlan: "Plan",
  columnCost: "Cost a month",
  columnHalfDays: "Half-days a month",
  columnCommunes: "Communes",
  columnChildren: "Children",
  columnWorst: "Farthest commune",
  worstOff: (commune: string, drive: string) => `${commune}, ${drive} away`,
  offCurve: "The plan that is shown is not on this curve.",
  complete: "No other plan exists between these, under these assumptions.",
};

/** Texts of the three named plans and of the curve of step 4. */
export const planChoiceText = { fr, en };
