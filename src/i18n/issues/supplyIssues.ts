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
  "ages-reversed": {
    fr: {
      what: "Les âges vont de {from} à {to} mois : la fin n'est pas après le début, aucun enfant n'est admis.",
      next: "Corrigez l'un des deux âges.",
    },
    en: {
      what: "The ages go from {from} to {to} months: the end is not after the start, no child is admitted.",
      next: "Correct one of the two ages.",
    },
  },
  "ages-contradict": {
    fr: {
      what: "Les âges vont de {from} à {to} mois, mais les conditions disent « {conditions} ».",
      next: "Vérifiez : ce sont les âges en mois qui comptent.",
    },
    en: {
      what: "The ages go from {from} to {to} months, but the conditions say “{conditions}”.",
      next: "Check it: the ages in months are those that count.",
    },
  },
  "frequency-unknown": {
    fr: {
      what: "On ne sait pas à quelle fréquence ce lieu itinérant vient.",
      next: "Donnez ses horaires, ou un nombre de séances par mois.",
    },
    en: {
      what: "How often this itinerant place comes is not known.",
      next: "Give its hours, or a number of sessions per month.",
    },
  },
  "sessions-contradict": {
    fr: {
      what: "{stated} séances par mois sont indiquées, mais les horaires en font environ {counted}.",
      next: "Vérifiez : c'est le nombre indiqué qui compte.",
    },
    en: {
      what: "{stated} sessions a month are stated, but the hours make about {counted}.",
      next: "Check it: the stated number is the one that counts.",
    },
  },
  "childcare-other-kind": {
    fr: {
      what: "Un type d'accueil du jeune enfant est donné, mais le lieu n'en est pas un.",
      next: "Choisissez le type « accueil du jeune enfant », ou effacez ces précisions.",
    },
    en: {
      what: "A type of childcare is given, but the place is none.",
      next: "Choose the type “childcare”, or clear these details.",
    },
  },
  "departures-exceed": {
    fr: {
      what: "{departures} départs attendus pour {count} personnes : c'est plus qu'il n'y en a.",
      next: "Corrigez l'un des deux nombres.",
    },
    en: {
      what: "{departures} expected departures for {count} people: more than there are.",
      next: "Correct one of the two numbers.",
    },
  },
};
