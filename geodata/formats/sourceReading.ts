import type { CrsCode } from "../geometry/crs.ts";
import type { DecimalMark } from "./readNumber.ts";

/** Which column holds which field, by field id; null where none does. */
export type FieldColumns = Readonly<Record<string, string | null>>;

/**
 * What is settled about how a file is written; whatever is absent is detected.
 *
 * What is detected and what is settled go the same way through the decoders, so a file that is read with all that
 * was detected in it gives the same as one that is read with nothing said.
 */
export interface SourceReading {
  readonly separator?: string;
  readonly decimal?: DecimalMark;
  readonly crs?: CrsCode;
  readonly columns?: FieldColumns;
}
