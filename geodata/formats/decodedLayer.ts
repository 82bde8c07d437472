import type { Geometry } from "geojson";

/** A value of an attribute, as JSON can hold it. */
export type LayerValue = string | number | boolean | null;

/** A layer of features, or a table where `geometries` is null, as read from a binary file. */
export interface DecodedLayer {
  readonly name: string;
  readonly columns: readonly string[];
  /** Values in the order of `columns`. */
  readonly rows: readonly (readonly LayerValue[])[];
  /** One per row, in the file's own system; null for a feature without geometry. */
  readonly geometries: readonly (Geometry | null)[] | null;
  /** The system that the file declares, as in the `crs` member of older GeoJSON: `EPSG:2154`; null if it does not. */
  readonly crs: string | null;
}

/** Writes a layer as GeoJSON, in the system of its file, which the older `crs` member declares. */
export function encodeLayer({ columns, rows, geometries, crs }: DecodedLayer): string {
  const features = rows.map((row, i) => {
    const properties = Object.fromEntries(columns.map((column, c) => [column, row[c] ?? null]));
    return JSON.stringify({ type: "Feature", properties, geometry: geometries?.[i] ?? null });
  });
  const member = crs === null ? "" : `"crs":${JSON.stringify({ type: "name", properties: { name: crs } })},`;
  return `{"type":"FeatureCollection",${member}"features":[\n${features.join(",\n")}\n]}`;
}

/** Writes rows of cells as a table that reads back as it stood: row n of the sheet is line n. */
export function encodeTable(rows: readonly (readonly LayerValue[])[]): string {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return rows
    .map((row) => Array.from({ length: width }, (_, c) => quote(writeValue(row[c] ?? null))).join(";"))
    .join("\n");
}

/** Writes a layer's attributes as a table, without its geometries. */
export function encodeAttributes({ columns, rows }: DecodedLayer): string {
  return encodeTable([columns, ...rows]);
}

/**
 * Writes a number with the 15 digits that spreadsheets keep; three decimals get a fourth, as `1.234`
 * would be read as one thousand two hundred and thirty-four people.
 */
function writeValue(value: LayerValue): string {
  if (typeof value === "string") return value;
  if (typeof value !== "number") return value === null ? "" : String(value);
  const text = String(Number(value.toPrecision(15)));
  return /^-?\d+\.\d{3}$/u.test(text) ? `${text}0` : text;
}

function quote(cell: string): string {
  const line = cell.replace(/\r\n|\r|\n/gu, " ");
  return /[";,\t|]|^\s|\s$/u.test(line) ? `"${line.replaceAll('"', '""')}"` : line;
}
