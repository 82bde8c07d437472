/** Parts that are published together: one part alone, or several whose own numbers are withheld. */
export interface AnswerGroup {
  readonly members: readonly string[];
  readonly answers: number;
}

/** What was asked: a slot (`name` as `"3-am"`), a theme, a place, an age of children (`"0"` … `"6+"`). */
export type QuestionKind = "slot" | "theme" | "place" | "age";

/** How many said yes to one answer; null = withheld. */
export interface ReleasedQuestion {
  readonly kind: QuestionKind;
  readonly name: string;
  readonly total: number | null;
  /** In the order of the release's communes; empty for places and ages, which are published in total only. */
  readonly communes: readonly (number | null)[];
  /** In the order of the release's roles; empty where wishes are not known by role. */
  readonly roles: readonly (number | null)[];
}

/** Respondents who accept so many minutes, from `from` to `to`, ends included; null, null: not said, or withheld. */
export interface ReleasedMinutes {
  readonly from: number | null;
  readonly to: number | null;
  readonly count: number;
}

/**
 * What may be shown of a survey: no count of respondents under `threshold`, and none that the others give back.
 *
 * `communes` and `roles` are groups that stand alone, then the one of those that do not (more than one member).
 * A member `""` stands for respondents who named no commune of the territory. No subtotal of EPCI or rings is
 * ever published, and no crossing of commune and role.
 */
export interface SurveyRelease {
  readonly threshold: number;
  /** Null: fewer answers than the threshold in all, and nothing else is published. */
  readonly answers: number | null;
  readonly communes: readonly AnswerGroup[];
  readonly roles: readonly AnswerGroup[];
  readonly questions: readonly ReleasedQuestion[];
  readonly minutes: readonly ReleasedMinutes[];
  readonly source: string;
  readonly date: string | null;
}
