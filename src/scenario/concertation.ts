import type { WeeklyHalfDay } from "../../geodata/model/venue.ts";

/** What a comment or a decision is about. Things that are gone since are kept by their id: minutes are not rewritten. */
export type ConcertationTarget =
  | { readonly kind: "scenario" }
  /** A plan, by its `planKey`. */
  | { readonly kind: "plan"; readonly plan: string }
  | { readonly kind: "commune"; readonly code: string }
  | { readonly kind: "stop"; readonly venueId: string };

/** « Avis favorable, réservé, défavorable ». */
export const OPINIONS = ["for", "reserved", "against"] as const;

export type Opinion = (typeof OPINIONS)[number];

/**
 * What somebody said or decided at one time. Entries are never changed: a correction is a new entry that names those it
 * `replaces`, so that two copies of a file merge by adding up their entries. `id` is drawn from the content (`entryId`).
 */
export interface ConcertationEntry {
  readonly id: string;
  /** ISO instant. */
  readonly at: string;
  /** Who speaks: a function, as « maire » or « RPE », never a name by default (R37, R50). */
  readonly role: string;
  /** Ids of earlier entries that this one takes the place of; absent = none. */
  readonly replaces?: readonly string[];
  /** The entries named in `replaces` are taken back, and nothing stands in for them. */
  readonly withdrawn?: true;
}

/** A remark, an opinion, or both (R36). */
export interface Comment extends ConcertationEntry {
  readonly target: ConcertationTarget;
  readonly opinion: Opinion | null;
  readonly text: string;
}

export const DECISION_KINDS = ["adopt", "require", "keep", "discard", "postpone", "other"] as const;

export type DecisionKind = (typeof DECISION_KINDS)[number];

/** A decision of the meeting, for its minutes (R37); locks say the same to the planner. */
export interface Decision extends ConcertationEntry {
  readonly kind: DecisionKind;
  readonly target: ConcertationTarget;
  /** What was decided, in words. */
  readonly option: string;
  readonly reason: string;
  /** `planKey` of the plan that was shown; null where none was. */
  readonly plan: string | null;
}

/** A hall as a commune offers it; null = not said. */
export interface OfferedHall {
  readonly name: string;
  readonly accessible: boolean | null;
  readonly heated: boolean | null;
  readonly storage: boolean | null;
  /** Half-days on which it can be had; null = not said. */
  readonly slots: readonly WeeklyHalfDay[] | null;
}

/** What a commune answered before any plan (« Entendre la commune »); `role` is the contact's function. */
export interface Hearing extends ConcertationEntry {
  readonly communeCode: string;
  /** « Besoins signalés ». */
  readonly needs: string;
  /** « Actions existantes ». */
  readonly existing: string;
  readonly hall: OfferedHall | null;
  /** Half-days that suit families; empty = none said. */
  readonly preferred: readonly WeeklyHalfDay[];
}

/** Tells a file of opinions from a project. */
export const OPINIONS_KIND = "maillage-avis";

/** A small file of opinions, to be merged into the project that they speak of. */
export interface OpinionsDocument {
  readonly version: 1;
  readonly kind: typeof OPINIONS_KIND;
  /** Id of the project. */
  readonly scenario: string;
  readonly comments: readonly Comment[];
}
