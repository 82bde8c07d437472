import type { IssueMessages } from "./issueMessage.ts";

/** Findings about tables of need and their join to the communes. */
export const NEED_ISSUES: IssueMessages = {
  "need-not-a-table": {
    fr: {
      what: "Le besoin se donne en tableau (CSV), pas en GeoJSON ni en JSON.",
      next: "Exportez la table des attributs en CSV, avec une colonne de code INSEE.",
    },
    en: {
      what: "Need is given as a table (CSV), not as GeoJSON or JSON.",
      next: "Export the attribute table as CSV, with a column of INSEE codes.",
    },
  },
  "need-no-code": {
    fr: {
      what: "Aucune colonne ne porte le code INSEE (colonnes lues : {columns}).",
      next: "Nommez la colonne du code « code_insee ».",
    },
    en: {
      what: "No column holds the INSEE code (columns read: {columns}).",
      next: "Name the column of the code “code_insee”.",
    },
  },
  "need-no-figures": {
    fr: {
      what: "Aucune colonne de population, de naissances ou d'enfants (colonnes lues : {columns}).",
      next: "Nommez-les par exemple « population_2023 », « naissances_2022 », « enfants_0_5 ».",
    },
    en: {
      what: "No column of population, births or children (columns read: {columns}).",
      next: "Name them “population_2023”, “naissances_2022”, “enfants_0_5”, for example.",
    },
  },
  "need-none-usable": {
    fr: { what: "Aucune ligne du tableau n'est utilisable.", next: "Corrigez les lignes listées." },
    en: { what: "No row of the table can be used.", next: "Correct the rows listed." },
  },
  "need-duplicate": {
    fr: {
      what: "La commune {code} figure déjà ({first}) : cette ligne est laissée de côté.",
      next: "Gardez une seule ligne par commune.",
    },
    en: {
      what: "Commune {code} is there already ({first}): this row is left out.",
      next: "Keep one row for each commune.",
    },
  },
  "need-without-territory": {
    fr: {
      what: "Un tableau de besoin ne suffit pas : il manque les contours des communes.",
      next: "Déposez aussi les contours (GeoJSON), ou ouvrez d'abord un territoire.",
    },
    en: {
      what: "A table of need is not enough: the commune outlines are missing.",
      next: "Drop the outlines (GeoJSON) too, or open a territory first.",
    },
  },
  "join-nothing": {
    fr: {
      what: "Aucun code du tableau ({need}) n'est celui d'une commune du territoire ({communes}).",
      next: "Vérifiez que le tableau et le territoire sont du même endroit.",
    },
    en: {
      what: "No code of the table ({need}) is that of a commune of the territory ({communes}).",
      next: "Check that table and territory are of the same place.",
    },
  },
  "join-communes-without-need": {
    fr: {
      what: "{count} communes du territoire n'ont pas de ligne dans le tableau : {codes}.",
      next: "Leur besoin reste estimé ; complétez le tableau si vous avez les chiffres.",
    },
    en: {
      what: "{count} communes of the territory have no row in the table: {codes}.",
      next: "Their need stays estimated; complete the table if you have the figures.",
    },
  },
  "join-need-without-commune": {
    fr: {
      what: "{count} codes du tableau ne sont pas des communes du territoire : {codes}.",
      next: "C'est normal si le tableau est plus large ; sinon, vérifiez les communes fusionnées.",
    },
    en: {
      what: "{count} codes of the table are not communes of the territory: {codes}.",
      next: "This is normal if the table is wider; otherwise check merged communes.",
    },
  },
  "join-merged-commune": {
    fr: { what: "L'ancienne commune {from} a été comptée dans {into}.", next: "Rien à faire." },
    en: { what: "The former commune {from} was counted in {into}.", next: "Nothing to do." },
  },
  "join-population-replaced": {
    fr: {
      what: "La population de {count} communes a changé : celle du tableau remplace la précédente ({code} : {before}, puis {table}).",
      next: "Vérifiez que l'année du tableau est la bonne.",
    },
    en: {
      what: "The population of {count} communes changed: the table's replaces the former ({code}: {before}, then {table}).",
      next: "Check that the table's year is the right one.",
    },
  },
  "join-population-kept": {
    fr: {
      what: "La population de {count} communes diffère dans le tableau ({code} : {before}, tableau {table}) ; celle du territoire est gardée, car le tableau ne les a pas toutes.",
      next: "Complétez le tableau pour changer d'année partout.",
    },
    en: {
      what: "The population of {count} communes differs in the table ({code}: {before}, table {table}); the territory's is kept, since the table lacks some.",
      next: "Complete the table to change the year everywhere.",
    },
  },
  "join-population-mixed": {
    fr: {
      what: "La population de {count} communes vient du tableau, celle des autres du territoire : deux années peuvent se mêler.",
      next: "Fournissez la population de toutes les communes, d'une même année.",
    },
    en: {
      what: "The population of {count} communes comes from the table, that of the others from the territory: two years may be mixed.",
      next: "Supply the population of all communes, of one year.",
    },
  },
};
