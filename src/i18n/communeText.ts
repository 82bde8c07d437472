import type { AgeBand } from "../../geodata/model/ageBand.ts";
import type { CommuneAccess } from "../../geodata/model/whiteZone.ts";
import { ageBandText } from "./ageBandText.ts";
import { formatClockRange, formatDriveSeconds, formatInteger, formatRhythm } from "./format.ts";
import type { Lang } from "./lang.ts";
import { atCommune } from "./placeName.ts";
import { countOf } from "./plural.ts";
import { setFrenchPunctuation } from "./typography.ts";

/** What the sentences about one commune are made of; names are already looked up. */
export interface CommuneFacts {
  readonly name: string;
  readonly ages: AgeBand;
  readonly access: CommuneAccess;
  readonly thresholdMinutes: number;
  readonly travelEstimated: boolean;
  readonly nearestName: string | null;
  /** Null before any plan; `stop` null when the plan brings nothing to the commune. */
  readonly plan: null | {
    readonly coveredAfter: boolean;
    readonly cycleWeeks: number;
    readonly stop: null | {
      readonly communeName: string;
      readonly seconds: number;
      readonly weekday: number;
      readonly weeks: readonly number[];
      readonly start: number;
      readonly end: number;
    };
    /** The new fixed place near enough, null without one. */
    readonly house: null | { readonly communeName: string; readonly seconds: number };
  };
}

/** The sheet of a commune in plain sentences; `plan` is null before any plan. */
export interface CommuneSentences {
  readonly children: string;
  readonly today: string;
  readonly verdict: string;
  readonly plan: string | null;
}

function frenchSentences(facts: CommuneFacts): CommuneSentences {
  const { need, accessSeconds, covered, uncertain } = facts.access;
  const about = need.estimated
    ? `environ ${countOf(need.children, "enfant", "enfants", "fr")} ${ageBandText(facts.ages, "fr")} (entre ${formatInteger(need.low, "fr")} et ${formatInteger(need.high, "fr")}, estimation)`
    : `${countOf(need.children, "enfant", "enfants", "fr")} ${ageBandText(facts.ages, "fr")}`;
  const estimate = facts.travelEstimated ? " (estimation)" : "";
  const today =
    accessSeconds === null
      ? "Aujourd'hui : aucun lieu accessible."
      : `Aujourd'hui : ${formatDriveSeconds(accessSeconds, "fr")}${estimate} jusqu'au lieu le plus proche${
          facts.nearestName === null ? "" : `, ${facts.nearestName}`
        }.`;
  const limit = formatInteger(facts.thresholdMinutes, "fr");
  const verdict = `${
    covered
      ? `Un lieu à ${limit} min ou moins : commune desservie.`
      : `Aucun lieu à moins de ${limit} min : zone blanche.`
  }${uncertain ? " En bordure : à confirmer avec l'offre voisine." : ""}`;
  return { children: `${facts.name} : ${about}.`, today, verdict, plan: frenchPlan(facts) };
}

function frenchPlan(facts: CommuneFacts): string | null {
  const plan = facts.plan;
  if (plan === null) return null;
  const driveTo = (seconds: number): string =>
    seconds === 0 ? "sur place" : `à ${formatDriveSeconds(seconds, "fr")}`;
  const parts: string[] = [];
  if (plan.house !== null) {
    parts.push(
      `nouveau lieu fixe ${atCommune(plan.house.communeName, "fr")}, ${driveTo(plan.house.seconds)}`,
    );
  }
  if (plan.stop !== null) {
    const rhythm = formatRhythm(plan.stop.weekday, plan.stop.weeks, plan.cycleWeeks, "fr");
    parts.push(
      `atelier ${atCommune(plan.stop.communeName, "fr")}, ${driveTo(plan.stop.seconds)}, ${rhythm}, ${formatClockRange(plan.stop.start, plan.stop.end, "fr")}`,
    );
  }
  if (parts.length > 0) return `Avec ce projet : ${parts.join(" ; ")}.`;
  return plan.coveredAfter
    ? "Avec ce projet : pas de changement, la commune est déjà desservie."
    : "Avec ce projet : pas encore d'atelier assez proche.";
}

function englishSentences(facts: CommuneFacts): CommuneSentences {
  const { need, accessSeconds, covered, uncertain } = facts.access;
  const about = need.estimated
    ? `about ${countOf(need.children, "child", "children", "en")} ${ageBandText(facts.ages, "en")} (between ${formatInteger(need.low, "en")} and ${formatInteger(need.high, "en")}, estimate)`
    : `${countOf(need.children, "child", "children", "en")} ${ageBandText(facts.ages, "en")}`;
  const estimate = facts.travelEstimated ? " (estimate)" : "";
  const today =
    accessSeconds === null
      ? "Today: no place within reach."
      : `Today: ${formatDriveSeconds(accessSeconds, "en")}${estimate} to the nearest place${
          facts.nearestName === null ? "" : `, ${facts.nearestName}`
        }.`;
  const limit = formatInteger(facts.thresholdMinutes, "en");
  const verdict = `${
    covered
      ? `A place within ${limit} min: the commune is served.`
      : `No place within ${limit} min: white zone.`
  }${uncertain ? " On the edge: to be confirmed with neighbouring places." : ""}`;
  return { children: `${facts.name}: ${about}.`, today, verdict, plan: englishPlan(facts) };
}

function englishPlan(facts: CommuneFacts): string | null {
  const plan = facts.plan;
  if (plan === null) return null;
  const driveTo = (seconds: number): string =>
    seconds === 0 ? "on the spot" : `${formatDriveSeconds(seconds, "en")} away`;
  const parts: string[] = [];
  if (plan.house !== null) {
    parts.push(`new fixed place ${atCommune(plan.house.communeName, "en")}, ${driveTo(plan.house.seconds)}`);
  }
  if (plan.stop !== null) {
    const rhythm = formatRhythm(plan.stop.weekday, plan.stop.weeks, plan.cycleWeeks, "en");
    parts.push(
      `workshop ${atCommune(plan.stop.communeName, "en")}, ${driveTo(plan.stop.seconds)}, ${rhythm}, ${formatClockRange(plan.stop.start, plan.stop.end, "en")}`,
    );
  }
  if (parts.length > 0) return `With this project: ${parts.join("; ")}.`;
  return plan.coveredAfter
    ? "With this project: no change, the commune is already served."
    : "With this project: no workshop near enough yet.";
}

/** Writes the sheet of a commune in plain sentences, the same on screen and in print. */
export function communeSentences(facts: CommuneFacts, lang: Lang): CommuneSentences {
  if (lang === "en") return englishSentences(facts);
  const plain = frenchSentences(facts);
  return {
    children: setFrenchPunctuation(plain.children),
    today: setFrenchPunctuation(plain.today),
    verdict: setFrenchPunctuation(plain.verdict),
    plan: plain.plan === null ? null : setFrenchPunctuation(plain.plan),
  };
}
