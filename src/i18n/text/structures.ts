import { countOf, pluralForm } from "../plural.ts";

const fr = {
  title: "Les structures",
  /** Null: childcare. */
  summary: (count: number, category: string | null) => {
    if (category === null) {
      return count === 0
        ? "Aucun lieu d'accueil du jeune enfant aujourd'hui : toutes les communes sont en zone blanche."
        : `${countOf(count, "lieu", "lieux", "fr")} d'accueil du jeune enfant aujourd'hui.`;
    }
    return count === 0
      ? `Aucun lieu n'offre « ${category} » aujourd'hui : toutes les communes sont en zone blanche.`
      : `${countOf(count, "lieu offre", "lieux offrent", "fr")} « ${category} » aujourd'hui.`;
  },
  others: (count: number) =>
    `${countOf(count, "autre structure n'offre", "autres structures n'offrent", "fr")} pas ce service.`,
  main: "Continuer : les zones blanches",
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
  groupCount: (count: number) => countOf(count, "lieu", "lieux", "fr"),
  noneShown:
    "Aucun lieu de ce service. Choisissez « Tous les services », au-dessus de la carte, ou ajoutez un lieu.",
  none: "Aucun lieu pour l'instant : ajoutez-en un à la main, ou déposez votre fichier ci-dessous.",
  more: (count: number) => `et ${countOf(count, "autre lieu", "autres lieux", "fr")}`,
  edit: "Modifier",
  toCheck: "À vérifier",
  childcareLabel: "Accueil",
  childcareCount: (count: number, year: number | null) =>
    `${countOf(count, "personne ou maison", "personnes ou maisons", "fr")}${year === null ? "" : ` en ${year}`}`,
  departures: (count: number) => countOf(count, "départ attendu", "départs attendus", "fr"),
  categoriesLabel: "Services",
  axesLabel: "Axes",
  modeLabel: "Forme",
  sessionsLabel: "Fréquence",
  sessionsStated: (figure: string) => `${figure} séances par mois`,
  sessionsByHours: (figure: string) => `environ ${figure} séances par mois, d'après ses horaires`,
  sessionsAssumed: (figure: string) =>
    `horaires inconnus : compté ${figure} séances par mois, 5 jours par semaine (hypothèse)`,
  sessionsUnknown: "inconnue",
  hoursLabel: "Horaires",
  agesLabel: "Âges",
  agesAny: "non précisés : compté pour tous",
  placesLabel: "Places",
  catchmentLabel: "Ouvert à",
  openToAll: "toutes les familles",
  openToNone: "aucune commune : il ne compte pour personne",
  openTo: (communes: string) => `habitants de ${communes} seulement`,
  openToCount: (count: number) => `habitants de ${countOf(count, "commune", "communes", "fr")} seulement`,
  conditionsLabel: "Accès",
  addressLabel: "Adresse",
  positionLabel: "Position",
  sourceLabel: "Source",
  outside: "hors du territoire",
  add: "Ajouter des lieux depuis un fichier",
  removed: (name: string) => `« ${name} » est retiré.`,
  moved: (name: string) => `« ${name} » est déplacé.`,
  missing:
    "Il manque sans doute les RPE, les actions des communes et l'offre voisine : ajoutez-les pour des zones blanches sûres.",
};

const en: typeof fr = {
  title: "Existing places",
  summary: (count: number, category: string | null) => {
    if (category === null) {
      return count === 0
        ? "No place of childcare today: every commune is a white zone."
        : `${countOf(count, "place", "places", "en")} of childcare today.`;
    }
    return count === 0
      ? `No place offers “${category}” today: every commune is a white zone.`
      : `${countOf(count, "place offers", "places offer", "en")} “${category}” today.`;
  },
  others: (count: number) =>
    `${countOf(count, "other place does", "other places do", "en")} not offer this service.`,
  main: "Next: the white zones",
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
  groupCount: (count: number) => countOf(count, "place", "places", "en"),
  noneShown: "No place for this service. Choose “All services” above the map, or add a place.",
  none: "No place so far: add one by hand, or drop your file below.",
  more: (count: number) => `and ${countOf(count, "other place", "other places", "en")}`,
  edit: "Edit",
  toCheck: "To check",
  childcareLabel: "Childcare",
  childcareCount: (count: number, year: number | null) =>
    `${countOf(count, "person or house", "people or houses", "en")}${year === null ? "" : ` in ${year}`}`,
  departures: (count: number) => countOf(count, "expected departure", "expected departures", "en"),
  categoriesLabel: "Services",
  axesLabel: "Axes",
  modeLabel: "Form",
  sessionsLabel: "Frequency",
  sessionsStated: (figure: string) => `${figure} sessions a month`,
  sessionsByHours: (figure: string) => `about ${figure} sessions a month, by its hours`,
  sessionsAssumed: (figure: string) =>
    `hours unknown: counted as ${figure} sessions a month, 5 days a week (assumption)`,
  sessionsUnknown: "unknown",
  hoursLabel: "Hours",
  agesLabel: "Ages",
  agesAny: "not stated: counted for all",
  placesLabel: "Places",
  catchmentLabel: "Open to",
  openToAll: "all families",
  openToNone: "no commune: it counts for nobody",
  openTo: (communes: string) => `residents of ${communes} only`,
  openToCount: (count: number) => `residents of ${countOf(count, "commune", "communes", "en")} only`,
  conditionsLabel: "Access",
  addressLabel: "Address",
  positionLabel: "Position",
  sourceLabel: "Source",
  outside: "outside the territory",
  add: "Add places from a file",
  removed: (name: string) => `“${name}” was removed.`,
  moved: (name: string) => `“${name}” was moved.`,
  missing:
    "Early-childhood relays, municipal activities and neighbouring places are probably missing: add them for reliable white zones.",
};

/** Texts of step 2. */
export const structuresText = { fr, en };
