import type { AgeBand } from "../../../geodata/model/ageBand.ts";
import { ageBandText } from "../ageBandText.ts";
import { formatInteger } from "../format.ts";
import { countOf } from "../plural.ts";

const fr = {
  title: "Le territoire",
  summary: (communes: number, population: number | null, children: number, ages: AgeBand) =>
    `${countOf(communes, "commune", "communes", "fr")}${
      population === null ? "" : `, ${countOf(population, "habitant", "habitants", "fr")}`
    }, environ ${countOf(children, "enfant", "enfants", "fr")} ${ageBandText(ages, "fr")}.`,
  vintage: (vintage: string) => `${vintage === "" ? "" : `Habitants : ${vintage}. `}Enfants : estimation.`,
  main: "Continuer : les structures",
  venueQuestion: "Où un atelier itinérant peut-il s'arrêter ?",
  venueRing: {
    all: "Dans toutes les communes",
    first: "Hors de la commune-centre",
    second: "À partir de la deuxième couronne",
    third: "À partir de la troisième couronne",
  },
  venueHelp:
    "La couronne compte les limites de communes à franchir depuis le centre ; elle n'a pas de définition officielle, c'est votre choix.",
  ringTitle: "Comment compter les couronnes",
  ringQuestion: "Une couronne, c'est…",
  ringRule: {
    adjacency: "une limite de commune de plus à franchir",
    minutes: "dix minutes de route de plus (estimation)",
    column: "la colonne du fichier",
  },
  ringCentre: "Depuis la commune-centre",
  outlinesApproximate: "Les contours sont approchés : des cellules autour des mairies.",
  fetchOutlines: "Prendre les contours officiels",
  fetchingOutlines: "Demande à geo.api.gouv.fr…",
  outlinesOfficial: "Contours officiels.",
  outlinesFailed:
    "Les contours officiels n'ont pas pu être lus : pas de réseau, ou service indisponible. Le calcul n'en dépend pas ; réessayez plus tard.",
  change: "Changer de territoire",
  sources: "Sources",
  sourceLine: (name: string, date: string, licence: string) => `${name} (${date}), ${licence}`,
};

const en: typeof fr = {
  title: "The territory",
  summary: (communes: number, population: number | null, children: number, ages: AgeBand) =>
    `${countOf(communes, "commune", "communes", "en")}${
      population === null ? "" : `, ${formatInteger(population, "en")} inhabitants`
    }, about ${countOf(children, "child", "children", "en")} ${ageBandText(ages, "en")}.`,
  vintage: (vintage: string) => `${vintage === "" ? "" : `Inhabitants: ${vintage}. `}Children: estimate.`,
  main: "Next: the places",
  venueQuestion: "Where may a travelling workshop stop?",
  venueRing: {
    all: "In every commune",
    first: "Outside the central commune",
    second: "From the second ring on",
    third: "From the third ring on",
  },
  venueHelp:
    "A ring counts the commune borders to cross from the centre; it has no official definition, the choice is yours.",
  ringTitle: "How rings are counted",
  ringQuestion: "One ring is…",
  ringRule: {
    adjacency: "one more commune border to cross",
    minutes: "ten more minutes of driving (estimate)",
    column: "the column of the file",
  },
  ringCentre: "From the central commune",
  outlinesApproximate: "Outlines are approximate: cells around the town halls.",
  fetchOutlines: "Get the official outlines",
  fetchingOutlines: "Asking geo.api.gouv.fr…",
  outlinesOfficial: "Official outlines.",
  outlinesFailed:
    "The official outlines could not be read: no network, or the service is down. The computation does not depend on them; try again later.",
  change: "Change territory",
  sources: "Sources",
  sourceLine: (name: string, date: string, licence: string) => `${name} (${date}), ${licence}`,
};

/** Texts of step 1. */
export const territoryText = { fr, en };
