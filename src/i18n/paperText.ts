import { countOf } from "./plural.ts";
import type { Lang } from "./lang.ts";
import { formatInteger } from "./format.ts";
import { typeset } from "./typography.ts";

const fr = {
  page: (page: number, pages: number) => `${formatInteger(page, "fr")} / ${formatInteger(pages, "fr")}`,
  shared: {
    figures: "Les chiffres",
    figureHeads: { figure: "Chiffre", before: "Aujourd'hui", after: "Avec ce projet" },
    maps: "Les cartes",
    mapBefore: "Aujourd'hui",
    mapAfter: "Avec ce projet",
    circuits: "Les circuits",
    circuitLine: (team: string, base: string) => `Équipe : ${team}. Base de départ : ${base}.`,
    stopHeads: { stop: "Arrêt", commune: "Commune", hall: "Salle", hours: "Heures" },
    noCircuit: "Aucun circuit n'est encore proposé.",
    communes: "Les communes",
    communeHeads: {
      commune: "Commune",
      children: "Enfants",
      state: "Situation",
      servedBy: "Desservie par",
      before: "Avant",
      after: "Après",
      when: "Quand",
    },
    minutes: (minutes: number | null) =>
      minutes === null ? "aucun lieu" : `${formatInteger(minutes, "fr")} min`,
    opinions: "Avis et remarques",
    opinionHeads: { about: "Sujet", kind: "Avis", text: "Texte", who: "Qui, quand" },
    noOpinion: "Aucun avis n'a été noté.",
    decisions: "Décisions",
    decisionHeads: { about: "Sujet", kind: "Décision", text: "Texte et raison", who: "Qui, quand" },
    noDecision: "Aucune décision n'a été notée.",
    locks: "Ce que le calcul doit respecter",
    assumptions: "Hypothèses",
    sources: "Sources et licence",
    licence: (licence: string) => `Licence : ${licence}.`,
    fingerprint: "Empreinte",
    fingerprintHelp: (scenario: string, plan: string | null) =>
      plan === null
        ? `Données : ${scenario}. Deux copies qui portent la même empreinte disent la même chose.`
        : `Données : ${scenario}. Plan : ${plan}. Deux copies qui portent les mêmes empreintes disent la même chose.`,
    foot: (territory: string, version: string, hash: string) =>
      `${territory} · version ${version} · empreinte ${hash}`,
    dated: (role: string, date: string) => `${role}, ${date}`,
  },
  sheets: {
    title: (territory: string) => `${territory} : fiches des communes`,
    titleOf: (commune: string) => `${commune} : fiche de la commune`,
    needs: "Besoins des moins de 3 ans",
    children: (count: number, low: number, high: number) =>
      `Environ ${countOf(count, "enfant", "enfants", "fr")} de moins de 3 ans (estimation : entre ${formatInteger(low, "fr")} et ${formatInteger(high, "fr")}).`,
    childrenCounted: (count: number) => `${countOf(count, "enfant", "enfants", "fr")} de moins de 3 ans.`,
    births: (births: string) => `Naissances : ${births}.`,
    birthsOfYear: (count: number, year: number) => `${formatInteger(count, "fr")} en ${year}`,
    voice: (group: string, sentence: string) => `${group} : « ${sentence} »`,
    supply: "Ce qui existe dans la commune",
    place: (name: string, facts: string) => `${name} (${facts}).`,
    places: (count: number) => countOf(count, "place", "places", "fr"),
    noSupply: "Aucun lieu connu dans la commune : à compléter par elle.",
    more: (count: number) => `et ${countOf(count, "autre", "autres", "fr")}.`,
    foot: (territory: string, version: string) => `${territory} · version ${version}`,
    today: "Aujourd'hui",
    project: "Le projet",
    dates: "Premières séances",
    confirm: "À confirmer",
  },
};

const en: typeof fr = {
  page: (page, pages) => `${formatInteger(page, "en")} / ${formatInteger(pages, "en")}`,
  shared: {
    figures: "The figures",
    figureHeads: { figure: "Figure", before: "Today", after: "With this project" },
    maps: "The maps",
    mapBefore: "Today",
    mapAfter: "With this project",
    circuits: "The circuits",
    circuitLine: (team, base) => `Team: ${team}. Base: ${base}.`,
    stopHeads: { stop: "Stop", commune: "Commune", hall: "Hall", hours: "Hours" },
    noCircuit: "No circuit is proposed yet.",
    communes: "The communes",
    communeHeads: {
      commune: "Commune",
      children: "Children",
      state: "Situation",
      servedBy: "Served by",
      before: "Before",
      after: "After",
      when: "When",
    },
    minutes: (minutes) => (minutes === null ? "no place" : `${formatInteger(minutes, "en")} min`),
    opinions: "Opinions and remarks",
    opinionHeads: { about: "About", kind: "Opinion", text: "Text", who: "Who, when" },
    noOpinion: "No opinion was noted.",
    decisions: "Decisions",
    decisionHeads: { about: "About", kind: "Decision", text: "Text and reason", who: "Who, when" },
    noDecision: "No decision was noted.",
    locks: "What the computation must respect",
    assumptions: "Assumptions",
    sources: "Sources and licence",
    licence: (licence) => `Licence: ${licence}.`,
    fingerprint: "Fingerprint",
    fingerprintHelp: (scenario, plan) =>
      plan === null
        ? `Data: ${scenario}. Two copies with the same fingerprint say the same.`
        : `Data: ${scenario}. Plan: ${plan}. Two copies with the same fingerprints say the same.`,
    foot: (territory, version, hash) => `${territory} · version ${version} · fingerprint ${hash}`,
    dated: (role, date) => `${role}, ${date}`,
  },
  sheets: {
    title: (territory) => `${territory}: sheets of the communes`,
    titleOf: (commune) => `${commune}: sheet of the commune`,
    needs: "Needs of the under-3s",
    children: (count, low, high) =>
      `About ${countOf(count, "child", "children", "en")} under 3 (estimate: between ${formatInteger(low, "en")} and ${formatInteger(high, "en")}).`,
    childrenCounted: (count) => `${countOf(count, "child", "children", "en")} under 3.`,
    births: (births) => `Births: ${births}.`,
    birthsOfYear: (count, year) => `${formatInteger(count, "en")} in ${year}`,
    voice: (group, sentence) => `${group}: “${sentence}”`,
    supply: "What exists in the commune",
    place: (name, facts) => `${name} (${facts}).`,
    places: (count) => countOf(count, "place", "places", "en"),
    noSupply: "No known place in the commune: to be completed by it.",
    more: (count) => `and ${countOf(count, "other", "others", "en")}.`,
    foot: (territory, version) => `${territory} · version ${version}`,
    today: "Today",
    project: "The project",
    dates: "First sessions",
    confirm: "To be confirmed",
  },
};

const TEXTS: Readonly<Record<Lang, typeof fr>> = { fr: typeset(fr), en };

/** Words of the papers. */
export function paperText(lang: Lang): typeof fr {
  return TEXTS[lang];
}
