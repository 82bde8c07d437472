import type { QuestionKind, SurveyRelease } from "../model/surveyRelease.ts";
import { shrinkShares } from "./shrinkShares.ts";

/** A wish of a commune with its share of respondents, drawn towards the territory's. */
export interface CommuneWish {
  readonly kind: QuestionKind;
  readonly name: string;
  readonly share: number;
}

/**
 * Lists what communes wish for, by code, the most wished first: published counts only, shares shrunk by number of
 * answers. A commune whose counts are all withheld has no entry.
 */
export function listCommuneWishes({
  answers,
  communes,
  questions,
}: SurveyRelease): ReadonlyMap<string, readonly CommuneWish[]> {
  const wishes = new Map<string, CommuneWish[]>();
  for (const { kind, name, total, communes: counts } of questions) {
    if (total === null || answers === null) continue;
    const rows = communes.flatMap((group, i) => {
      const [code] = group.members;
      const yes = counts[i] ?? null;
      return code === undefined || code === "" || group.members.length > 1 || yes === null
        ? []
        : [{ code, yes, answers: group.answers }];
    });
    const { shares } = shrinkShares(rows, total / answers);
    rows.forEach(({ code }, i) => {
      wishes.set(code, [...(wishes.get(code) ?? []), { kind, name, share: shares[i] ?? 0 }]);
    });
  }
  for (const list of wishes.values()) list.sort((a, b) => b.share - a.share);
  return wishes;
}
