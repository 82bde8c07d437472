import { formatInteger, roundEstimate } from "../../i18n/format.ts";
import type { Lang } from "../../i18n/lang.ts";
import { minutesText } from "../../i18n/minutesText.ts";
import { createPlaceNames, createTargetNames, shortKey } from "../../i18n/targetText.ts";
import { buildReport } from "../../pipeline/buildReport.ts";
import type { Authority } from "../../scenario/authority.ts";
import { dateInParis } from "../../scenario/calendarDates.ts";
import { planKey } from "../../scenario/entryId.ts";
import { groupBySubject } from "../../scenario/opinions.ts";
import { scenarioHash } from "../../scenario/scenarioHash.ts";
import { readStanding } from "../../scenario/standingEntries.ts";
import { type AuthorityLook, describeLook } from "../authority/authorityLook.ts";
import { measureLogo } from "../authority/readLogo.ts";
import { describeEdition } from "../edition.ts";
import { summariseReport } from "../note/beforeAfter.ts";
import { listConcertationSections, summariseDecisions } from "./minutesConcertation.ts";
import { listGroundSections, listMethodSections } from "./minutesGround.ts";
import type { MinutesContent, MinutesContext, MinutesSource } from "./minutesModel.ts";
import { listPlanSections } from "./minutesPlan.ts";

function describeSource(context: MinutesContext, lang: Lang): MinutesSource {
  const { scenario, diagnosis, planning } = context;
  const communes = new Map(scenario.territory.communes.map(({ code, name }) => [code, name]));
  return {
    context,
    report: buildReport(scenario, diagnosis, planning ?? undefined),
    edition: describeEdition(context),
    lang,
    words: minutesText(lang),
    targetName: createTargetNames(scenario, lang, planning?.document.plan ?? null),
    placeName: createPlaceNames(scenario, lang),
    communeName: (code) => communes.get(code) ?? code,
    about: (people) => formatInteger(roundEstimate(people), lang),
  };
}

function listFacts({ context, edition, words, targetName }: MinutesSource): MinutesContent["facts"] {
  const { scenario, planning } = context;
  const key = planning === null ? null : planKey(planning.document.plan);
  return [
    [words.territory, scenario.territory.name],
    [words.project, scenario.name],
    [words.date, words.dateOf(dateInParis(scenario.updatedAt))],
    ...(key === null
      ? []
      : [[words.plan, `${targetName({ kind: "plan", plan: key })}, ${shortKey(key)}`] as const]),
    [words.version, edition.version],
    [words.fingerprint, scenarioHash(scenario)],
  ];
}

function summarise({ context, report, lang, words }: MinutesSource): readonly string[] {
  const { comments, decisions } = context.scenario;
  const said = groupBySubject(comments).reduce((sum, { threads }) => sum + threads.length, 0);
  return [...summariseReport(report, lang), words.briefSaid(said, readStanding(decisions).standing.length)];
}

function readLook(authority: Authority | undefined): AuthorityLook {
  const look = describeLook(authority);
  return look.logo === null || measureLogo(look.logo) !== null ? look : { ...look, logo: null };
}

/** Gathers what the minutes say (R37): what is known, what is proposed, what was said and what was decided. */
export function buildMinutesContent(context: MinutesContext, lang: Lang): MinutesContent {
  const source = describeSource(context, lang);
  const { words, edition } = source;
  return {
    title: words.title,
    look: readLook(context.scenario.authority),
    facts: listFacts(source),
    colon: words.colon,
    briefTitle: words.brief,
    brief: summarise(source),
    briefDecisions: summariseDecisions(source),
    sections: [
      ...listGroundSections(source),
      ...listPlanSections(source),
      ...listConcertationSections(source),
      ...listMethodSections(source),
    ],
    foot: words.foot(context.scenario.territory.name, edition.version),
  };
}
