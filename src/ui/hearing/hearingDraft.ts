import type { WeeklyHalfDay } from "../../../geodata/model/venue.ts";
import { sortHalfDays } from "../../pipeline/hearings/halfDays.ts";
import type { NewHearing } from "../../pipeline/hearings/readHearings.ts";
import type { Hearing } from "../../scenario/concertation.ts";

export type Answer = "yes" | "no" | "unsaid";

/** What a commune answers, as it is written down. */
export interface HearingDraft {
  readonly communeCode: string;
  readonly role: string;
  readonly needs: string;
  readonly existing: string;
  readonly hallName: string;
  readonly accessible: Answer;
  readonly heated: Answer;
  readonly storage: Answer;
  readonly hallSlots: readonly WeeklyHalfDay[];
  readonly preferred: readonly WeeklyHalfDay[];
}

/** Returns the form of a commune: empty, or with the answer that is to be corrected. */
export function draftOfHearing(communeCode: string, before: Hearing | null): HearingDraft {
  const hall = before?.hall ?? null;
  return {
    communeCode,
    role: before?.role ?? "",
    needs: before?.needs ?? "",
    existing: before?.existing ?? "",
    hallName: hall?.name ?? "",
    accessible: answerOf(hall?.accessible),
    heated: answerOf(hall?.heated),
    storage: answerOf(hall?.storage),
    hallSlots: hall?.slots ?? [],
    preferred: before?.preferred ?? [],
  };
}

/** Returns the answer that a draft describes; it takes the place of those `before`. */
export function hearingOfDraft(draft: HearingDraft, before: readonly Hearing[]): NewHearing {
  const hallName = draft.hallName.trim();
  return {
    communeCode: draft.communeCode,
    role: draft.role.trim(),
    needs: draft.needs.trim(),
    existing: draft.existing.trim(),
    hall:
      hallName === ""
        ? null
        : {
            name: hallName,
            accessible: readAnswer(draft.accessible),
            heated: readAnswer(draft.heated),
            storage: readAnswer(draft.storage),
            slots: draft.hallSlots.length === 0 ? null : sortHalfDays(draft.hallSlots),
          },
    preferred: sortHalfDays(draft.preferred),
    ...(before.length === 0 ? {} : { replaces: before.map(({ id }) => id) }),
  };
}

function answerOf(value: boolean | null | undefined): Answer {
  if (value === null || value === undefined) return "unsaid";
  return value ? "yes" : "no";
}

function readAnswer(answer: Answer): boolean | null {
  return answer === "unsaid" ? null : answer === "yes";
}
