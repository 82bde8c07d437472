import type { CrsCode } from "../geometry/crs.ts";
import type { IssueLog } from "../model/issueLog.ts";
import type { LonLat } from "../model/lonLat.ts";
import { readPointPosition, readText } from "./communeFacts.ts";
import { readCsvTable } from "./csvTable.ts";
import { listPropertyNames, readGeojsonFeatures } from "./geojsonFeatures.ts";
import { findPlaceColumns } from "./placeColumns.ts";
import type { PlaceColumns, PlaceFact } from "./placeColumns.ts";
import { readNumber } from "./readNumber.ts";
import type { DecimalMark } from "./readNumber.ts";

/** One place of a file, before it is understood: `position` as the file gives it, in any system. */
export interface PlaceRow {
  readonly at: string;
  readonly position: LonLat | null;
  /** Text of a fact, null where the row says nothing. */
  text(fact: PlaceFact): string | null;
}

/** The places of a file, of either format, and how it was written. */
export interface PlaceRows {
  readonly rows: readonly PlaceRow[];
  readonly columns: PlaceColumns;
  readonly decimal: DecimalMark;
  readonly declaredCrs: CrsCode | "unknown" | null;
  readonly separator: string | null;
  readonly rejected: number;
}

/**
 * Reads places from GeoJSON points or from a table, whichever the text is.
 *
 * A text whose first sign is `{`, `[` or `<` is taken for GeoJSON, any other for a table. Features that
 * are not points keep their properties and have no position: they are then placed by their commune.
 */
export function readPlaceRows(text: string, log: IssueLog): PlaceRows | null {
  return /^\s*[[{<]/u.test(text) ? readFeatureRows(text, log) : readTableRows(text, log);
}

function readFeatureRows(text: string, log: IssueLog): PlaceRows | null {
  const file = readGeojsonFeatures(text, log);
  if (file === null) return null;
  const columns = findPlaceColumns(listPropertyNames(file.features));
  return {
    rows: file.features.map(({ at, properties, geometry }) =>
      buildRow(at, properties, readPointPosition(geometry), columns, "."),
    ),
    columns,
    decimal: ".",
    declaredCrs: file.declaredCrs,
    separator: null,
    rejected: 0,
  };
}

function readTableRows(text: string, log: IssueLog): PlaceRows | null {
  const table = readCsvTable(text, log);
  if (table === null) return null;
  const columns = findPlaceColumns(table.columns);
  return {
    rows: table.rows.map(({ at, cells }) => buildRow(at, cells, null, columns, table.decimal)),
    columns,
    decimal: table.decimal,
    declaredCrs: null,
    separator: table.separator,
    rejected: table.rejected,
  };
}

function buildRow(
  at: string,
  cells: Readonly<Record<string, unknown>>,
  position: LonLat | null,
  columns: PlaceColumns,
  decimal: DecimalMark,
): PlaceRow {
  const text = (fact: PlaceFact): string | null => {
    const value = columns[fact] === null ? null : cells[columns[fact]];
    return Array.isArray(value)
      ? value.filter((item) => typeof item === "string" || typeof item === "number").join("; ") || null
      : readText(cells, columns[fact]);
  };
  return { at, text, position: position ?? readColumns(cells, columns, decimal) ?? readPair(text("pair")) };
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
