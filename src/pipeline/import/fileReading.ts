import type { CrsCode } from "../../../geodata/geometry/crs.ts";
import type { DecimalMark } from "../../../geodata/formats/readNumber.ts";
import type { ImportKind } from "../../scenario/importReport.ts";

/**
 * How to read a file where detection was wrong: what the user settled in the import window (R9). Absent fields are
 * detected. `columns` gives a field its column, null where the user says that no column holds it.
 */
export interface FileReading {
  readonly kind?: Exclude<ImportKind, "unknown">;
  readonly encoding?: string;
  readonly separator?: string;
  readonly decimal?: DecimalMark;
  readonly crs?: CrsCode;
  readonly columns?: Readonly<Record<string, string | null>>;
  /** The file (or this layer of it) is left out. */
  readonly skip?: boolean;
}

/** How sure a detection is: read in the file itself, told by its content, or one of several that would do. */
export type Certainty = "stated" | "likely" | "guessed";

/** A property of a file as it was detected. */
export interface Detected<T> {
  readonly value: T;
  readonly certainty: Certainty;
}

/** One column of a file, with what it was taken for. */
export interface PreviewColumn {
  readonly name: string;
  /** First values that are not empty, as they stand in the file. */
  readonly samples: readonly string[];
  /** The field that the column was matched to, null for none. */
  readonly field: string | null;
}

/** A field that a kind of file can have, in the order of lists; worded by the interface. */
export interface PreviewField {
  readonly id: string;
  readonly required: boolean;
}

/** What the import window shows of one file, or of one layer or sheet of it, before anything is imported. */
export interface FilePreview {
  readonly fileName: string;
  readonly layer: string | null;
  readonly format: string;
  readonly kind: Detected<ImportKind>;
  /** French open-data schema that the columns were recognised as (`insee`, `finess`, `data-inclusion`…), or null. */
  readonly schema: string | null;
  readonly encoding: Detected<string> | null;
  readonly separator: Detected<string> | null;
  readonly decimal: Detected<DecimalMark> | null;
  readonly crs: Detected<CrsCode> | null;
  readonly columns: readonly PreviewColumn[];
  readonly fields: readonly PreviewField[];
  /** First rows, cells in the order of `columns`. */
  readonly rows: readonly (readonly string[])[];
  readonly rowCount: number;
  /** Same for every file with the same columns and kind: under it, what the user settled is remembered. */
  readonly shape: string;
}
