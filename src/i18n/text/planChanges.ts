import { countOf } from "../plural.ts";

const fr = {
  title: "Ce qui change pour chaque commune",
  none: "Rien ne change pour les communes.",
  summary: (gained: number, gainedChildren: number, lost: number, lostChildren: number) =>
    `${countOf(gained, "commune gagne", "communes gagnent", "fr")} un lieu (environ ${countOf(gainedChildren, "enfant", "enfants", "fr")}), ${countOf(lost, "commune perd", "communes perdent", "fr")} le sien (environ ${countOf(lostChildren, "enfant", "enfants", "fr")}).`,
  price: (euros: string) => `Coût : ${euros} par mois.`,
  kind: {
    lost: "n'a plus de lieu assez proche",
    gained: "a maintenant un lieu assez proche",
    farther: "trajet plus long",
    nearer: "trajet plus court",
    "less-often": "moins souvent",
    "more-often": "plus souvent",
  },
  drive: (before: string, after: string) => `${before} → ${after}`,
  visits: (before: string, after: string) => `${before} → ${after} passages par cycle`,
  more: (count: number) => countOf(count, "autre commune", "autres communes", "fr"),
};

const en: typeof fr = {
  title: "What changes for each commune",
  none: "Nothing changes for the communes.",
  summary: (gained: number, gainedChildren: number, lost: number, lostChildren: number) =>
    `${countOf(gained, "commune gains", "communes gain", "en")} a place (about ${countOf(gainedChildren, "child", "children", "en")}), ${countOf(lost, "commune loses", "communes lose", "en")} theirs (about ${countOf(lostChildren, "child", "children", "en")}).`,
  price: (euros: string) => `Cost: ${euros} a month.`,
  kind: {
    lost: "no longer has a place near enough",
    gained: "now has a place near enough",
    farther: "longer drive",
    nearer: "shorter drive",
    "less-often": "less often",
    "more-often": "more often",
  },
  drive: (before: string, after: string) => `${before} → ${after}`,
  visits: (before: string, after: string) => `${before} → ${after} visits per cycle`,
  more: (count: number) => countOf(count, "other commune", "other communes", "en"),
};

/** Texts of what a new plan changes. */
export const planChangesText = { fr, en };
