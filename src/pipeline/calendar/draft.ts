import type { MinuteWindow } from "../../../planners/model/problem.ts";

/** A session before it is known whether it can take place; local minutes, days as day numbers. */
export interface Draft {
  readonly id: string;
  readonly day: number;
  readonly start: number;
  readonly end: number;
  /** When the hall is taken: from set-up to take-down. */
  readonly occupied: MinuteWindow;
  /** When the team is away from its base. */
  readonly duty: MinuteWindow;
  /** Sessions of one outing of a team share it. */
  readonly outing: string;
  readonly venueId: string;
  readonly circuitId: string;
  readonly teamId: string;
  /** Null = the themes take turns. */
  readonly theme: string | null;
  /** Professionals that a rule names. */
  readonly professionalIds: readonly string[];
  /** A rule's: it stays where it is (C17). */
  readonly fixed: boolean;
}

/** A draft with what became of it. */
export interface SettledDraft {
  readonly draft: Draft;
  readonly status: "kept" | "moved" | "cancelled";
  /** Day that it had first, where it moved. */
  readonly movedFrom: number | null;
  readonly reason: string;
}

/** The same draft on another day, as an outing of its own. */
export function moveDraft(draft: Draft, day: number): Draft {
  return day === draft.day ? draft : { ...draft, day, outing: `${draft.outing} ${day}` };
}
