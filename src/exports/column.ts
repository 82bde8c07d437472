import type { Edition } from "./edition.ts";

/** A cell of an export: flat on purpose, GIS programs do not read nested values. */
export type Cell = string | number | boolean | null;

/**
 * One property of an export, in the order of the file: declared once for GeoJSON, CSV, `.csvt` and
 * the JSON Schema. `real` has decimals; a `string` stays one even where it looks like a number.
 */
export interface Column<Row> {
  readonly name: string;
  readonly type: "string" | "integer" | "real" | "boolean";
  readonly nullable?: boolean;
  readonly value: (row: Row) => Cell;
}

/** A row with the edition that it is part of. */
export interface EditionRow {
  readonly edition: Edition;
}

/** The closing columns that tell where an export comes from and how long it holds. */
export const EDITION_COLUMNS: readonly Column<EditionRow>[] = [
  { name: "sources", type: "string", value: (row) => row.edition.sources.join(" ; ") },
  { name: "licence", type: "string", value: (row) => row.edition.licence },
  { name: "valid_until", type: "string", value: (row) => row.edition.valid_until },
  { name: "version", type: "string", value: (row) => row.edition.version },
  { name: "replaces", type: "string", nullable: true, value: (row) => row.edition.replaces },
];

/** The two columns that say what « zone blanche » means and when it was computed. */
export const DEFINITION_COLUMNS: readonly Column<EditionRow>[] = [
  { name: "definition", type: "string", value: (row) => row.edition.definition },
  { name: "date", type: "string", value: (row) => row.edition.date },
];

/** Reads all columns of a row, in order. */
export function readRow<Row>(columns: readonly Column<Row>[], row: Row): Record<string, Cell> {
  return Object.fromEntries(columns.map((column) => [column.name, column.value(row)]));
}

/** Minutes with one decimal, rounded up: what is just over a threshold never reads as within it. */
export function minutesOf(seconds: number | null): number | null {
  return seconds === null ? null : Math.ceil(seconds / 6) / 10;
}
