import type { IssueMessages } from "./issueMessage.ts";

/** Findings in files of published instances. */
export const BENCH_ISSUES: IssueMessages = {
  "bench-ends-early": {
    fr: { what: "Le fichier s'arrête avant « {field} ».", next: "Vérifiez qu'il est complet." },
    en: { what: "The file ends before “{field}”.", next: "Check that it is complete." },
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
