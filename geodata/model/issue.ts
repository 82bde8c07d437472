/**
 * One thing found in an input file, in a form that any language can word.
 *
 * `code` names the finding (`src/i18n/issueText.ts` turns it into a sentence); `at` says where, as a
 * path into the document (`features[12].properties.code`) or a line (`line 14, column naissances`);
 * `params` holds the values that the sentence needs. User text in `params` is shown as text only.
 *
 * - `error`: the element was left out (or, when nothing is left, the file refused);
 * - `warning`: the element was kept but is doubtful;
 * - `repair`: the element was mended (lost zero put back, axes swapped, CRS reprojected).
 */
export interface Issue {
  readonly code: string;
  readonly severity: "error" | "warning" | "repair";
  readonly at: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/**
 * What a decoder returns: it never throws on bad input.
 *
 * `value` is absent only when nothing usable is left; `issues` is complete up to {@link ISSUE_LIMIT},
 * and `suppressedIssues` counts those beyond it.
 */
export interface Decoded<T> {
  readonly value?: T;
  readonly issues: readonly Issue[];
  readonly suppressedIssues?: number;
}

/** Most issues that one decoder lists; more are counted only. */
export const ISSUE_LIMIT = 200;
