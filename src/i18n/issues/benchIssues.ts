import type { IssueMessages } from "./issueMessage.ts";

/** Findings in files of published instances. */
export const BENCH_ISSUES: IssueMessages = {
  "bench-ends-early": {
    fr: { what: "Le fichier s'arrête avant « {field} ».", next: "Vérifiez qu'il est complet." },
    en: { what: "The file ends before “{field}”.", next: "Check that it is complete." },
  },
  "bench-goes-on": {
    fr: {
      what: "Le fichier continue après la dernière valeur attendue : « {text} ».",
      next: "Vérifiez la famille du fichier et les nombres de sa première ligne.",
    },
    en: {
      what: "The file goes on after the last value expected: “{text}”.",
      next: "Check the family of the file and the numbers of its first line.",
    },
  },
  "bench-days-differ": {
    fr: {
      what: "La durée ou la charge maximale change d'un jour à l'autre : ce n'est pas pris en charge.",
      next: "Donnez les mêmes limites à tous les jours.",
    },
    en: {
      what: "The maximum duration or load differs from day to day: this is not supported.",
      next: "Give every day the same limits.",
    },
  },
  "bench-visits-differ": {
    fr: {
      what: "Des durées de service, et un client dont les combinaisons n'ont pas toutes autant de jours : ce n'est pas pris en charge.",
      next: "Donnez à chaque client des combinaisons d'autant de jours.",
    },
    en: {
      what: "Service times, and a customer whose sets of days are not all of one size: this is not supported.",
      next: "Give each customer sets of as many days.",
    },
  },
  "bench-bad-number": {
    fr: {
      what: "« {text} » n'est pas une valeur de « {field} » (de {min} à {max}).",
      next: "Vérifiez la famille et le format du fichier.",
    },
    en: {
      what: "“{text}” is not a value of “{field}” ({min} to {max}).",
      next: "Check the family and the format of the file.",
    },
  },
};
