/** One rule that a plan breaks, by its number in the requirements; worded by `src/i18n`. */
export interface Violation {
  /** `C6`, `C15`, …: the constraint, as in the table of planners/check/README.md. */
  readonly rule: string;
  readonly code: string;
  /** `circuits[2].tours[0].stops[1]`, `sessions[12]` or `plan`. */
  readonly at: string;
  readonly params: Readonly<Record<string, string | number>>;
}
