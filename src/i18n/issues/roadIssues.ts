import type { IssueMessages } from "./issueMessage.ts";

/** Findings of road engines and of somebody else's matrix. */
export const ROAD_ISSUES: IssueMessages = {
  "road-far": {
    fr: {
      what: "Le point {id} est à {metres} m de la route la plus proche : ses trajets commencent là-bas.",
      next: "Vérifiez sa position.",
    },
    en: {
      what: "The point {id} is {metres} m from the nearest road: its drives begin there.",
      next: "Check its position.",
    },
  },
  "road-none": {
    fr: {
      what: "Aucune route près du point {id} dans les données routières : il est hors d'atteinte.",
      next: "Vérifiez sa position, et que les données couvrent tout le territoire.",
    },
    en: {
      what: "No road near the point {id} in the road data: it is out of reach.",
      next: "Check its position, and that the data cover the whole territory.",
    },
  },
  "route-missing": {
    fr: {
      what: "Pas d'itinéraire de {from} à {to} : ce trajet du plan reste schématique.",
      next: "Vérifiez la position de ces points.",
    },
    en: {
      what: "No way from {from} to {to}: this drive of the plan stays schematic.",
      next: "Check the position of these points.",
    },
  },
  "json-not-a-table": {
    fr: {
      what: "Ce fichier JSON n'est pas une liste d'objets.",
      next: "Donnez une liste : [{ « origin »: …, « destination »: …, « seconds »: …, « metres »: … }, …].",
    },
    en: {
      what: "This JSON file is not a list of objects.",
      next: "Give a list: [{ “origin”: …, “destination”: …, “seconds”: …, “metres”: … }, …].",
    },
  },
  "json-row-not-object": {
    fr: { what: "Cet élément n'est pas un objet : il est laissé de côté.", next: "Corrigez-le." },
    en: { what: "This element is not an object: it is left out.", next: "Correct it." },
  },
  "table-columns-missing": {
    fr: {
      what: "Il manque l'origine, la destination ou le temps ; colonnes lues : {columns}.",
      next: "Nommez-les « origine », « destination » et « secondes » ou « minutes » (et « metres » ou « km ») : un temps sans unité n'est pas lu.",
    },
    en: {
      what: "Origin, destination or time is missing; columns read: {columns}.",
      next: "Name them “origin”, “destination” and “seconds” or “minutes” (and “metres” or “km”): a time without a unit is not read.",
    },
  },
  "table-empty": {
    fr: { what: "Aucun temps de trajet dans ce fichier.", next: "Vérifiez la colonne des temps." },
    en: { what: "No travel time in this file.", next: "Check the column of times." },
  },
  "table-row-nameless": {
    fr: { what: "Ligne sans origine ou sans destination : laissée de côté.", next: "Complétez-la." },
    en: { what: "A row without an origin or a destination: left out.", next: "Complete it." },
  },
  "table-time-bad": {
    fr: {
      what: "« {value} » n'est pas un temps de trajet : ligne laissée de côté.",
      next: "Donnez un nombre positif, d'une semaine au plus.",
    },
    en: {
      what: "“{value}” is not a travel time: the row is left out.",
      next: "Give a positive number, a week at most.",
    },
  },
  "table-length-bad": {
    fr: {
      what: "« {value} » n'est pas une longueur : le temps est gardé, sans longueur.",
      next: "Donnez un nombre positif.",
    },
    en: {
      what: "“{value}” is not a length: the time is kept, without one.",
      next: "Give a positive number.",
    },
  },
  "table-pair-twice": {
    fr: {
      what: "Deux lignes pour le trajet de {from} à {to} : la première compte.",
      next: "Gardez-en une.",
    },
    en: { what: "Two rows for the drive from {from} to {to}: the first counts.", next: "Keep one." },
  },
  "table-units-odd": {
    fr: {
      what: "{count} trajets à plus de 250 km/h ou à moins de 0,7 km/h : une unité n'est sans doute pas celle de la colonne.",
      next: "Vérifiez les unités des temps et des longueurs.",
    },
    en: {
      what: "{count} drives faster than 250 km/h or slower than 0.7 km/h: a unit is probably not what the column says.",
      next: "Check the units of times and lengths.",
    },
  },
  "table-code-mended": {
    fr: { what: "« {name} » est lu comme le code {code}.", next: "Rien à faire si c'est bien lui." },
    en: { what: "“{name}” is read as the code {code}.", next: "Nothing to do if that is right." },
  },
  "table-name-shared": {
    fr: {
      what: "Le nom « {name} » est celui de deux points du scénario : il n'est pas utilisé.",
      next: "Écrivez-le avec son genre : venue-{name}, structure-{name} ou depot-{name}.",
    },
    en: {
      what: "Two points of the scenario have the name “{name}”: it is not used.",
      next: "Write it with its kind: venue-{name}, structure-{name} or depot-{name}.",
    },
  },
  "table-name-unknown": {
    fr: {
      what: "Le scénario n'a pas de point « {name} » : ses lignes ne servent pas.",
      next: "Donnez un code INSEE ou un identifiant du scénario, si ce point doit compter.",
    },
    en: {
      what: "The scenario has no point “{name}”: its rows are of no use.",
      next: "Give an INSEE code or an id of the scenario, if this point should count.",
    },
  },
  "table-by-commune": {
    fr: {
      what: "Le point {id} n'est pas dans le fichier : il prend les temps de sa commune.",
      next: "Ajoutez ses propres trajets s'il en est loin.",
    },
    en: {
      what: "The file does not have the point {id}: it takes the times of its commune.",
      next: "Add its own drives if it is far from there.",
    },
  },
};
