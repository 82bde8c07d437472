import type { Lang } from "./lang.ts";
import { setFrenchPunctuation } from "./typography.ts";

/** What may be missing from the data, by the codes of `report.json`. */
const CAVEATS: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  "no-structure": {
    fr: "Aucune structure renseignée : toutes les communes apparaissent en zone blanche.",
    en: "No structure was given: every commune appears as a white zone.",
  },
  "rpe-not-supplied": {
    fr: "Relais petite enfance (RPE) non renseignés : zones blanches à confirmer.",
    en: "Early-childhood relays (RPE) were not given: white zones to be confirmed.",
  },
  "local-actions-not-supplied": {
    fr: "Actions des communes et des associations non renseignées : zones blanches à confirmer.",
    en: "Actions of communes and associations were not given: white zones to be confirmed.",
  },
  "neighbouring-supply-not-supplied": {
    fr: "Offre des territoires voisins non renseignée : zones blanches à confirmer.",
    en: "Places in neighbouring territories were not given: white zones to be confirmed.",
  },
  "edge-communes-uncertain": {
    fr: "Communes en limite du territoire : leurs familles utilisent peut-être des lieux voisins.",
    en: "Communes on the edge of the territory: their families may use places outside it.",
  },
  "need-estimated": {
    fr: "Le nombre d'enfants est une estimation.",
    en: "The number of children is an estimate.",
  },
  "cells-not-timed": {
    fr: "Les temps de trajet partent des mairies : les carreaux de population ne comptent pas.",
    en: "Travel times start at town halls: the cells of the population grid do not count.",
  },
  "priorities-applied": {
    fr: "Des priorités comptent : le choix des circuits donne plus de poids aux enfants de certaines communes. Les effectifs affichés restent des enfants.",
    en: "Priorities count: the choice of circuits gives more weight to the children of some communes. The numbers shown are still children.",
  },
  "travel-times-estimated": {
    fr: "Les temps de trajet sont une estimation, sans réseau routier.",
    en: "Travel times are an estimate, without a road network.",
  },
  "outlines-approximate": {
    fr: "Les contours des communes sont approchés.",
    en: "The outlines of the communes are approximate.",
  },
  "population-incomplete": {
    fr: "La population de certaines communes manque.",
    en: "The population of some communes is missing.",
  },
  "venues-to-confirm": {
    fr: "Des salles sont à confirmer.",
    en: "Some halls are to be confirmed.",
  },
  "hypotheses-to-confirm": {
    fr: "Réglages du programme à confirmer par l'enquête.",
    en: "Settings of the programme to be confirmed by the survey.",
  },
};

/** Words a caveat of a report; an unknown code is returned as it is. */
export function caveatText(code: string, lang: Lang): string {
  const text = CAVEATS[code]?.[lang] ?? code;
  return lang === "fr" ? setFrenchPunctuation(text) : text;
}
