import type { IssueMessages } from "./issueMessage.ts";

/** Findings about imported school calendars. */
export const CALENDAR_ISSUES: IssueMessages = {
  "calendar-no-columns": {
    fr: {
      what: "Ce tableau n'est pas le calendrier scolaire officiel (colonnes lues : {columns}).",
      next: "Attendu : Description, Date de début, Date de fin, Zones. Téléchargez « Le calendrier scolaire » en CSV sur data.education.gouv.fr.",
    },
    en: {
      what: "This table is not the official school calendar (columns read: {columns}).",
      next: "Expected: Description, Date de début, Date de fin, Zones. Download “Le calendrier scolaire” as CSV from data.education.gouv.fr.",
    },
  },
  "calendar-none-usable": {
    fr: {
      what: "Le fichier ne contient aucune date de vacances scolaires des zones A, B ou C.",
      next: "Téléchargez le calendrier de votre zone sur education.gouv.fr, ou saisissez les dates comme fermetures.",
    },
    en: {
      what: "The file holds no school holidays of zones A, B or C.",
      next: "Download the calendar of your zone from education.gouv.fr, or type the dates in as closures.",
    },
  },
  "calendar-other-zone": {
    fr: {
      what: "« {place} » n'est ni la zone A, ni la B, ni la C : {count} éléments sont laissés de côté.",
      next: "Rien à faire si votre territoire est dans une autre zone ; sinon, saisissez ces dates comme fermetures.",
    },
    en: {
      what: "“{place}” is neither zone A, B nor C: {count} elements are left out.",
      next: "Nothing to do if your territory is in another zone; otherwise type these dates in as closures.",
    },
  },
  "calendar-not-holidays": {
    fr: {
      what: "« {name} » n'est pas reconnu comme des vacances : {count} éléments sont laissés de côté.",
      next: "Si l'école est fermée ces jours-là, saisissez-les comme fermetures.",
    },
    en: {
      what: "“{name}” is not recognised as holidays: {count} elements are left out.",
      next: "If school is closed on these days, type them in as closures.",
    },
  },
  "calendar-date-unreadable": {
    fr: {
      what: "La date « {text} » ne se lit pas : l'élément est laissé de côté.",
      next: "Écrivez-la comme 2027-02-13, ou déposez le fichier tel que téléchargé.",
    },
    en: {
      what: "The date “{text}” cannot be read: the element is left out.",
      next: "Write it as 2027-02-13, or drop the file as it was downloaded.",
    },
  },
  "calendar-dates-reversed": {
    fr: {
      what: "« {name} » finit ({end}) avant de commencer ({start}) : l'élément est laissé de côté.",
      next: "Corrigez l'année de la date de fin dans le fichier.",
    },
    en: {
      what: "“{name}” ends ({end}) before it begins ({start}): the element is left out.",
      next: "Correct the year of the end date in the file.",
    },
  },
  "calendar-too-long": {
    fr: {
      what: "« {name} » durerait {days} jours, plus que toutes vacances ({limit} au plus) : l'élément est laissé de côté.",
      next: "Vérifiez les deux dates dans le fichier.",
    },
    en: {
      what: "“{name}” would last {days} days, more than any holidays ({limit} at most): the element is left out.",
      next: "Check both dates in the file.",
    },
  },
  "calendar-dates-differ": {
    fr: {
      what: "Ces dates de la zone {zone} diffèrent d'autres des mêmes vacances ({first}) : les jours des unes et des autres sont sans classe.",
      next: "Vérifiez les dates de votre académie.",
    },
    en: {
      what: "These dates of zone {zone} differ from others of the same holidays ({first}): the days of both are without class.",
      next: "Check the dates of your académie.",
    },
  },
  "ics-not-a-calendar": {
    fr: {
      what: "Ce fichier n'est pas un calendrier (iCalendar, .ics).",
      next: "Téléchargez le calendrier de votre zone sur education.gouv.fr, et déposez le fichier .ics.",
    },
    en: {
      what: "This file is not a calendar (iCalendar, .ics).",
      next: "Download the calendar of your zone from education.gouv.fr, and drop the .ics file.",
    },
  },
  "ics-unreadable": {
    fr: {
      what: "Le calendrier est coupé ou abîmé : il ne se lit pas.",
      next: "Téléchargez-le de nouveau, en entier.",
    },
    en: { what: "The calendar is cut or broken: it cannot be read.", next: "Download it again, whole." },
  },
};
