import type { Territory } from "../../geodata/model/territory.ts";
import type { ParetoFront, ParetoPlan } from "../pipeline/paretoFront.ts";
import { formatDecimal, formatDriveSeconds, formatEuros, formatInteger } from "./format.ts";
import type { Lang } from "./lang.ts";
import { countOf } from "./plural.ts";
import { setFrenchPunctuation } from "./typography.ts";

/** Words several plans, one a line, for a terminal. */
export function summariseFront(
  front: ParetoFront,
  territory: Territory,
  asked: number,
  lang: Lang,
): string[] {
  const names = new Map(territory.communes.map((commune) => [commune.code, commune.name]));
  const nameOf = (code: string | null): string => names.get(code ?? "") ?? "–";
  const lines =
    lang === "fr"
      ? [
          `${territory.name} : ${countOf(front.plans.length, "plan", "plans", "fr")}, du moins cher au plus complet et au plus équitable`,
          ...front.plans.map((plan, index) => frenchLine(plan, index + 1, nameOf)),
          ...(front.plans.length < asked ? [frenchShort(front, asked)] : []),
          front.plans.every(({ proven }) => proven)
            ? "Pour chacun, aucun plan ne fait mieux sans perdre ailleurs, avec ces hypothèses."
            : "Ceux marqués « non prouvé » sont les meilleurs trouvés dans le temps donné.",
        ]
      : [
          `${territory.name}: ${countOf(front.plans.length, "plan", "plans", "en")}, from the cheapest to the fullest and fairest`,
          ...front.plans.map((plan, index) => englishLine(plan, index + 1, nameOf)),
          ...(front.plans.length < asked ? [englishShort(front, asked)] : []),
          front.plans.every(({ proven }) => proven)
            ? "For each, no plan does better without losing elsewhere, under these assumptions."
            : "Those marked “not proven” are the best that were found in the time given.",
        ];
  return lang === "fr" ? lines.map(setFrenchPunctuation) : lines;
}

type NameOf = (code: string | null) => string;

function worst(plan: ParetoPlan, lang: Lang): string {
  const { worstSeconds } = plan.summary;
  return worstSeconds === null ? "–" : formatDriveSeconds(worstSeconds, lang);
}

function frenchLine(plan: ParetoPlan, rank: number, nameOf: NameOf): string {
  const { summary, proven } = plan;
  return `  ${rank}. ${formatEuros(summary.centsPerMonth, "fr")} par mois, ${formatDecimal(summary.halfDaysPerMonth, 1, "fr")} demi-journées : ${countOf(summary.communesServed, "commune", "communes", "fr")}, ${formatInteger(summary.childrenServed, "fr")} enfants ; trajet le plus long ${worst(plan, "fr")} (${nameOf(summary.worstCommune)})${proven ? "" : " ; non prouvé"}`;
}

function englishLine(plan: ParetoPlan, rank: number, nameOf: NameOf): string {
  const { summary, proven } = plan;
  return `  ${rank}. ${formatEuros(summary.centsPerMonth, "en")} a month, ${formatDecimal(summary.halfDaysPerMonth, 1, "en")} half-days: ${countOf(summary.communesServed, "commune", "communes", "en")}, ${formatInteger(summary.childrenServed, "en")} children; longest drive ${worst(plan, "en")} (${nameOf(summary.worstCommune)})${proven ? "" : "; not proven"}`;
}

function frenchShort(front: ParetoFront, asked: number): string {
  const found = countOf(front.plans.length, "plan trouvé", "plans trouvés", "fr");
  const wanted = countOf(asked, "plan demandé", "plans demandés", "fr");
  return front.complete
    ? `${wanted}, ${found} : aucun autre ne s'y ajoute sans que quelqu'un y perde.`
    : `${wanted}, ${found} dans le temps donné.`;
}

function englishShort(front: ParetoFront, asked: number): string {
  const found = countOf(front.plans.length, "plan", "plans", "en");
  const wanted = countOf(asked, "plan", "plans", "en");
  return front.complete
    ? `${wanted} asked for, ${found} found: no other can be added without somebody losing.`
    : `${wanted} asked for, ${found} found in the time given.`;
}
