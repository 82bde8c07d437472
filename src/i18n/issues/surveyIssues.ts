import type { IssueMessages } from "./issueMessage.ts";

/** Findings about the answers of a survey; never a word of what somebody answered. */
export const SURVEY_ISSUES: IssueMessages = {
  "survey-no-columns": {
    fr: {
      what: "Aucune colonne n'a été reconnue (colonnes du fichier : {columns}).",
      next: "Choisissez ci-dessous ce que contient chaque colonne.",
    },
    en: {
      what: "No column was recognised (columns of the file: {columns}).",
      next: "Choose below what each column holds.",
    },
  },
  "survey-no-answer": {
    fr: {
      what: "Aucune ligne ne contient de réponse.",
      next: "Vérifiez le fichier et les colonnes choisies.",
    },
    en: { what: "No row holds an answer.", next: "Check the file and the columns chosen." },
  },
  "survey-no-commune": {
    fr: {
      what: "Aucune colonne ne dit la commune : toutes les réponses comptent pour le territoire entier.",
      next: "Choisissez la colonne de la commune, s'il y en a une.",
    },
    en: {
      what: "No column tells the commune: all answers count for the whole territory.",
      next: "Choose the column of the commune, if there is one.",
    },
  },
  "survey-personal-columns": {
    fr: {
      what: "Colonnes non lues, car elles peuvent désigner des personnes : {columns}.",
      next: "Rien à faire : elles ne sont gardées nulle part.",
    },
    en: {
      what: "Columns not read, since they may point to people: {columns}.",
      next: "Nothing to do: they are kept nowhere.",
    },
  },
  "survey-unread-columns": {
    fr: {
      what: "Colonnes non lues, car non reconnues : {columns}.",
      next: "Choisissez ci-dessous ce qu'elles contiennent, si elles servent.",
    },
    en: {
      what: "Columns not read, since not recognised: {columns}.",
      next: "Choose below what they hold, if they are of use.",
    },
  },
  "survey-empty-rows": {
    fr: { what: "Lignes sans aucune réponse : {count}, non comptées.", next: "Rien à faire." },
    en: { what: "Rows without any answer: {count}, not counted.", next: "Nothing to do." },
  },
  "survey-commune-unknown": {
    fr: {
      what: "Réponses dont la commune n'est pas reconnue ou est hors du territoire : {count}.",
      next: "Elles comptent pour le territoire, sous « commune non précisée ».",
    },
    en: {
      what: "Answers whose commune is not recognised or lies outside the territory: {count}.",
      next: "They count for the territory, under “commune not given”.",
    },
  },
  "survey-birth-dates": {
    fr: {
      what: "Dates de naissance dans {count} réponses : changées en âges et non gardées.",
      next: "Demandez plutôt un âge la prochaine fois.",
    },
    en: {
      what: "Dates of birth in {count} answers: turned into ages and not kept.",
      next: "Ask for an age instead next time.",
    },
  },
  "survey-birth-dates-lost": {
    fr: {
      what: "Dates de naissance dans {count} réponses sans date de réponse : âges inconnus, dates non gardées.",
      next: "Gardez la colonne de la date de réponse dans le fichier.",
    },
    en: {
      what: "Dates of birth in {count} answers without the date of the answer: ages unknown, dates not kept.",
      next: "Leave the column with the date of the answer in the file.",
    },
  },
  "survey-kilometres": {
    fr: {
      what: "Distances en kilomètres dans {count} réponses : changées en minutes de voiture, aux vitesses de l'estimation.",
      next: "Demandez plutôt des minutes la prochaine fois.",
    },
    en: {
      what: "Distances in kilometres in {count} answers: turned into minutes by car, at the speeds of the estimate.",
      next: "Ask for minutes instead next time.",
    },
  },
  "survey-slots-unread": {
    fr: {
      what: "Créneaux non compris dans {count} réponses.",
      next: "Un créneau nomme un jour, un moment, ou les deux : « mercredi matin ».",
    },
    en: {
      what: "Slots not understood in {count} answers.",
      next: "A slot names a day, a part of the day, or both: “Wednesday morning”.",
    },
  },
  "survey-distances-unread": {
    fr: {
      what: "Trajets acceptés non compris, ou de plus de 4 heures, dans {count} réponses.",
      next: "Rien à faire si les autres suffisent.",
    },
    en: {
      what: "Accepted drives not understood, or longer than 4 hours, in {count} answers.",
      next: "Nothing to do if the others are enough.",
    },
  },
  "survey-lone-words": {
    fr: {
      what: "Thèmes ou lieux écrits par une seule personne : {count}, non gardés, car un texte libre peut nommer quelqu'un.",
      next: "Lisez-les dans le fichier d'origine.",
    },
    en: {
      what: "Themes or places written by one person only: {count}, not kept, since free text may name somebody.",
      next: "Read them in the original file.",
    },
  },
};
