import { compareText } from "../../../geodata/model/compareText.ts";
import type { Hearing } from "../../scenario/concertation.ts";
import {
  type EntryThread,
  findFirstSaid,
  isDisputed,
  readThreads,
  settleEntries,
  withdrawEntry,
} from "../../scenario/standingEntries.ts";

/** What one commune answered, as it stands today; each answer at the instant when it was first said in its words. */
export interface CommuneAnswers {
  /** The latest answer that stands; null = not heard, or taken back. */
  readonly answer: Hearing | null;
  /** Answers and withdrawals that stand side by side, by instant; empty unless there is something to settle. */
  readonly rivals: readonly Hearing[];
}

/** What is written of a hearing; the document adds the instant and the id. */
export type NewHearing = Omit<Hearing, "id" | "at">;

/** A commune that nobody heard yet. */
export const NOT_HEARD: CommuneAnswers = { answer: null, rivals: [] };

/** Reads what each commune says today, by its code; communes that nobody heard have no entry. */
export function readHearings(hearings: readonly Hearing[]): ReadonlyMap<string, CommuneAnswers> {
  const contenders = new Map<string, Hearing[]>();
  for (const thread of readThreads(hearings)) {
    for (const head of listContenders(thread)) {
      const own = contenders.get(head.communeCode);
      if (own === undefined) contenders.set(head.communeCode, [head]);
      else own.push(head);
    }
  }
  return new Map(
    [...contenders].map(([code, own]): [string, CommuneAnswers] => {
      const rivals = own.sort((a, b) => compareText(a.at, b.at) || compareText(a.id, b.id));
      const answer = rivals.filter((rival) => !isTakenBack(rival)).at(-1) ?? null;
      if (answer === null) return [code, NOT_HEARD];
      return [code, { answer, rivals: rivals.length > 1 ? rivals : [] }];
    }),
  );
}

/** Takes an answer back: it stays in the document, and the commune is to be heard again. */
export function withdrawHearing(answer: Hearing): NewHearing {
  return withdrawEntry(answer);
}

/** Settles which of several answers stands; to keep a withdrawal is to take all of them back. */
export function settleHearings(kept: Hearing, rivals: readonly Hearing[]): NewHearing {
  return settleEntries(rivals, kept);
}

function isTakenBack({ withdrawn }: Hearing): boolean {
  return withdrawn === true;
}

/** A withdrawal counts only beside an answer that it does not know of. */
function listContenders(thread: EntryThread<Hearing>): readonly Hearing[] {
  const { heads, earlier } = thread;
  const contenders = isDisputed(thread) ? heads : heads.filter((head) => !isTakenBack(head));
  return contenders.map((head) => ({ ...head, at: findFirstSaid(head, earlier) }));
}
