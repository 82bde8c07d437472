/** A public holiday of metropolitan France, by name; worded by `src/i18n/sessionReasonText.ts`. */
export type PublicHolidayCode =
  | "new-year"
  | "good-friday"
  | "easter-monday"
  | "labour-day"
  | "victory-1945"
  | "ascension"
  | "whit-monday"
  | "bastille-day"
  | "assumption"
  | "all-saints"
  | "armistice-1918"
  | "christmas"
  | "saint-stephen";

/** A day on which nobody works by law. */
export interface PublicHoliday {
  /** Days since 1 January 1970. */
  readonly dayNumber: number;
  readonly code: PublicHolidayCode;
}
