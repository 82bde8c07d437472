import type { Comment, Opinion } from "../../scenario/concertation.ts";
import { type SubjectOpinions, targetKey } from "../../scenario/opinions.ts";

/** Any subject, any role, any opinion. */
export const ALL = "";

/** Which comments are looked for; each is `ALL` or one of those there are. */
export interface OpinionFilter {
  /** A `targetKey`. */
  readonly subject: string;
  readonly role: string;
  readonly opinion: Opinion | "remark" | typeof ALL;
}

function fits({ role, opinion, withdrawn }: Comment, filter: OpinionFilter): boolean {
  return (
    withdrawn !== true &&
    (filter.role === ALL || filter.role === role) &&
    (filter.opinion === ALL || filter.opinion === (opinion ?? "remark"))
  );
}

/** Keeps what fits a filter; counts stay those of the whole subject, as a filter must not change a result. */
export function filterSubjects(
  subjects: readonly SubjectOpinions[],
  filter: OpinionFilter,
): readonly SubjectOpinions[] {
  return subjects
    .filter(({ target }) => filter.subject === ALL || filter.subject === targetKey(target))
    .map((subject) => ({
      ...subject,
      threads: subject.threads.filter(({ heads }) => heads.some((head) => fits(head, filter))),
    }))
    .filter(({ threads }) => threads.length > 0);
}

/** Roles that spoke, in order. */
export function listRoles(subjects: readonly SubjectOpinions[]): readonly string[] {
  const heads = subjects.flatMap(({ threads }) => threads.flatMap((thread) => thread.heads));
  return [...new Set(heads.map(({ role }) => role))].sort((a, b) => a.localeCompare(b, "fr"));
}
