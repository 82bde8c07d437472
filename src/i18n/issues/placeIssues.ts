import type { IssueMessages } from "./issueMessage.ts";

/** Findings about existing places and halls. */
export const PLACE_ISSUES: IssueMessages = {
  "places-none-usable": {
    fr: {
      what: "Aucun lieu du fichier n'est utilisable.",
      next: "Il faut au moins un nom, et une commune du territoire ou des coordonnées.",
    },
    en: {
      what: "No place of the file can be used.",
      next: "A name is needed, and a commune of the territory or coordinates.",
    },
  },
  "place-name-missing": {
    fr: { what: "Ce lieu n'a pas de nom : il est laissé de côté.", next: "Ajoutez une colonne « nom »." },
    en: { what: "This place has no name: it is left out.", next: "Add a “nom” column." },
  },
  "place-without-position": {
    fr: {
      what: "« {name} » n'a ni coordonnées ni commune : il est laissé de côté.",
      next: "Ajoutez sa commune, ou sa longitude et sa latitude.",
    },
    en: {
      what: "“{name}” has neither coordinates nor a commune: it is left out.",
      next: "Add its commune, or its longitude and latitude.",
    },
  },
  "place-commune-unknown": {
    fr: {
      what: "« {name} » : la commune « {commune} » n'est pas du territoire, et il n'y a pas de coordonnées.",
      next: "Vérifiez l'orthographe ou le code, ou donnez des coordonnées.",
    },
    en: {
      what: "“{name}”: the commune “{commune}” is not of the territory, and there are no coordinates.",
      next: "Check the spelling or the code, or give coordinates.",
    },
  },
  "place-commune-ambiguous": {
    fr: { what: "Deux communes du territoire s'appellent « {commune} ».", next: "Donnez le code INSEE." },
    en: { what: "Two communes of the territory are called “{commune}”.", next: "Give the INSEE code." },
  },
  "place-commune-code-invalid": {
    fr: {
      what: "« {value} » n'est pas un code INSEE : il est ignoré.",
      next: "Corrigez le code de la commune.",
    },
    en: { what: "“{value}” is not an INSEE code: it is ignored.", next: "Correct the commune's code." },
  },
  "place-commune-code-differs": {
    fr: {
      what: "{stated} a le code INSEE {found}, et non {code} ; c'est le code du fichier qui est suivi.",
      next: "Corrigez le code ou le nom de la commune.",
    },
    en: {
      what: "{stated} has the INSEE code {found}, not {code}; the code of the file is followed.",
      next: "Correct the code or the name of the commune.",
    },
  },
  "place-far-from-commune": {
    fr: {
      what: "« {name} » est dit dans la commune {stated}, mais ses coordonnées ({lon}, {lat}) sont loin de son département ; elles sont gardées.",
      next: "Corrigez-les, ou faites glisser le lieu sur la carte.",
    },
    en: {
      what: "“{name}” is said to be in commune {stated}, but its coordinates ({lon}, {lat}) are far from its department; they are kept.",
      next: "Correct them, or drag the place on the map.",
    },
  },
  "place-commune-contradicts": {
    fr: {
      what: "« {name} » est dit dans la commune {stated}, mais ses coordonnées sont dans {found} ; les deux sont gardées.",
      next: "Vérifiez l'une et l'autre.",
    },
    en: {
      what: "“{name}” is said to be in commune {stated}, but its coordinates are in {found}; both are kept.",
      next: "Check the one and the other.",
    },
  },
  "place-at-town-hall": {
    fr: {
      what: "« {name} » n'a pas de coordonnées : posé à la mairie de {commune} (à placer).",
      next: "Faites-le glisser à sa place sur la carte.",
    },
    en: {
      what: "“{name}” has no coordinates: put at the town hall of {commune} (to be placed).",
      next: "Drag it to its place on the map.",
    },
  },
  "place-axes-swapped": {
    fr: {
      what: "Latitude et longitude étaient échangées : elles ont été remises dans l'ordre.",
      next: "Rien à faire.",
    },
    en: { what: "Latitude and longitude were swapped: they were put in order.", next: "Nothing to do." },
  },
  "place-position-invalid": {
    fr: {
      what: "Les coordonnées ({x}, {y}) n'ont pas de sens : elles sont ignorées.",
      next: "Corrigez-les.",
    },
    en: { what: "The coordinates ({x}, {y}) make no sense: they are ignored.", next: "Correct them." },
  },
  "place-duplicate": {
    fr: {
      what: "« {name} » figure déjà ({first}) : ce double est laissé de côté.",
      next: "Rien à faire, sauf s'il s'agit d'un autre lieu.",
    },
    en: {
      what: "“{name}” is there already ({first}): this copy is left out.",
      next: "Nothing to do, unless it is another place.",
    },
  },
  "place-kind-unknown": {
    fr: {
      what: "« {name} » : le type « {kind} » n'est pas reconnu, il devient « autre lieu ».",
      next: "Choisissez son type dans la liste des lieux.",
    },
    en: {
      what: "“{name}”: the type “{kind}” is not recognised, it becomes “other place”.",
      next: "Choose its type in the list of places.",
    },
  },
  "place-category-missing": {
    fr: {
      what: "« {name} » n'a pas de catégorie : il est rangé dans « divers » (12).",
      next: "Ajoutez une colonne « categories », par exemple « 4 » ou « activités parents-enfants ».",
    },
    en: {
      what: "“{name}” has no category: it is filed under “other” (12).",
      next: "Add a “categories” column, such as “4” or “parent-child activities”.",
    },
  },
  "place-category-by-kind": {
    fr: {
      what: "« {name} » n'a pas de catégorie : d'après son type, {categories} est retenu.",
      next: "Vérifiez, ou ajoutez une colonne « categories ».",
    },
    en: {
      what: "“{name}” has no category: going by its type, {categories} is used.",
      next: "Check it, or add a “categories” column.",
    },
  },
  "place-category-unknown": {
    fr: {
      what: "« {name} » : la catégorie « {label} » n'est pas reconnue, elle est rangée dans « divers » (12).",
      next: "Utilisez un numéro de 1 à 12 ou un libellé des douze catégories.",
    },
    en: {
      what: "“{name}”: the category “{label}” is not recognised, it is filed under “other” (12).",
      next: "Use a number from 1 to 12 or a label of the twelve categories.",
    },
  },
  "place-category-contradicts": {
    fr: {
      what: "« {name} » : dans « {label} », le numéro et le libellé désignent deux catégories ; le libellé est retenu.",
      next: "Vérifiez : les listes locales numérotent autrement.",
    },
    en: {
      what: "“{name}”: in “{label}” the number and the label name two categories; the label is used.",
      next: "Check it: local lists are numbered differently.",
    },
  },
  "place-frequency-unread": {
    fr: {
      what: "La fréquence « {value} » n'est pas comprise : le lieu compte comme permanent.",
      next: "Écrivez un nombre de séances par mois.",
    },
    en: {
      what: "The frequency “{value}” is not understood: the place counts as permanent.",
      next: "Write a number of sessions per month.",
    },
  },
  "place-open-to-unread": {
    fr: {
      what: "« {value} » ne dit pas quelles communes ont accès : le lieu compte comme ouvert à toutes.",
      next: "Donnez les codes INSEE, ou « tous ».",
    },
    en: {
      what: "“{value}” does not say which communes have access: the place counts as open to all.",
      next: "Give the INSEE codes, or “all”.",
    },
  },
};
