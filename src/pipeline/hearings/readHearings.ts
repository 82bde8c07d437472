import { compareText } from "../../../geodata/model/compareText.ts";
import type { Hearing } from "../../scenario/concertation.ts";
import { readStanding } from "../../scenario/standingEntries.ts";

/** What one commune answered, as it stands today. */
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
  const { standing, conflicts } = readStanding(hearings);
  const withdrawals = conflicts.flat().filter(({ withdrawn }) => withdrawn === true);
  const codes = new Set([...standing, ...withdrawals].map(({ communeCode }) => communeCode));
  const answers = [...codes].map((code): readonly [string, CommuneAnswers] => {
    const own = standing.filter(({ communeCode }) => communeCode === code);
    const answer = own.at(-1) ?? null;
    if (answer === null) return [code, NOT_HEARD];
    const takenBack = withdrawals.filter(({ communeCode }) => communeCode === code);
    const rivals = [...new Set([...own, ...takenBack])].sort(
      (a, b) => compareText(a.at, b.at) || compareText(a.id, b.id),
    );
    return [code, { answer, rivals: rivals.length > 1 ? rivals : [] }];
  });
  return new Map(answers);
}

/** Takes answers back: they stay in the document, and the commune is to be heard again. */
export function withdrawHearings(commune: string, role: string, taken: readonly Hearing[]): NewHearing {
  return {
    communeCode: commune,
    role,
    needs: "",
    existing: "",
    hall: null,
    preferred: [],
    replaces: taken.map(({ id }) => id),
    withdrawn: true,
  };
}

/**
 * Settles which of several answers stands: the others are taken back, so that the one that is kept keeps its date and
 * its role. To keep a withdrawal is to take all of them back.
 */
export function settleHearings(kept: Hearing, rivals: readonly Hearing[]): NewHearing {
  const taken = kept.withdrawn === true ? rivals : rivals.filter(({ id }) => id !== kept.id);
  return withdrawHearings(kept.communeCode, kept.role, taken);
}
