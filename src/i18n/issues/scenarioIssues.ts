import type { IssueMessages } from "./issueMessage.ts";

/** Findings about a saved document: scenario, territory, plan, travel times. */
export const SCENARIO_ISSUES: IssueMessages = {
  "not-an-object": {
    fr: { what: "Ce n'est pas un dossier Maillage.", next: "Ouvrez un fichier enregistré par Maillage." },
    en: { what: "This is not a Maillage document.", next: "Open a file saved by Maillage." },
  },
  "too-deep": {
    fr: { what: "Le document est imbriqué trop profondément.", next: "Vérifiez comment il a été produit." },
    en: { what: "The document is nested too deep.", next: "Check how it was made." },
  },
  "version-unsupported": {
    fr: {
      what: "Version {version} inconnue (version lue : {supported}).",
      next: "Mettez Maillage à jour, ou enregistrez le dossier dans cette version.",
    },
    en: {
      what: "Unknown version {version} (version read: {supported}).",
      next: "Update Maillage, or save the document in this version.",
    },
  },
  "territory-missing": {
    fr: { what: "Le dossier n'a pas de territoire.", next: "Ajoutez « territory » au dossier." },
    en: { what: "The document has no territory.", next: "Add “territory” to the document." },
  },
  "no-commune": {
    fr: { what: "Il ne reste aucune commune utilisable.", next: "Corrigez les communes listées." },
    en: { what: "No usable commune is left.", next: "Correct the communes listed." },
  },
  "file-unresolved": {
    fr: {
      what: "Le dossier renvoie à un autre fichier, qui n'est pas là.",
      next: "Ouvrez le dossier en ligne de commande, à côté de ce fichier, ou un dossier en un seul fichier.",
    },
    en: {
      what: "The document refers to another file, which is not here.",
      next: "Use the command line beside that file, or open a document in one file.",
    },
  },
  "path-refused": {
    fr: {
      what: "Le chemin « {path} » sort du dossier du scénario.",
      next: "Mettez le fichier à côté du scénario et donnez son chemin relatif.",
    },
    en: {
      what: "The path “{path}” leaves the folder of the scenario.",
      next: "Put the file beside the scenario and give its relative path.",
    },
  },
  "field-invalid": {
    fr: { what: "Valeur inattendue : {received} (attendu : {expected}).", next: "Corrigez cette valeur." },
    en: { what: "Unexpected value: {received} (expected: {expected}).", next: "Correct this value." },
  },
  "duplicate-id": {
    fr: { what: "L'identifiant « {id} » est déjà pris : élément laissé de côté.", next: "Changez-le." },
    en: { what: "The id “{id}” is taken: element left out.", next: "Change it." },
  },
  "unknown-reference": {
    fr: { what: "Renvoi à « {id} », qui n'existe pas ici.", next: "Corrigez le renvoi." },
    en: { what: "Refers to “{id}”, which does not exist here.", next: "Correct the reference." },
  },
  "list-missing": {
    fr: { what: "Liste absente, lue comme vide.", next: "Ajoutez-la si elle doit compter." },
    en: { what: "Missing list, read as empty.", next: "Add it if it should count." },
  },
  "settings-missing": {
    fr: { what: "Réglages absents : valeurs par défaut.", next: "Vérifiez-les." },
    en: { what: "Missing settings: defaults are used.", next: "Check them." },
  },
  "default-used": {
    fr: { what: "Valeur par défaut : {value}.", next: "Vérifiez-la." },
    en: { what: "Default value: {value}.", next: "Check it." },
  },
  "window-reversed": {
    fr: { what: "La fin vient avant le début, ou la date n'existe pas.", next: "Corrigez les bornes." },
    en: { what: "The end comes before the start, or the date does not exist.", next: "Correct the bounds." },
  },
  "matrix-size": {
    fr: {
      what: "La matrice a {received} valeurs au lieu de {expected}.",
      next: "Donnez une valeur par couple de points.",
    },
    en: { what: "The matrix has {received} values instead of {expected}.", next: "Give one value per pair." },
  },
  "travel-point-missing": {
    fr: {
      what: "Le point {id} n'est pas dans la matrice des trajets : il compte comme inaccessible.",
      next: "Recalculez la matrice.",
    },
    en: {
      what: "Point {id} is not in the travel matrix: it counts as unreachable.",
      next: "Compute the matrix again.",
    },
  },
  "travel-mode-differs": {
    fr: {
      what: "La matrice des trajets est pour un autre mode ({matrix}) que celui demandé ({asked}) : ces temps sont estimés.",
      next: "Donnez une matrice pour ce mode si vous en avez une.",
    },
    en: {
      what: "The travel matrix is for another mode ({matrix}) than the one asked ({asked}): those times are estimated.",
      next: "Give a matrix for that mode if you have one.",
    },
  },
  "travel-lengths-missing": {
    fr: {
      what: "{count} trajets de la matrice ont un temps mais pas de distance : ils comptent pour 0 km dans les coûts.",
      next: "Complétez les distances si les coûts doivent compter.",
    },
    en: {
      what: "{count} pairs of the matrix have a time but no length: they count 0 km in costs.",
      next: "Add the lengths if costs matter.",
    },
  },
};
