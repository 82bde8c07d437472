import type { IssueMessages } from "./issueMessage.ts";

/** Findings about fields of the diagnosis, open-data schemas and tables of passage. */
export const IMPORT_ISSUES: IssueMessages = {
  "open-data-rows-passed-over": {
    fr: {
      what: "{count} lignes ne concernent pas la petite enfance : elles ne sont pas importées.",
      next: "Rien à faire : le fichier couvre d'autres services.",
    },
    en: {
      what: "{count} rows are not about early childhood: they are not imported.",
      next: "Nothing to do: the file covers other services.",
    },
  },
  "place-ages-unread": {
    fr: {
      what: "« {value} » ne dit pas d'âges : le lieu compte pour tous les âges.",
      next: "Écrivez par exemple « 0-3 ans », « 3 à 36 mois » ou « dès la grossesse ».",
    },
    en: {
      what: "“{value}” does not say ages: the place counts for all ages.",
      next: "Write “0-3 ans”, “3 à 36 mois” or “dès la grossesse”, for example.",
    },
  },
  "place-axis-unknown": {
    fr: {
      what: "« {name} » : l'axe « {label} » n'est pas reconnu, il est ignoré.",
      next: "Utilisez un numéro de 1 à 6 ou le libellé de l'axe.",
    },
    en: {
      what: "“{name}”: the axis “{label}” is not recognised, it is ignored.",
      next: "Use a number from 1 to 6 or the label of the axis.",
    },
  },
  "place-childcare-unknown": {
    fr: {
      what: "« {name} » : le type d'accueil « {type} » n'est pas reconnu, il est ignoré.",
      next: "Écrivez crèche, micro-crèche, assistantes maternelles, MAM ou halte-garderie.",
    },
    en: {
      what: "“{name}”: the type of childcare “{type}” is not recognised, it is ignored.",
      next: "Write crèche, micro-crèche, assistantes maternelles, MAM or halte-garderie.",
    },
  },
  "value-not-a-share": {
    fr: {
      what: "« {value} » n'est pas une part entre 0 et 100 % ({column}) : la valeur est ignorée.",
      next: "Corrigez la cellule, ou laissez-la vide si la part n'est pas publiée.",
    },
    en: {
      what: "“{value}” is not a share between 0 and 100 % ({column}): the value is ignored.",
      next: "Correct the cell, or leave it empty if the share is not published.",
    },
  },
  "children-ages-assumed": {
    fr: {
      what: "La colonne « {column} » est lue comme les enfants de moins de {to} ans.",
      next: "Si elle compte aussi ceux de {to} ans révolus, corrigez ses âges dans l'aperçu.",
    },
    en: {
      what: "Column “{column}” is read as children under {to}.",
      next: "If it also counts those aged {to}, correct its ages in the preview.",
    },
  },
  "zoning-without-vintage": {
    fr: {
      what: "La colonne « {column} » ne dit pas le millésime du zonage ({kind}).",
      next: "Nommez-la avec l'année, par exemple « {column}_2024 ».",
    },
    en: {
      what: "Column “{column}” does not say the vintage of the zoning ({kind}).",
      next: "Name it with the year, “{column}_2024” for example.",
    },
  },
  "single-parents-of-all-families": {
    fr: {
      what: "La part des familles monoparentales est rapportée à toutes les familles ({column}), même sans enfant.",
      next: "Ajoutez les couples avec enfants (C21_COUPAENF) pour la rapporter aux familles avec enfants.",
    },
    en: {
      what: "The share of single-parent families is of all families ({column}), those without children too.",
      next: "Add the couples with children (C21_COUPAENF) to have it of families with children.",
    },
  },
  "town-halls-unusable": {
    fr: {
      what: "Ce fichier ne donne pas de mairies : il faut un point par commune, avec son code INSEE.",
      next: "Choisissez un autre type de fichier, ou la colonne du code.",
    },
    en: {
      what: "This file gives no town halls: one point per commune is needed, with its INSEE code.",
      next: "Choose another kind of file, or the column of the code.",
    },
  },
  "passage-no-columns": {
    fr: {
      what: "Aucune colonne ne porte l'ancien et le nouveau code (colonnes lues : {columns}).",
      next: "Nommez-les « COM_AV » et « COM_AP », comme l'INSEE.",
    },
    en: {
      what: "No column holds the old and the new code (columns read: {columns}).",
      next: "Name them “COM_AV” and “COM_AP”, as INSEE does.",
    },
  },
  "passage-none-usable": {
    fr: {
      what: "La table de passage ne change aucun code.",
      next: "Vérifiez les colonnes de l'ancien et du nouveau code.",
    },
    en: {
      what: "The table of passage changes no code.",
      next: "Check the columns of the old and the new code.",
    },
  },
};
