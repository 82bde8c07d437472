import type { IssueMessages } from "./issueMessage.ts";

/** Findings about a calendar that was sent out before, as it is read back. */
export const PUBLISHED_ISSUES: IssueMessages = {
  "ics-unreadable": {
    fr: {
      what: "Ce fichier n'est pas un calendrier iCalendar lisible.",
      next: "Donnez le fichier sessions.ics de l'édition précédente, tel que Maillage l'a écrit.",
    },
    en: {
      what: "This file is not a readable iCalendar file.",
      next: "Give the sessions.ics of the edition before, as Maillage wrote it.",
    },
  },
  "ics-not-ours": {
    fr: {
      what: "Ce calendrier ne vient pas de Maillage, ou un autre programme l'a réécrit.",
      next: "Donnez le fichier sessions.ics de l'édition précédente, tel que Maillage l'a écrit.",
    },
    en: {
      what: "This calendar is not from Maillage, or another program wrote it anew.",
      next: "Give the sessions.ics of the edition before, as Maillage wrote it.",
    },
  },
  "ics-partial": {
    fr: {
      what: "Ce calendrier ne contient que les séances d'une commune, d'une équipe ou d'une personne, ou que des changements.",
      next: "Donnez le fichier sessions.ics, qui les contient toutes.",
    },
    en: {
      what: "This calendar holds only the sessions of one commune, team or person, or only changes.",
      next: "Give sessions.ics, which holds all of them.",
    },
  },
  "ics-endless": {
    fr: {
      what: "Ce calendrier contient plus de {limit} dates.",
      next: "Vérifiez que c'est bien le fichier sessions.ics de l'édition précédente.",
    },
    en: {
      what: "This calendar holds more than {limit} dates.",
      next: "Check that it is the sessions.ics of the edition before.",
    },
  },
};
