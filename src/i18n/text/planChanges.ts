import { formatDecimal } from "../format.ts";
import { countOf } from "../plural.ts";

function amount(value: number, lang: "fr" | "en"): string {
  return formatDecimal(value, Number.isInteger(value) ? 0 : 1, lang);
}

const fr = {
  title: "Ce qui change",
  none: "Rien ne change pour les communes.",
  gained: (communes: number, children: number) =>
    `${countOf(communes, "commune gagne", "communes gagnent", "fr")} un lieu (environ ${countOf(children, "enfant", "enfants", "fr")})`,
  lost: (communes: number, children: number) =>
    `${countOf(communes, "commune perd", "communes perdent", "fr")} le sien (environ ${countOf(children, "enfant", "enfants", "fr")})`,
  noneGained: "Aucune commune ne gagne un lieu",
  noneLost: "aucune ne perd le sien",
  nearer: (communes: number, children: number) =>
    `Trajet plus court pour ${countOf(communes, "commune", "communes", "fr")} (environ ${countOf(children, "enfant", "enfants", "fr")})`,
  farther: (communes: number, children: number) =>
    `plus long pour ${countOf(communes, "commune", "communes", "fr")} (environ ${countOf(children, "enfant", "enfants", "fr")})`,
  perMonth: (halfDays: string, euros: string) => `Par mois : ${halfDays}, ${euros}.`,
  halfDaysMore: (count: number) =>
    `${amount(count, "fr")} ${Math.abs(count) < 2 ? "demi-journée" : "demi-journées"} de plus`,
  halfDaysLess: (count: number) =>
    `${amount(count, "fr")} ${Math.abs(count) < 2 ? "demi-journée" : "demi-journées"} de moins`,
  halfDaysSame: "autant de demi-journées",
  eurosMore: (euros: string) => `${euros} de plus`,
  eurosLess: (euros: string) => `${euros} de moins`,
  eurosSame: "même coût",
  kind: {
    lost: "n'a plus de lieu assez proche",
    gained: "a maintenant un lieu assez proche",
    farther: "trajet plus long",
    nearer: "trajet plus court",
    "less-often": "moins souvent",
    "more-often": "plus souvent",
  },
  caption: "Ce qui change pour chaque commune",
  commune: "Commune",
  code: "Code Insee",
  change: "Changement",
  children: "Enfants",
  drive: "Trajet",
  driveBefore: "Trajet avant",
  driveAfter: "Trajet après",
  visits: "Séances par mois",
  visitsBefore: "Séances par mois avant",
  visitsAfter: "Séances par mois après",
  beforeAfter: (before: string, after: string) => `${before} → ${after}`,
  onMap: (commune: string) => `${commune}, voir sur la carte`,
};

const en: typeof fr = {
  title: "What changes",
  none: "Nothing changes for the communes.",
  gained: (communes: number, children: number) =>
    `${countOf(communes, "commune gains", "communes gain", "en")} a place (about ${countOf(children, "child", "children", "en")})`,
  lost: (communes: number, children: number) =>
    `${countOf(communes, "commune loses its", "communes lose theirs", "en")} (about ${countOf(children, "child", "children", "en")})`,
  noneGained: "No commune gains a place",
  noneLost: "none loses its own",
  nearer: (communes: number, children: number) =>
    `Shorter drive for ${countOf(communes, "commune", "communes", "en")} (about ${countOf(children, "child", "children", "en")})`,
  farther: (communes: number, children: number) =>
    `longer for ${countOf(communes, "commune", "communes", "en")} (about ${countOf(children, "child", "children", "en")})`,
  perMonth: (halfDays: string, euros: string) => `Per month: ${halfDays}, ${euros}.`,
  halfDaysMore: (count: number) => `${amount(count, "en")} more half-${count === 1 ? "day" : "days"}`,
  halfDaysLess: (count: number) => `${amount(count, "en")} fewer half-${count === 1 ? "day" : "days"}`,
  halfDaysSame: "as many half-days",
  eurosMore: (euros: string) => `${euros} more`,
  eurosLess: (euros: string) => `${euros} less`,
  eurosSame: "same cost",
  kind: {
    lost: "no longer has a place near enough",
    gained: "now has a place near enough",
    farther: "longer drive",
    nearer: "shorter drive",
    "less-often": "less often",
    "more-often": "more often",
  },
  caption: "What changes for each commune",
  commune: "Commune",
  code: "Insee code",
  change: "Change",
  children: "Children",
  drive: "Drive",
  driveBefore: "Drive before",
  driveAfter: "Drive after",
  visits: "Sessions a month",
  visitsBefore: "Sessions a month before",
  visitsAfter: "Sessions a month after",
  beforeAfter: (before: string, after: string) => `${before} → ${after}`,
  onMap: (commune: string) => `${commune}, see on the map`,
};

/** Texts of what a new plan changes. */
export const planChangesText = { fr, en };
