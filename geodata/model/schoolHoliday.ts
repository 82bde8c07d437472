/** One of the three groups of académies whose winter and spring holidays are staggered. */
export type SchoolZone = "A" | "B" | "C";

/** Which school holidays; `other` are those that an imported file names otherwise. */
export type SchoolHolidayCode =
  "all-saints" | "christmas" | "winter" | "spring" | "ascension-bridge" | "summer" | "other";

/**
 * Days without class in a zone, in day numbers, both ends included.
 *
 * An official « du samedi 10 février au lundi 26 février » is from Sunday 11 to Sunday 25: there is class
 * on the first official day, and again from the morning of the return (R30).
 */
export interface SchoolHoliday {
  readonly zone: SchoolZone;
  readonly code: SchoolHolidayCode;
  /** First day without class. */
  readonly from: number;
  /** Last day known to be without class: of a summer whose return is not published, its first day. */
  readonly to: number;
}
