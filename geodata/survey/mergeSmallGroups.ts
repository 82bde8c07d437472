import { compareText } from "../model/compareText.ts";
import type { AnswerGroup } from "../model/surveyRelease.ts";

/** A part of the respondents: a commune, a role. */
export interface AnswerPart {
  readonly id: string;
  readonly answers: number;
}

/**
 * Groups parts with fewer than `k` answers so that no total gives one of them back: the smallest of the others
 * join them until there are two parts at least and `k` answers in all. Zeros count as small.
 *
 * Whoever knows that every member is under `k` must learn no more: m members with more than (m − 1)(k − 1)
 * answers between them would each be bounded from below, so then one more part joins.
 *
 * @param together – parts that an earlier, finer publication grouped: they stay together.
 * @returns the parts that stand alone, in their order, then the group of the others if there is one. With fewer
 * than `k` answers in all, one group of everything.
 */
export function mergeSmallGroups(
  parts: readonly AnswerPart[],
  k: number,
  together: readonly string[] = [],
): AnswerGroup[] {
  const before = new Set(together);
  const merged = parts.filter((part) => part.answers < k || before.has(part.id));
  const alone = parts
    .filter((part) => part.answers >= k && !before.has(part.id))
    .sort((a, b) => b.answers - a.answers || compareText(b.id, a.id));
  while (merged.length > 0 && !isSafe(merged, k)) {
    const next = alone.pop();
    if (next === undefined) break;
    merged.push(next);
  }
  const open = new Set(alone.map(({ id }) => id));
  const single = parts.filter(({ id }) => open.has(id));
  const groups = single.map(({ id, answers }) => ({ members: [id], answers }));
  if (merged.length === 0) return groups;
  const hidden = parts.filter(({ id }) => !open.has(id));
  return [...groups, { members: hidden.map(({ id }) => id), answers: sumAnswers(hidden) }];
}

function isSafe(merged: readonly AnswerPart[], k: number): boolean {
  const answers = sumAnswers(merged);
  if (merged.length < 2 || answers < k) return false;
  return merged.some((part) => part.answers >= k) || answers <= (merged.length - 1) * (k - 1);
}

function sumAnswers(parts: readonly AnswerPart[]): number {
  return parts.reduce((sum, { answers }) => sum + answers, 0);
}
