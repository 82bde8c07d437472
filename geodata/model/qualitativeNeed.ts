/**
 * A need as people said it, in a focus group or an interview: shown beside the figures, never summed with them.
 *
 * `communeCodes` empty = said of the whole territory. `group` is a function or a kind of people, never a name.
 */
export interface QualitativeNeed {
  readonly id: string;
  readonly group: string;
  readonly communeCodes: readonly string[];
  readonly theme: string;
  readonly sentence: string;
  readonly date: string | null;
  readonly source: string;
}
