import type { Lang } from "./lang.ts";

const FRENCH: Readonly<Record<string, string>> = {
  "all circuits listed, HiGHS": "toutes les sorties possibles recensées, choix exact par HiGHS",
  "near circuits listed, HiGHS": "sorties proches recensées, choix par HiGHS",
  "circuits priced, HiGHS": "sorties utiles trouvées par génération de colonnes, choix par HiGHS",
  "periodic tours, ruin and repair": "tournées et jours choisis ensemble, par ruptures et réparations",
  "sets of days not supported here": "combinaisons de jours non prises en charge avec ces règles",
  "houses by Lagrangian bound and branching":
    "lieux fixes choisis par relaxation lagrangienne, puis recherche complète",
  "houses by set covering, HiGHS": "lieux fixes choisis par couverture exacte, HiGHS",
  "houses assigned, HiGHS": "communes réparties entre les lieux fixes, choix exact par HiGHS",
  cancelled: "calcul arrêté",
};

const ENGLISH: Readonly<Record<string, string>> = {
  "all circuits listed, HiGHS": "every possible outing listed, exact choice by HiGHS",
  "near circuits listed, HiGHS": "near outings listed, choice by HiGHS",
  "circuits priced, HiGHS": "useful outings found by column generation, choice by HiGHS",
  "periodic tours, ruin and repair": "outings and days chosen together, by ruin and repair",
  "sets of days not supported here": "sets of days not supported together with these rules",
  "houses by Lagrangian bound and branching":
    "fixed places chosen by Lagrangian relaxation, then a complete search",
  "houses by set covering, HiGHS": "fixed places chosen by exact covering, HiGHS",
  "houses assigned, HiGHS": "communes shared out among fixed places, exact choice by HiGHS",
  cancelled: "computation stopped",
};

/** Words the name that a planner gives to its method; an unknown name is shown as it is. */
export function methodText(method: string, lang: Lang): string {
  const words = lang === "fr" ? FRENCH : ENGLISH;
  return Object.hasOwn(words, method) ? (words[method] ?? method) : method;
}
