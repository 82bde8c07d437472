import type { AgeBand } from "../model/ageBand.ts";
import type { SurveyAggregate } from "../model/survey.ts";
import type { Territory } from "../model/territory.ts";
import { estimateNeeds } from "../need/estimateNeeds.ts";
import { releaseSurvey } from "./releaseSurvey.ts";
import { SMALLEST_SHOWN } from "./suppressSmallCounts.ts";
import type { SurveyRelease } from "../model/surveyRelease.ts";

/** Answers from which one more moves a share by less than ten points; below, a commune has « peu de réponses ». */
export const ENOUGH_ANSWERS = 10;

/** How much a commune took part (R53). */
export interface CommuneResponse {
  readonly code: string;
  /** Null = withheld: too few, or none. */
  readonly answers: number | null;
  /** Children of the age band, counted or estimated. */
  readonly children: number;
  /** Answers ÷ children of the age band; null where either is missing. */
  readonly rate: number | null;
  /** Too few answers to speak for the commune: « peu de réponses », never « pas de besoin ». */
  readonly few: boolean;
}

/**
 * Returns the answers of every commune against its children of the age band, in the order of the territory.
 *
 * Children stand in for families, whose number is not known: a family with two of them answers once, so that a
 * rate of 100 % is not reached. Small counts are withheld as they are on this device.
 */
export function surveyResponseByCommune(
  survey: SurveyAggregate,
  territory: Territory,
  ageBand: AgeBand,
): CommuneResponse[] {
  const codes = territory.communes.map(({ code }) => code);
  return responsesOf(releaseSurvey(survey, codes, SMALLEST_SHOWN), territory, ageBand);
}

/** Returns the same of a survey that is released already, at the release's threshold. */
export function responsesOf(
  release: SurveyRelease,
  territory: Territory,
  ageBand: AgeBand,
): CommuneResponse[] {
  const alone = new Map(
    release.communes.flatMap(({ members: [code = ""], members, answers }) =>
      members.length === 1 ? [[code, answers] as const] : [],
    ),
  );
  const needs = new Map(estimateNeeds(territory.communes, ageBand).map((need) => [need.code, need.children]));
  return territory.communes.map(({ code }) => {
    const answers = alone.get(code) ?? null;
    const children = needs.get(code) ?? 0;
    return {
      code,
      answers,
      children,
      rate: answers === null || children === 0 ? null : answers / children,
      few: answers === null || answers < ENOUGH_ANSWERS,
    };
  });
}
