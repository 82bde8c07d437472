import type { IssueMessages } from "./issueMessage.ts";

/** Findings about needs as people said them. */
export const VOICE_ISSUES: IssueMessages = {
  "voices-no-sentence": {
    fr: {
      what: "Aucune colonne ne porte les phrases (colonnes lues : {columns}).",
      next: "Nommez les colonnes « groupe », « communes », « thème » et « phrase ».",
    },
    en: {
      what: "No column holds the sentences (columns read: {columns}).",
      next: "Name the columns “groupe”, “communes”, “thème” and “phrase”.",
    },
  },
  "voices-none-usable": {
    fr: { what: "Aucune ligne n'a de phrase utilisable.", next: "Corrigez les lignes listées." },
    en: { what: "No row has a sentence that can be used.", next: "Correct the rows listed." },
  },
  "voice-no-sentence": {
    fr: {
      what: "Cette ligne n'a pas de phrase : elle est laissée de côté.",
      next: "Écrivez ce qui a été dit.",
    },
    en: { what: "This row has no sentence: it is left out.", next: "Write what was said." },
  },
  "voice-too-long": {
    fr: {
      what: "Une cellule dépasse {most} caractères : la ligne est laissée de côté.",
      next: "Gardez une ou deux phrases par ligne.",
    },
    en: {
      what: "A cell is longer than {most} characters: the row is left out.",
      next: "Keep one or two sentences for each row.",
    },
  },
  "voice-commune-unknown": {
    fr: {
      what: "« {communes} » n'est pas du territoire : la phrase est laissée de côté.",
      next: "Vérifiez l'orthographe ou donnez le code INSEE ; laissez vide pour tout le territoire.",
    },
    en: {
      what: "“{communes}” is not of the territory: the sentence is left out.",
      next: "Check the spelling or give the INSEE code; leave it empty for the whole territory.",
    },
  },
  "voice-some-communes-unknown": {
    fr: {
      what: "« {communes} » n'est pas du territoire ; la phrase est gardée pour les autres communes.",
      next: "Vérifiez l'orthographe ou donnez le code INSEE.",
    },
    en: {
      what: "“{communes}” is not of the territory; the sentence is kept for the other communes.",
      next: "Check the spelling or give the INSEE code.",
    },
  },
};
