import { formatInteger } from "./format.ts";
import type { Lang } from "./lang.ts";
import { countOf } from "./plural.ts";
import { typeset } from "./typography.ts";

const fr = {
  directory: {
    title: (territory: string) => `${territory} : annuaire de l'existant`,
    lead: (places: number, communes: number) =>
      `${countOf(places, "lieu", "lieux", "fr")} dans ${countOf(communes, "commune", "communes", "fr")}. Pour chercher un mot dans la page : Ctrl+F, ou le menu du navigateur.`,
    contents: "Sommaire",
    byCommune: "Par commune",
    byCategory: "Par service",
    childcare: "Accueil du jeune enfant",
    outside: "Hors du territoire, ouverts à ses familles",
    noPlace: "Communes sans lieu connu",
    noPlaceNote: "Aucun lieu n'est connu ici : un lieu existe peut-être sans être dans ces données.",
    empty: "Aucun lieu n'est connu.",
    kind: "Type",
    services: "Services",
    hours: "Horaires",
    sessions: "Séances par mois",
    ages: "Enfants",
    places: "Places",
    count: "Nombre",
    countOfYear: (count: number, year: number | undefined) =>
      year === undefined ? formatInteger(count, "fr") : `${formatInteger(count, "fr")} (${year})`,
    departures: "Départs attendus",
    conditions: "Conditions d'accès",
    openTo: "Ouvert à",
    everyone: "toutes les familles",
    address: "Adresse",
    addressToPlace: "à préciser",
    communeUnknown: "commune à préciser",
    source: "Source",
    dated: (source: string, date: string) => `${source}, ${date}`,
    unknown: "non renseigné",
  },
  agenda: {
    title: (territory: string) => `${territory} : calendrier global`,
    lead: (sessions: number, places: number) =>
      `${countOf(sessions, "séance datée", "séances datées", "fr")} et ${countOf(places, "lieu ouvert", "lieux ouverts", "fr")} toutes les semaines.`,
    byDate: "Par date",
    byCommune: "Par commune",
    regular: "Ouverts toutes les semaines",
    regularNote: "Horaires habituels ; vérifier avant de venir pendant les vacances et les jours fériés.",
    sessions: "Séances itinérantes",
    none: "Aucune séance n'est datée.",
    cancelled: "annulée",
    hallPending: "salle à confirmer",
    places: (session: number) => countOf(session, "place", "places", "fr"),
  },
};

const en: typeof fr = {
  directory: {
    title: (territory) => `${territory}: directory of what exists`,
    lead: (places, communes) =>
      `${countOf(places, "place", "places", "en")} in ${countOf(communes, "commune", "communes", "en")}. To look for a word in the page: Ctrl+F, or the browser's menu.`,
    contents: "Contents",
    byCommune: "By commune",
    byCategory: "By service",
    childcare: "Childcare",
    outside: "Outside the territory, open to its families",
    noPlace: "Communes without a known place",
    noPlaceNote: "No place is known here: one may exist without being in these data.",
    empty: "No place is known.",
    kind: "Kind",
    services: "Services",
    hours: "Hours",
    sessions: "Sessions a month",
    ages: "Children",
    places: "Places",
    count: "Number",
    countOfYear: (count, year) =>
      year === undefined ? formatInteger(count, "en") : `${formatInteger(count, "en")} (${year})`,
    departures: "Expected departures",
    conditions: "How to get in",
    openTo: "Open to",
    everyone: "all families",
    address: "Address",
    addressToPlace: "to be specified",
    communeUnknown: "commune to be specified",
    source: "Source",
    dated: (source, date) => `${source}, ${date}`,
    unknown: "not known",
  },
  agenda: {
    title: (territory) => `${territory}: global calendar`,
    lead: (sessions, places) =>
      `${countOf(sessions, "dated session", "dated sessions", "en")} and ${countOf(places, "place", "places", "en")} open every week.`,
    byDate: "By date",
    byCommune: "By commune",
    regular: "Open every week",
    regularNote: "Usual hours; check before coming in holidays and on public holidays.",
    sessions: "Travelling sessions",
    none: "No session has a date.",
    cancelled: "cancelled",
    hallPending: "hall to be confirmed",
    places: (session) => countOf(session, "place", "places", "en"),
  },
};

const TEXTS: Readonly<Record<Lang, typeof fr>> = { fr: typeset(fr), en };

/** Words of the directory of places and of the list of sessions. */
export function directoryText(lang: Lang): typeof fr {
  return TEXTS[lang];
}
