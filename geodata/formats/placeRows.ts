import type { CrsCode } from "../geometry/crs.ts";
import type { IssueLog } from "../model/issueLog.ts";
import type { LonLat } from "../model/lonLat.ts";
import { readPointPosition, readText } from "./communeFacts.ts";
import { readCsvTable } from "./csvTable.ts";
import { listPropertyNames, readGeojsonFeatures } from "./geojsonFeatures.ts";
import { matchFields } from "./matchFields.ts";
import type { OpenDataSchema } from "./openData/openDataSchema.ts";
import { labelReader } from "./openData/readLabel.ts";
import type { LabelReader } from "./openData/readLabel.ts";
import { placeColumnsOf } from "./placeColumns.ts";
import type { PlaceColumns, PlaceFact } from "./placeColumns.ts";
import { readNumber } from "./readNumber.ts";
import type { DecimalMark } from "./readNumber.ts";
import type { SourceReading } from "./sourceReading.ts";

/** One place of a file, before it is understood: `position` as the file gives it, in any system. */
export interface PlaceRow {
  readonly at: string;
  readonly position: LonLat | null;
  /** Text of a fact, null where the row says nothing. */
  text(fact: PlaceFact): string | null;
  /** Place of a fact in the file, for issues: its line and column. */
  placeOf(fact: PlaceFact): string;
}

/** The places of a file, of either format, and how it was written. */
export interface PlaceRows {
  readonly rows: readonly PlaceRow[];
  readonly columns: PlaceColumns;
  readonly schema: OpenDataSchema | null;
  readonly decimal: DecimalMark;
  readonly declaredCrs: CrsCode | "unknown" | null;
  readonly separator: string | null;
  readonly rejected: number;
  /** Rows of an open-data file that are no service for small children, passed over. */
  readonly passedOver: number;
}

interface ReadCells {
  readonly at: string;
  readonly cells: Readonly<Record<string, unknown>>;
  readonly geometry: unknown;
}

type FileForm = Pick<PlaceRows, "decimal" | "declaredCrs" | "separator" | "rejected">;

/**
 * Reads places from GeoJSON points or from a table, whichever the text is.
 *
 * A text whose first sign is `{`, `[` or `<` is taken for GeoJSON, any other for a table. Features that
 * are not points keep their properties and have no position: they are then placed by their commune.
 */
export function readPlaceRows(text: string, log: IssueLog, reading: SourceReading = {}): PlaceRows | null {
  return /^\s*[[{<]/u.test(text) ? readFeatureRows(text, log, reading) : readTableRows(text, log, reading);
}

function readFeatureRows(text: string, log: IssueLog, reading: SourceReading): PlaceRows | null {
  const file = readGeojsonFeatures(text, log);
  if (file === null) return null;
  const names = listPropertyNames(file.features);
  const rows = file.features.map(({ at, properties, geometry }) => ({ at, cells: properties, geometry }));
  const { declaredCrs } = file;
  return buildRows(rows, names, reading, { decimal: ".", declaredCrs, separator: null, rejected: 0 });
}

function readTableRows(text: string, log: IssueLog, reading: SourceReading): PlaceRows | null {
  const table = readCsvTable(text, log, reading);
  if (table === null) return null;
  const { decimal, separator, rejected } = table;
  const rows = table.rows.map(({ at, cells }) => ({ at, cells, geometry: null }));
  return buildRows(rows, table.columns, reading, { decimal, declaredCrs: null, separator, rejected });
}

function buildRows(
  rows: readonly ReadCells[],
  names: readonly string[],
  reading: SourceReading,
  form: FileForm,
): PlaceRows {
  const { schema, fields } = matchFields("structures", names, reading.columns);
  const columns = placeColumnsOf(fields);
  const reader = labelReader(schema);
  const built = rows.map((row) => buildRow(row, columns, reader, form.decimal));
  const kept = built.filter((row) => reader.isOurs(row.text(reader.field)));
  return { ...form, rows: kept, columns, schema, passedOver: built.length - kept.length };
}

function buildRow(
  { at, cells, geometry }: ReadCells,
  columns: PlaceColumns,
  reader: LabelReader,
  decimal: DecimalMark,
): PlaceRow {
  const cell = (fact: PlaceFact): string | null => {
    const value = columns[fact] === null ? null : cells[columns[fact]];
    return Array.isArray(value)
      ? value.filter((item) => typeof item === "string" || typeof item === "number").join("; ") || null
      : readText(cells, columns[fact]);
  };
  const text = (fact: PlaceFact): string | null => reader.read(fact, cell);
  const placed = readPointPosition(geometry) ?? readColumns(cells, columns, decimal);
  return {
    at,
    text,
    placeOf: (fact) => {
      const column = columns[fact];
      if (column === null) return at;
      return at.startsWith("line ") ? `${at}, column ${column}` : `${at}.properties.${column}`;
    },
    position: placed ?? readPair(text("pair")),
  };
}

function readColumns(
  cells: Readonly<Record<string, unknown>>,
  columns: PlaceColumns,
  decimal: DecimalMark,
): LonLat | null {
  if (columns.lon === null || columns.lat === null) return null;
  const x = readNumber(cells[columns.lon], decimal);
  const y = readNumber(cells[columns.lat], decimal);
  return x === null || y === null ? null : [x, y];
}

/** A cell with both: `46.78, 4.85` or `[4.85, 46.78]`, in the order it has; axes are settled later. */
function readPair(text: string | null): LonLat | null {
  const match = /^\D*?(-?\d+(?:\.\d+)?)\s*[,; ]\s*(-?\d+(?:\.\d+)?)\D*$/u.exec(text ?? "");
  return match === null ? null : [Number(match[1]), Number(match[2])];
}
