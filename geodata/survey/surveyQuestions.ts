import { compareText } from "../model/compareText.ts";
import {
  SURVEY_ROLES,
  type SurveyAggregate,
  type SurveyCount,
  type SurveySlotCount,
} from "../model/survey.ts";
import type { QuestionKind } from "../model/surveyRelease.ts";

/** One answer that respondents could tick, with the true counts of those who did; for use on this device only. */
export interface SurveyQuestion {
  readonly kind: QuestionKind;
  readonly name: string;
  readonly total: number;
  /** By code, `""` for no commune; null where the cut is not published. */
  readonly byCommune: ReadonlyMap<string, number> | null;
  readonly byRole: ReadonlyMap<string, number> | null;
}

/** Returns the name of a slot among questions: weekday and part of the day. */
export function slotName({ weekday, halfDay }: Pick<SurveySlotCount, "weekday" | "halfDay">): string {
  return `${weekday}-${halfDay}`;
}

/** Lists every slot, theme, place and age that anybody ticked, sorted by kind then name. */
export function listQuestions(survey: SurveyAggregate): SurveyQuestion[] {
  const { communes, byRole } = survey;
  const slots = communes.map(({ slots: counts }) => nameSlots(counts));
  const themes = communes.map((commune) => commune.themes);
  const slotsOfRoles =
    byRole === undefined ? null : SURVEY_ROLES.map((role) => nameSlots(byRole[role].slots));
  const themesOfRoles = byRole === undefined ? null : SURVEY_ROLES.map((role) => byRole[role].themes);
  return [
    ...listKind("slot", survey, slots, slotsOfRoles),
    ...listKind("theme", survey, themes, themesOfRoles),
    ...listTotals(
      "place",
      communes.map(({ places }) => places),
    ),
    ...listTotals(
      "age",
      communes.map(({ childAges }) => childAges),
    ),
  ];
}

function nameSlots(slots: readonly SurveySlotCount[]): SurveyCount[] {
  return slots.map((slot) => ({ name: slotName(slot), count: slot.count }));
}

function listKind(
  kind: QuestionKind,
  survey: SurveyAggregate,
  ofCommunes: readonly (readonly SurveyCount[])[],
  ofRoles: readonly (readonly SurveyCount[])[] | null,
): SurveyQuestion[] {
  const codes = survey.communes.map(({ code }) => code ?? "");
  return namesOf(ofCommunes).map((name) => {
    const byCommune = countByPart(codes, ofCommunes, name);
    return {
      kind,
      name,
      total: sumOf(byCommune),
      byCommune,
      byRole: ofRoles === null ? null : countByPart(SURVEY_ROLES, ofRoles, name),
    };
  });
}

function listTotals(kind: QuestionKind, ofCommunes: readonly (readonly SurveyCount[])[]): SurveyQuestion[] {
  return namesOf(ofCommunes).map((name) => {
    const counts = ofCommunes.flatMap((list) => list.filter((entry) => entry.name === name));
    const total = counts.reduce((sum, { count }) => sum + count, 0);
    return { kind, name, total, byCommune: null, byRole: null };
  });
}

function namesOf(lists: readonly (readonly SurveyCount[])[]): string[] {
  return [...new Set(lists.flatMap((list) => list.map(({ name }) => name)))].sort(compareText);
}

function countByPart(
  parts: readonly string[],
  lists: readonly (readonly SurveyCount[])[],
  name: string,
): Map<string, number> {
  return new Map(
    parts.map((part, i) => {
      const own = lists[i]?.filter((entry) => entry.name === name) ?? [];
      return [part, own.reduce((sum, { count }) => sum + count, 0)];
    }),
  );
}

function sumOf(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
