import type { IssueMessages } from "./issueMessage.ts";

/** Findings about how a place is open, and about what it says of itself twice. */
export const SUPPLY_ISSUES: IssueMessages = {
  "hours-unread": {
    fr: {
      what: "Les horaires « {hours} » ne sont pas compris : ils sont gardés en toutes lettres et ne comptent pas.",
      next: "Écrivez-les comme « lundi au vendredi 9h-12h », ou donnez un nombre de séances par mois.",
    },
    en: {
      what: "The hours “{hours}” are not understood: they are kept as they are and do not count.",
      next: "Write them like “Mo-Fr 09:00-12:00”, or give a number of sessions per month.",
    },
  },
  "hours-never-open": {
    fr: {
      what: "D'après les horaires « {hours} », le lieu n'ouvre jamais : ils ne comptent pas.",
      next: "Vérifiez les jours d'ouverture.",
    },
    en: {
      what: "By the hours “{hours}” the place never opens: they do not count.",
      next: "Check the opening days.",
    },
  },
  "hours-holidays-untold": {
    fr: {
      what: "Horaires « {hours} » : ce qu'ils disent des vacances ou des jours fériés n'est pas compté.",
      next: "Donnez la commune du lieu, ou écrivez « fermé pendant les vacances scolaires ».",
    },
    en: {
      what: "Hours “{hours}”: what they say of holidays is not counted.",
      next: "Give the commune of the place, or write “SH off” or “PH off”.",
    },
  },
};
