import type { AgeBand } from "../../../geodata/model/ageBand.ts";
import type { ComparedFigure } from "../../pipeline/compareScenarios.ts";
import { ageBandText } from "../ageBandText.ts";
import { formatInteger } from "../format.ts";
import { countOf } from "../plural.ts";

/** Words a difference: its number with a unit, whether it is more, and whether the noun is plural. */
type FigureWords = Readonly<Record<ComparedFigure, (n: string, more: boolean, many: boolean) => string>>;

/** « de plus » or « de moins ». */
function deplus(more: boolean): string {
  return more ? "de plus" : "de moins";
}

function moreEn(more: boolean): string {
  return more ? "more" : "fewer";
}

const frWords: FigureWords = {
  "covered-share": (n: string, more: boolean) => `${n} ${deplus(more)}`,
  "covered-children": (n: string, more: boolean, many: boolean) =>
    `${n} ${many ? "enfants desservis" : "enfant desservi"} ${deplus(more)}`,
  "white-communes": (n: string, more: boolean, many: boolean) =>
    `${n} ${many ? "communes" : "commune"} ${deplus(more)} en zone blanche`,
  "unreached-communes": (n: string, more: boolean, many: boolean) =>
    `${n} ${many ? "communes" : "commune"} ${deplus(more)} sans aucun lieu accessible`,
  "mean-minutes": (n: string, more: boolean) => `${n} ${deplus(more)} en moyenne`,
  "median-minutes": (n: string, more: boolean) => `${n} ${deplus(more)}`,
  "worst-minutes": (n: string, more: boolean) => `${n} ${deplus(more)} pour la plus éloignée`,
  gini: (n: string, more: boolean) => `écart ${more ? "plus fort" : "plus faible"} de ${n}`,
  "sessions-per-month": (n: string, more: boolean, many: boolean) =>
    `${n} ${many ? "séances" : "séance"} ${deplus(more)} par mois`,
  "half-days-per-month": (n: string, more: boolean, many: boolean) =>
    `${n} ${many ? "demi-journées" : "demi-journée"} ${deplus(more)} par mois`,
  circuits: (n: string, more: boolean, many: boolean) =>
    `${n} ${many ? "circuits" : "circuit"} ${deplus(more)}`,
  stops: (n: string, more: boolean, many: boolean) =>
    `${n} ${many ? "lieux d'atelier" : "lieu d'atelier"} ${deplus(more)}`,
  "drive-km-per-month": (n: string, more: boolean) => `${n} km ${deplus(more)} par mois`,
  "drive-minutes-per-month": (n: string, more: boolean) => `${n} de route ${deplus(more)} par mois`,
  "cents-per-month": (n: string, more: boolean) => `${n} ${deplus(more)} par mois`,
};

const enWords: FigureWords = {
  "covered-share": (n: string, more: boolean) => `${n} ${more ? "more" : "less"}`,
  "covered-children": (n: string, more: boolean, many: boolean) =>
    `${n} ${moreEn(more)} ${many ? "children" : "child"} served`,
  "white-communes": (n: string, more: boolean, many: boolean) =>
    `${n} ${moreEn(more)} ${many ? "communes" : "commune"} in white zones`,
  "unreached-communes": (n: string, more: boolean, many: boolean) =>
    `${n} ${moreEn(more)} ${many ? "communes" : "commune"} that ${many ? "reach" : "reaches"} no place`,
  "mean-minutes": (n: string, more: boolean) => `${n} ${more ? "more" : "less"} on average`,
  "median-minutes": (n: string, more: boolean) => `${n} ${more ? "more" : "less"}`,
  "worst-minutes": (n: string, more: boolean) => `${n} ${more ? "more" : "less"} for the farthest`,
  gini: (n: string, more: boolean) => `gap ${more ? "larger" : "smaller"} by ${n}`,
  "sessions-per-month": (n: string, more: boolean, many: boolean) =>
    `${n} ${moreEn(more)} ${many ? "sessions" : "session"} a month`,
  "half-days-per-month": (n: string, more: boolean, many: boolean) =>
    `${n} ${moreEn(more)} ${many ? "half-days" : "half-day"} a month`,
  circuits: (n: string, more: boolean, many: boolean) =>
    `${n} ${moreEn(more)} ${many ? "circuits" : "circuit"}`,
  stops: (n: string, more: boolean, many: boolean) =>
    `${n} ${moreEn(more)} workshop ${many ? "places" : "place"}`,
  "drive-km-per-month": (n: string, more: boolean) => `${n} km ${more ? "more" : "less"} a month`,
  "drive-minutes-per-month": (n: string, more: boolean) =>
    `${n} ${more ? "more" : "less"} on the road a month`,
  "cents-per-month": (n: string, more: boolean) => `${n} ${more ? "more" : "less"} a month`,
};

const fr = {
  kinds: {
    access: {
      gained: "desservie en plus",
      better: "plus près",
      same: "pareil",
      worse: "plus loin",
      lost: "n'est plus desservie",
      unknown: "pas de donnée",
    },
    other: {
      gained: "en a maintenant",
      better: "plus qu'avant",
      same: "pareil",
      worse: "moins qu'avant",
      lost: "n'en a plus",
      unknown: "pas de donnée",
    },
  },
  sameMinute: "À moins d'une minute près, un trajet est dit pareil.",
  underMinute: "moins d'une minute",
  placesToday:
    "Un circuit ne dit pas combien de places il offre : ce chiffre ne change qu'avec les lieux existants.",
  contrast: {
    communes: (common: number, onlyA: number, onlyB: number) =>
      `les territoires : ${countOf(common, "commune", "communes", "fr")} dans les deux, ${formatInteger(onlyA, "fr")} seulement dans A, ${formatInteger(onlyB, "fr")} seulement dans B. Les totaux ne se comparent pas ; les communes présentes dans les deux, si`,
    service: (a: string, b: string) => `le service : « ${a} » dans A, « ${b} » dans B`,
    ageBand: (a: AgeBand, b: AgeBand) =>
      `l'âge : enfants ${ageBandText(a, "fr")} dans A, ${ageBandText(b, "fr")} dans B`,
    mode: (a: string, b: string) => `la façon de se déplacer : ${a} dans A, ${b} dans B`,
    minutes: (a: string, b: string) => `« desservi » : à ${a} min au plus dans A, à ${b} min dans B`,
    minSessions: (a: string, b: string) =>
      `les séances par mois qu'un lieu doit avoir au moins : ${a} dans A, ${b} dans B`,
    minPlaces: (a: string, b: string) =>
      `les places qu'un lieu doit avoir au moins : ${a} dans A, ${b} dans B`,
    workshopMinutes: (a: string, b: string) =>
      `le trajet accepté jusqu'à un atelier : ${a} min dans A, ${b} min dans B`,
    need: (communes: number) =>
      `Le nombre d'enfants n'est pas le même pour ${countOf(communes, "commune", "communes", "fr")} : une partie des écarts vient de là.`,
    travel: (a: string, b: string) =>
      `Temps de trajet : ${a} dans A, ${b} dans B. Une partie des écarts vient de là.`,
    supply: (places: number) =>
      `${countOf(places, "lieu existant n'est pas le même", "lieux existants ne sont pas les mêmes", "fr")} dans A et dans B : une partie des écarts vient de là.`,
    unreached:
      "les communes sans aucun lieu accessible ne sont pas les mêmes, et les trajets ne les comptent pas",
  },
  figures: {
    "covered-share": "Part des enfants desservis",
    "covered-children": "Enfants desservis",
    "white-communes": "Communes en zone blanche",
    "unreached-communes": "Communes sans aucun lieu accessible",
    "mean-minutes": "Trajet moyen des enfants",
    "median-minutes": "Trajet médian : la moitié des enfants ont moins",
    "worst-minutes": "Commune la plus éloignée",
    gini: "Écart entre communes, de 0 (aucun) à 1",
    "sessions-per-month": "Séances par mois",
    "half-days-per-month": "Demi-journées d'équipe par mois",
    circuits: "Circuits",
    stops: "Lieux d'atelier",
    "drive-km-per-month": "Kilomètres par mois",
    "drive-minutes-per-month": "Temps de route par mois",
    "cents-per-month": "Coût par mois",
  },
  words: frWords,
  points: (n: string, many: boolean) => `${n} ${many ? "points" : "point"}`,
  verdicts: {
    service: {
      better: "mieux",
      worse: "moins bien",
      same: "pareil",
      more: "plus",
      less: "moins",
      incomparable: "non comparable",
      unknown: "pas de donnée",
    },
    means: {
      better: "plus économe",
      worse: "demande plus",
      same: "pareil",
      more: "plus",
      less: "moins",
      incomparable: "non comparable",
      unknown: "pas de donnée",
    },
  },
  because: (reasons: string) => `non comparable : ${reasons}`,
  shortBar: {
    communes: "autre territoire",
    service: "autre service",
    "age-band": "autre âge",
    mode: "autre façon de se déplacer",
    minutes: "autre seuil",
    "min-sessions": "autre minimum de séances",
    "min-places": "autre minimum de places",
    "workshop-minutes": "autre trajet accepté",
    need: "autres nombres d'enfants",
    travel: "autres temps de trajet",
    supply: "autres lieux existants",
    unreached: "pas les mêmes communes sans lieu",
  },
  units: {
    "covered-share": "%",
    "covered-children": "enfants",
    "white-communes": "communes",
    "unreached-communes": "communes",
    "mean-minutes": "min",
    "median-minutes": "min",
    "worst-minutes": "min",
    gini: "indice",
    "sessions-per-month": "séances",
    "half-days-per-month": "demi-journées",
    circuits: "circuits",
    stops: "lieux",
    "drive-km-per-month": "km",
    "drive-minutes-per-month": "min",
    "cents-per-month": "€",
  },
};

const en: typeof fr = {
  kinds: {
    access: {
      gained: "newly served",
      better: "nearer",
      same: "the same",
      worse: "farther",
      lost: "no longer served",
      unknown: "no data",
    },
    other: {
      gained: "has some now",
      better: "more than before",
      same: "the same",
      worse: "less than before",
      lost: "has none any more",
      unknown: "no data",
    },
  },
  sameMinute: "Within less than a minute, a drive is said to be the same.",
  underMinute: "less than a minute",
  placesToday:
    "A circuit does not say how many places it offers: this figure only changes with existing places.",
  contrast: {
    communes: (common: number, onlyA: number, onlyB: number) =>
      `the territories: ${countOf(common, "commune", "communes", "en")} in both, ${formatInteger(onlyA, "en")} in A only, ${formatInteger(onlyB, "en")} in B only. Totals cannot be compared; communes in both can`,
    service: (a: string, b: string) => `the service: “${a}” in A, “${b}” in B`,
    ageBand: (a: AgeBand, b: AgeBand) =>
      `the ages: children ${ageBandText(a, "en")} in A, ${ageBandText(b, "en")} in B`,
    mode: (a: string, b: string) => `the way of travelling: ${a} in A, ${b} in B`,
    minutes: (a: string, b: string) => `“served”: within ${a} min in A, within ${b} min in B`,
    minSessions: (a: string, b: string) =>
      `the sessions a month that a place needs at least: ${a} in A, ${b} in B`,
    minPlaces: (a: string, b: string) => `the places that a place needs at least: ${a} in A, ${b} in B`,
    workshopMinutes: (a: string, b: string) =>
      `the drive accepted to a workshop: ${a} min in A, ${b} min in B`,
    need: (communes: number) =>
      `The number of children is not the same for ${countOf(communes, "commune", "communes", "en")}: part of the differences comes from it.`,
    travel: (a: string, b: string) =>
      `Travel times: ${a} in A, ${b} in B. Part of the differences comes from it.`,
    supply: (places: number) =>
      `${countOf(places, "existing place is not the same", "existing places are not the same", "en")} in A and in B: part of the differences comes from it.`,
    unreached: "the communes that reach no place are not the same, and drives leave them out",
  },
  figures: {
    "covered-share": "Share of children served",
    "covered-children": "Children served",
    "white-communes": "Communes in white zones",
    "unreached-communes": "Communes that reach no place",
    "mean-minutes": "Mean drive of the children",
    "median-minutes": "Median drive: half of the children have less",
    "worst-minutes": "Farthest commune",
    gini: "Gap between communes, from 0 (none) to 1",
    "sessions-per-month": "Sessions a month",
    "half-days-per-month": "Half-days of teams a month",
    circuits: "Circuits",
    stops: "Workshop places",
    "drive-km-per-month": "Kilometres a month",
    "drive-minutes-per-month": "Time on the road a month",
    "cents-per-month": "Cost a month",
  },
  words: enWords,
  points: (n: string, many: boolean) => `${n} ${many ? "points" : "point"}`,
  verdicts: {
    service: {
      better: "better",
      worse: "worse",
      same: "the same",
      more: "more",
      less: "less",
      incomparable: "not comparable",
      unknown: "no data",
    },
    means: {
      better: "takes less",
      worse: "takes more",
      same: "the same",
      more: "more",
      less: "less",
      incomparable: "not comparable",
      unknown: "no data",
    },
  },
  because: (reasons: string) => `not comparable: ${reasons}`,
  shortBar: {
    communes: "another territory",
    service: "another service",
    "age-band": "other ages",
    mode: "another way of travelling",
    minutes: "another threshold",
    "min-sessions": "another minimum of sessions",
    "min-places": "another minimum of places",
    "workshop-minutes": "another drive accepted",
    need: "other numbers of children",
    travel: "other travel times",
    supply: "other existing places",
    unreached: "other communes without a place",
  },
  units: {
    "covered-share": "%",
    "covered-children": "children",
    "white-communes": "communes",
    "unreached-communes": "communes",
    "mean-minutes": "min",
    "median-minutes": "min",
    "worst-minutes": "min",
    gini: "index",
    "sessions-per-month": "sessions",
    "half-days-per-month": "half-days",
    circuits: "circuits",
    stops: "places",
    "drive-km-per-month": "km",
    "drive-minutes-per-month": "min",
    "cents-per-month": "€",
  },
};

/** Texts of the figures that are compared: their names, differences in words, and what keeps them apart. */
export const comparedFiguresText = { fr, en };
