import type { FieldKind } from "../fieldIds.ts";

/**
 * A French open-data schema, known by its column names, that needs no question to be read.
 *
 * Column names are folded (`foldColumn`). `signature` lists names that must all be there, one of each list.
 */
export interface OpenDataSchema {
  readonly name: string;
  readonly kind: FieldKind;
  readonly signature: readonly (readonly string[])[];
  /** Names that hold each field, the surest first. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  /** Columns whose names look like a field and are none. */
  readonly ignored?: readonly string[];
  /** Labels of the codes of a field; where `only`, rows of other codes are none of ours and passed over. */
  readonly labels?: {
    readonly field: string;
    readonly byCode: Readonly<Record<string, string>>;
    /** Labels that are kept beside the codes, where the file spells out labels itself. */
    readonly words?: RegExp;
    readonly only: boolean;
  };
  /** Field whose label stands for the name of rows that have none. */
  readonly nameFrom?: string;
}
