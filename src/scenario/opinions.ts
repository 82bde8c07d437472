import type { Comment, ConcertationTarget, Opinion } from "./concertation.ts";
import { type EntryThread, isDisputed, readThreads } from "./standingEntries.ts";

/** What was said about one subject, counted. */
export interface SubjectOpinions {
  readonly target: ConcertationTarget;
  /** Opinions that stand; those that are disputed between copies are in neither of the three. */
  readonly counts: Readonly<Record<Opinion, number>>;
  /** Texts that stand and take no side. */
  readonly remarks: number;
  readonly disputed: number;
  /** In the order in which they were first said; those that were withdrawn are left out. */
  readonly threads: readonly EntryThread<Comment>[];
}

const KIND_ORDER: readonly ConcertationTarget["kind"][] = ["scenario", "plan", "commune", "stop"];

/** Names what a comment is about, so that two can be told to be about the same. */
export function targetKey(target: ConcertationTarget): string {
  switch (target.kind) {
    case "scenario":
      return "scenario";
    case "plan":
      return `plan ${target.plan}`;
    case "commune":
      return `commune ${target.code}`;
    case "stop":
      return `stop ${target.venueId}`;
  }
}

function isStanding({ heads }: EntryThread<Comment>): boolean {
  return heads.some(({ withdrawn }) => withdrawn !== true);
}

function countThreads(
  target: ConcertationTarget,
  threads: readonly EntryThread<Comment>[],
): Omit<SubjectOpinions, "threads"> {
  const heads = threads.filter((thread) => !isDisputed(thread)).flatMap((thread) => thread.heads.slice(0, 1));
  const count = (opinion: Opinion | null): number => heads.filter((head) => head.opinion === opinion).length;
  return {
    target,
    counts: { for: count("for"), reserved: count("reserved"), against: count("against") },
    remarks: count(null),
    disputed: threads.length - heads.length,
  };
}

/** Counts what was said about one subject. */
export function readSubject(comments: readonly Comment[], target: ConcertationTarget): SubjectOpinions {
  const key = targetKey(target);
  const found = groupBySubject(comments).find((subject) => targetKey(subject.target) === key);
  return found ?? { ...countThreads(target, []), threads: [] };
}

/** Groups what was said by subject: the project, plans, communes, stops; each in the order in which it came up. */
export function groupBySubject(comments: readonly Comment[]): readonly SubjectOpinions[] {
  const groups = new Map<string, { target: ConcertationTarget; threads: EntryThread<Comment>[] }>();
  for (const thread of readThreads(comments)) {
    const [head] = thread.heads;
    if (head === undefined || !isStanding(thread)) continue;
    const key = targetKey(head.target);
    const group = groups.get(key) ?? { target: head.target, threads: [] };
    group.threads.push(thread);
    groups.set(key, group);
  }
  return [...groups.values()]
    .map(({ target, threads }) => ({ ...countThreads(target, threads), threads }))
    .sort((a, b) => KIND_ORDER.indexOf(a.target.kind) - KIND_ORDER.indexOf(b.target.kind));
}
