/** Who answered (R52); `other` is anybody else, or nobody said. */
export const SURVEY_ROLES = ["mother", "father", "other"] as const;

/** Role of a respondent. */
export type SurveyRole = (typeof SURVEY_ROLES)[number];

/** Parts of a day that families may wish for: mornings and afternoons, and evenings. */
export type SurveyHalfDay = "am" | "pm" | "evening";

/** Wishes for one slot of the week (weekday 1 Monday … 7 Sunday). */
export interface SurveySlotCount {
  readonly weekday: number;
  readonly halfDay: SurveyHalfDay;
  readonly count: number;
}

/** How often one answer was given: a theme, a place, an age of children, a distance. */
export interface SurveyCount {
  readonly name: string;
  readonly count: number;
}

/**
 * Answers of one commune, or of those who named none (`code` null), added up. Counts are of respondents; one
 * respondent may wish for several slots, places and themes. Whole numbers.
 */
export interface SurveyCommune {
  readonly code: string | null;
  readonly answers: number;
  readonly roles: Readonly<Record<SurveyRole, number>>;
  /** By age in months at the time of the answer, in bands of a year: `"0"` … `"5"`, `"6+"`. */
  readonly childAges: readonly SurveyCount[];
  readonly slots: readonly SurveySlotCount[];
  readonly themes: readonly SurveyCount[];
  readonly places: readonly SurveyCount[];
  /** Minutes that families accept to drive, `name` a whole number of minutes. */
  readonly minutes: readonly SurveyCount[];
}

/** Wishes of the respondents of one role over the whole territory (R52). */
export interface SurveyWishes {
  readonly slots: readonly SurveySlotCount[];
  readonly themes: readonly SurveyCount[];
}

/**
 * A survey of families, aggregated on import (R49): no single answer is kept.
 *
 * These are true counts, for use on this device; whatever is shown or exported goes through the suppression of
 * small counts first. `communes` sorted by code, null last.
 */
export interface SurveyAggregate {
  readonly version: 1;
  readonly source: string;
  /** ISO date of the last answer, null when the file has no dates. */
  readonly date: string | null;
  readonly answers: number;
  readonly communes: readonly SurveyCommune[];
  /** Absent = wishes were not kept by role. */
  readonly byRole?: Readonly<Record<SurveyRole, SurveyWishes>>;
}
