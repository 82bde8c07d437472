import { SURVEY_ROLES, type SurveyAggregate, type SurveyRole } from "../model/survey.ts";
import { type AnswerPart, mergeSmallGroups } from "./mergeSmallGroups.ts";
import { releaseMinutes } from "./releaseMinutes.ts";
import { isPublishable, suppressSmallCounts } from "./suppressSmallCounts.ts";
import { listQuestions, type SurveyQuestion } from "./surveyQuestions.ts";
import type { AnswerGroup, ReleasedQuestion, SurveyRelease } from "../model/surveyRelease.ts";

/**
 * Publishes a survey without counts of respondents under `k`, nor any that totals give back (R49).
 *
 * Communes with fewer answers (none, too) are one group; the answers of every slot and theme are then a table of
 * yes and no by commune, and another by role, each protected by {@link suppressSmallCounts}. Tables share the
 * answers of their groups, which are published as they are, and the total of their question; a question whose
 * total is withheld is withheld everywhere. That nobody can have said yes oftener than there are fathers in a
 * commune links the two tables too, but those numbers are not published: bounds that come from there are not
 * considered.
 *
 * @param communeCodes – codes of the territory: a commune without an answer is withheld as one with few.
 * @param finer – what is published elsewhere with a smaller `k`. The result then tells nothing beyond it, so that
 * who holds both cannot compare them to find what `finer` withholds.
 */
export function releaseSurvey(
  survey: SurveyAggregate,
  communeCodes: readonly string[],
  k: number,
  finer: SurveyRelease | null = null,
): SurveyRelease {
  const { source, date } = survey;
  const empty = { threshold: k, communes: [], roles: [], questions: [], minutes: [], source, date };
  const answers = survey.communes.reduce((sum, commune) => sum + commune.answers, 0);
  if (answers < k) return { ...empty, answers: null };
  const communes = mergeSmallGroups(listCommuneParts(survey, communeCodes), k, togetherIn(finer?.communes));
  const roles = mergeSmallGroups(listRoleParts(survey), k, togetherIn(finer?.roles));
  const questions = listQuestions(survey).map((question, i) =>
    releaseQuestion(question, { answers, communes, roles, k }, finer, finer?.questions[i]),
  );
  return {
    ...empty,
    answers,
    communes,
    roles,
    questions,
    minutes: releaseMinutes(survey, answers, k, finer?.minutes ?? null),
  };
}

function togetherIn(groups: readonly AnswerGroup[] = []): readonly string[] {
  return groups.find(({ members }) => members.length > 1)?.members ?? [];
}

function listCommuneParts(survey: SurveyAggregate, codes: readonly string[]): AnswerPart[] {
  const known = new Map(codes.map((code) => [code, 0]));
  for (const { code, answers } of survey.communes) {
    const id = code !== null && known.has(code) ? code : "";
    known.set(id, (known.get(id) ?? 0) + answers);
  }
  return [...known].map(([id, answers]) => ({ id, answers }));
}

/** A role that nobody has is no group of respondents. */
function listRoleParts(survey: SurveyAggregate): AnswerPart[] {
  return SURVEY_ROLES.map((role) => ({ id: role, answers: countRole(survey, role) })).filter(
    ({ answers }) => answers > 0,
  );
}

function countRole(survey: SurveyAggregate, role: SurveyRole): number {
  return survey.communes.reduce((sum, { roles }) => sum + roles[role], 0);
}

interface Frame {
  readonly answers: number;
  readonly communes: readonly AnswerGroup[];
  readonly roles: readonly AnswerGroup[];
  readonly k: number;
}

function releaseQuestion(
  question: SurveyQuestion,
  { answers, communes, roles, k }: Frame,
  finer: SurveyRelease | null,
  finerQuestion: ReleasedQuestion | undefined,
): ReleasedQuestion {
  const { kind, name, total, byCommune, byRole } = question;
  const cut = (groups: readonly AnswerGroup[], yesOf: ReadonlyMap<string, number>, cutName: Cut) =>
    releaseCut(groups, yesOf, k, listForced(groups, finer?.[cutName], finerQuestion?.[cutName]));
  if (!isPublishable({ answers, yes: total }, k)) {
    const nothing = (groups: readonly AnswerGroup[]): null[] => groups.map(() => null);
    return {
      kind,
      name,
      total: null,
      communes: byCommune === null ? [] : nothing(communes),
      roles: byRole === null ? [] : nothing(roles),
    };
  }
  return {
    kind,
    name,
    total,
    communes: byCommune === null ? [] : cut(communes, byCommune, "communes"),
    roles: byRole === null ? [] : cut(roles, byRole, "roles"),
  };
}

type Cut = "communes" | "roles";

function releaseCut(
  groups: readonly AnswerGroup[],
  yesOf: ReadonlyMap<string, number>,
  k: number,
  forced: readonly boolean[],
): (number | null)[] {
  const known = new Set(groups.flatMap(({ members }) => members));
  const elsewhere = [...yesOf].reduce((sum, [id, yes]) => sum + (known.has(id) ? 0 : yes), 0);
  const rows = groups.map(({ members, answers }) => ({
    answers,
    yes: members.reduce((sum, id) => sum + (id === "" ? elsewhere : 0) + (yesOf.get(id) ?? 0), 0),
  }));
  const withheld = suppressSmallCounts(rows, k, forced);
  return rows.map(({ yes }, i) => (withheld[i] === true ? null : yes));
}

/**
 * Groups that the finer publication does not give: of its withheld groups some are inside the group and some are
 * not. Where all of them are inside, the total less the others gives the group there too.
 */
function listForced(
  groups: readonly AnswerGroup[],
  finerGroups: readonly AnswerGroup[] = [],
  finerCounts: readonly (number | null)[] = [],
): boolean[] {
  const hidden = finerGroups.filter((_, i) => finerCounts[i] === null);
  return groups.map(({ members }) => {
    const own = new Set(members);
    const inside = hidden.filter((group) => group.members.every((id) => own.has(id)));
    return inside.length > 0 && inside.length < hidden.length;
  });
}
