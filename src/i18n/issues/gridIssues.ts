import type { IssueMessages } from "./issueMessage.ts";

/** Findings about population grids. */
export const GRID_ISSUES: IssueMessages = {
  "grid-no-children": {
    fr: {
      what: "Aucune colonne ne compte d'enfants (colonnes lues : {columns}).",
      next: "Il faut « Ind_0_3 » et « Ind_4_5 », ou une colonne « enfants ».",
    },
    en: {
      what: "No column counts children (columns read: {columns}).",
      next: "“Ind_0_3” and “Ind_4_5” are needed, or a column “enfants”.",
    },
  },
  "grid-under-4-only": {
    fr: {
      what: "Les carreaux ne comptent que les enfants de 0 à 3 ans : la moitié en plus est ajoutée pour ceux de 4 et 5 ans.",
      next: "Gardez aussi la colonne « Ind_4_5 » du fichier de l'Insee.",
    },
    en: {
      what: "The cells count children of 0 to 3 only: half as many are added for those of 4 and 5.",
      next: "Keep the column “Ind_4_5” of INSEE's file as well.",
    },
  },
  "grid-none-usable": {
    fr: {
      what: "Aucun carreau du fichier n'a d'enfants.",
      next: "Vérifiez les colonnes et les lignes listées.",
    },
    en: { what: "No cell of the file has children.", next: "Check the columns and the rows listed." },
  },
  "grid-cell-unplaced": {
    fr: {
      what: "Ce carreau (« {id} ») n'a pas de position : il est laissé de côté.",
      next: "Gardez l'identifiant de l'Insee (CRS3035RES200mN…E…), ou donnez x et y.",
    },
    en: {
      what: "This cell (“{id}”) has no position: it is left out.",
      next: "Keep INSEE's identifier (CRS3035RES200mN…E…), or give x and y.",
    },
  },
  "grid-cell-no-count": {
    fr: {
      what: "Ce carreau ne dit pas combien d'enfants y vivent : il est laissé de côté.",
      next: "Corrigez la ligne.",
    },
    en: {
      what: "This cell does not say how many children live there: it is left out.",
      next: "Correct the row.",
    },
  },
  "grid-attached": {
    fr: {
      what: "{attached} carreaux placés dans {communes} communes ; {outside} hors du territoire.",
      next: "Les temps d'accès partent de ces carreaux plutôt que de la mairie.",
    },
    en: {
      what: "{attached} cells placed in {communes} communes; {outside} outside the territory.",
      next: "Access times start from these cells instead of the town hall.",
    },
  },
  "grid-outside": {
    fr: {
      what: "Aucun des {outside} carreaux n'est dans le territoire.",
      next: "Vérifiez que le fichier couvre le territoire.",
    },
    en: {
      what: "None of the {outside} cells lies in the territory.",
      next: "Check that the file covers the territory.",
    },
  },
  "grid-without-territory": {
    fr: {
      what: "Des carreaux ne suffisent pas : il manque les contours des communes.",
      next: "Déposez aussi les contours, ou ouvrez d'abord un territoire.",
    },
    en: {
      what: "Cells are not enough: the commune outlines are missing.",
      next: "Drop the outlines too, or open a territory first.",
    },
  },
};
