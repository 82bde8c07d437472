import { countOf, pluralForm } from "../plural.ts";

const fr = {
  title: "Les structures",
  summary: (count: number, category: string) =>
    count === 0
      ? `Aucun lieu n'offre « ${category} » aujourd'hui : toutes les communes sont en zone blanche.`
      : `${countOf(count, "lieu offre", "lieux offrent", "fr")} « ${category} » aujourd'hui.`,
  others: (count: number) =>
    `${countOf(count, "autre structure n'offre", "autres structures n'offrent", "fr")} pas ce service.`,
  main: "Continuer : les zones blanches",
  categoryQuestion: "Quel service regarde-t-on ?",
  listTitle: "Lieux existants",
  toPlaceTitle: "À placer",
  toPlaceHelp: (count: number) =>
    `${countOf(count, "lieu est posé", "lieux sont posés", "fr")} à la mairie, faute de coordonnées : faites-${pluralForm(count, "le", "les", "fr")} glisser sur la carte.`,
  precision: {
    exact: "adresse exacte",
    street: "à la rue près",
    neighbourhood: "au quartier près",
    commune: "à placer",
  },
  outside: "hors du territoire",
  restricted: "réservé à certaines communes",
  add: "Ajouter des lieux depuis un fichier",
  removed: (name: string) => `« ${name} » est retiré.`,
  moved: (name: string) => `« ${name} » est déplacé.`,
  missing:
    "Il manque sans doute les RPE, les actions des communes et l'offre voisine : ajoutez-les pour des zones blanches sûres.",
};

const en: typeof fr = {
  title: "Existing places",
  summary: (count: number, category: string) =>
    count === 0
      ? `No place offers “${category}” today: every commune is a white zone.`
      : `${countOf(count, "place offers", "places offer", "en")} “${category}” today.`,
  others: (count: number) =>
    `${countOf(count, "other place does", "other places do", "en")} not offer this service.`,
  main: "Next: the white zones",
  categoryQuestion: "Which service are we looking at?",
  listTitle: "Existing places",
  toPlaceTitle: "To be placed",
  toPlaceHelp: (count: number) =>
    `${countOf(count, "place stands", "places stand", "en")} at the town hall for want of coordinates: drag ${pluralForm(count, "it", "them", "en")} on the map.`,
  precision: {
    exact: "exact address",
    street: "street level",
    neighbourhood: "neighbourhood level",
    commune: "to be placed",
  },
  outside: "outside the territory",
  restricted: "for certain communes only",
  add: "Add places from a file",
  removed: (name: string) => `“${name}” was removed.`,
  moved: (name: string) => `“${name}” was moved.`,
  missing:
    "Early-childhood relays, municipal activities and neighbouring places are probably missing: add them for reliable white zones.",
};

/** Texts of step 2. */
export const structuresText = { fr, en };
