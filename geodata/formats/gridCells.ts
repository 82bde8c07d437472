import proj4 from "proj4";
import { buildCrsConversion } from "../geometry/crs.ts";
import type { PopulationCell } from "../model/commune.ts";
import type { Decoded } from "../model/issue.ts";
import { createIssueLog } from "../model/issueLog.ts";
import type { IssueLog } from "../model/issueLog.ts";
import { isJsonObject } from "../model/jsonObject.ts";
import type { LonLat } from "../model/lonLat.ts";
import { isCommuneCode } from "./communeCode.ts";
import { readText } from "./communeFacts.ts";
import { readCsvTable } from "./csvTable.ts";
import { foldColumn } from "./foldText.ts";
import { listPropertyNames, readGeojsonFeatures } from "./geojsonFeatures.ts";
import { readNumber } from "./readNumber.ts";
import type { DecimalMark } from "./readNumber.ts";
import type { SourceReading } from "./sourceReading.ts";

/** A cell of a file, with the communes that the file puts it in: several where it lies on a border. */
export interface GridCell extends PopulationCell {
  readonly communeCodes: readonly string[];
}

/** The cells of a file and how it was written. */
export interface DecodedGrid {
  readonly cells: readonly GridCell[];
  /** Null for GeoJSON. */
  readonly separator: string | null;
  readonly decimal: DecimalMark;
  readonly total: number;
  readonly rejected: number;
}

/** Which column holds which fact of a cell; null where there is none. */
interface GridColumns {
  readonly id: string | null;
  readonly under4: string | null;
  readonly from4to5: string | null;
  readonly children: string | null;
  readonly communes: string | null;
  readonly x: string | null;
  readonly y: string | null;
}

interface GridRow {
  readonly at: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** Position of the feature itself, where the file is GeoJSON. */
  readonly position: LonLat | null;
}

const PATTERNS: Readonly<Record<keyof GridColumns, RegExp>> = {
  id: /^(?:idcar(?:_?\d+_?k?m)?|idinspire|id_inspire|id_carr(?:eau)?(?:_?\d+_?k?m)?)$/u,
  under4: /^ind_0_?3$/u,
  from4to5: /^ind_4_?5$/u,
  children: /^(?:enfants?|children|enfants_0_5|nb_enfants)$/u,
  communes: /^(?:lcog_geo|depcom|code_insee|codgeo|commune)$/u,
  x: /^(?:x|lon|longitude|x_centre)$/u,
  y: /^(?:y|lat|latitude|y_centre)$/u,
};

/** Years of age of the two columns of INSEE, 0 to 3 and 4 to 5. */
const YEARS_UNDER_4 = 4;
const YEARS_UNDER_6 = 6;

/** Systems that the ids of INSEE's cells are in: Europe, La Réunion, the Antilles. Source: EPSG registry. */
const GRID_SYSTEMS: Readonly<Record<string, string>> = {
  "3035":
    "+proj=laea +lat_0=52 +lon_0=10 +x_0=4321000 +y_0=3210000 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs",
  "2975": "+proj=utm +zone=40 +south +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs",
  "5490": "+proj=utm +zone=20 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs",
};

/** Tells whether columns are those of a population grid: a cell's id or position, and its children. */
export function isGridTable(columns: readonly string[]): boolean {
  const found = findColumns(columns);
  if (found.under4 === null && (found.id === null || found.children === null)) return isPlainGrid(columns);
  return found.id !== null || found.x !== null;
}

/** `x;y;enfants` and nothing else that could make it a table of places or communes. */
function isPlainGrid(columns: readonly string[]): boolean {
  const { x, y, children } = findColumns(columns);
  return x !== null && y !== null && children !== null && columns.length <= 4;
}

/**
 * Decodes a population grid as INSEE publishes it (carreaux of 200 m or 1 km, CSV or GeoJSON), or a table `x;y;enfants`.
 *
 * The position comes from the cell's id (`CRS3035RES200mN2481000E3929400` names its south-west corner), else from
 * `x` and `y` (WGS84, Lambert-93 or EPSG:3035, told by their size), else from the outline's middle. Children are
 * under six: `Ind_0_3` + `Ind_4_5`; of `Ind_0_3` alone, half as many again.
 *
 * @returns no value when there is no such column or no usable row. Cells without children are counted, not kept.
 */
export function decodeGridCells(text: string, reading: SourceReading = {}): Decoded<DecodedGrid> {
  const log = createIssueLog();
  const table = readTable(text, reading, log);
  if (table === null) return log.finish();
  const columns = findColumns(table.columns);
  if (columns.under4 === null && columns.children === null) {
    log.error("grid-no-children", "file", { columns: table.columns.join(", ") });
    return log.finish();
  }
  if (columns.under4 !== null && columns.from4to5 === null) log.warning("grid-under-4-only", "file");
  const systems = createSystems();
  let rejected = table.rejected;
  const cells = table.rows.flatMap((row): GridCell[] => {
    const cell = readCell(row, columns, table.decimal, systems, log);
    if (cell === null) rejected += 1;
    return cell === null || cell.children === 0 ? [] : [cell];
  });
  if (cells.length === 0) {
    log.error("grid-none-usable", "file");
    return log.finish();
  }
  const { separator, decimal } = table;
  return log.finish({ cells, separator, decimal, total: table.rows.length + table.rejected, rejected });
}

interface GridTable {
  readonly columns: readonly string[];
  readonly rows: readonly GridRow[];
  readonly separator: string | null;
  readonly decimal: DecimalMark;
  readonly rejected: number;
}

function readTable(text: string, reading: SourceReading, log: IssueLog): GridTable | null {
  if (!/^\s*[[{]/u.test(text)) {
    const table = readCsvTable(text, log, reading);
    return table === null
      ? null
      : { ...table, rows: table.rows.map(({ at, cells }) => ({ at, values: cells, position: null })) };
  }
  const read = readGeojsonFeatures(text, log);
  if (read === null) return null;
  const rows = read.features.map(({ at, properties, geometry }) => ({
    at,
    values: properties,
    position: findMiddle(geometry),
  }));
  const rejected = read.total - read.features.length;
  return { columns: listPropertyNames(read.features), rows, separator: null, decimal: ".", rejected };
}

/** Middle of the box around a geometry in WGS84, whatever its type. */
function findMiddle(geometry: unknown): LonLat | null {
  const lons: number[] = [];
  const lats: number[] = [];
  const walk = (value: unknown): void => {
    if (!Array.isArray(value)) return;
    const [lon, lat] = value as unknown[];
    if (typeof lon === "number" && typeof lat === "number") {
      lons.push(lon);
      lats.push(lat);
    } else for (const part of value) walk(part);
  };
  if (isJsonObject(geometry)) walk(geometry["coordinates"]);
  if (lons.length === 0) return null;
  const middle = (values: readonly number[]): number =>
    (values.reduce((a, b) => Math.min(a, b)) + values.reduce((a, b) => Math.max(a, b))) / 2;
  return toLonLat(middle(lons), middle(lats));
}

function findColumns(names: readonly string[]): GridColumns {
  const find = (pattern: RegExp): string | null =>
    names.find((name) => pattern.test(foldColumn(name))) ?? null;
  const entries = Object.entries(PATTERNS).map(([fact, pattern]) => [fact, find(pattern)] as const);
  return Object.fromEntries(entries) as Record<keyof GridColumns, string | null>;
}

type Systems = (code: string, x: number, y: number) => LonLat | null;

/** Conversions are built once each: a national grid has two million cells. */
function createSystems(): Systems {
  const converters = new Map(
    Object.entries(GRID_SYSTEMS).map(([code, definition]) => [code, proj4(definition)] as const),
  );
  return (code, x, y) => {
    const converter = converters.get(code);
    if (converter === undefined) return null;
    const [lon, lat] = converter.inverse([x, y]);
    return [lon, lat];
  };
}

function readCell(
  row: GridRow,
  columns: GridColumns,
  decimal: DecimalMark,
  systems: Systems,
  log: IssueLog,
): GridCell | null {
  const position = locate(row, columns, decimal, systems);
  if (position === null) {
    log.error("grid-cell-unplaced", row.at, { id: readText(row.values, columns.id) ?? "" });
    return null;
  }
  const number = (column: string | null): number | null =>
    column === null ? null : readNumber(row.values[column], decimal);
  const children =
    countChildren(number(columns.under4), number(columns.from4to5), columns) ?? number(columns.children);
  if (children === null || children < 0) {
    log.error("grid-cell-no-count", row.at);
    return null;
  }
  const [lon, lat] = position;
  const codes = readText(row.values, columns.communes) ?? "";
  return { lon, lat, children, communeCodes: splitCodes(codes) };
}

function countChildren(under4: number | null, from4to5: number | null, columns: GridColumns): number | null {
  if (under4 === null) return null;
  if (columns.from4to5 === null) return (under4 * YEARS_UNDER_6) / YEARS_UNDER_4;
  return under4 + (from4to5 ?? 0);
}

function locate(
  { values, position }: GridRow,
  columns: GridColumns,
  decimal: DecimalMark,
  systems: Systems,
): LonLat | null {
  const id = columns.id === null ? null : /CRS(\d+)RES(\d+)mN(\d+)E(\d+)/u.exec(String(values[columns.id]));
  if (id !== null) {
    const [, crs = "", size, north, east] = id;
    const half = Number(size) / 2;
    return systems(crs, Number(east) + half, Number(north) + half);
  }
  const x = columns.x === null ? null : readNumber(values[columns.x], decimal);
  const y = columns.y === null ? null : readNumber(values[columns.y], decimal);
  if (x === null || y === null) return position;
  return (
    toLonLat(x, y) ?? (x > 3_000_000 ? systems("3035", x, y) : buildCrsConversion("EPSG:2154").toLonLat(x, y))
  );
}

function toLonLat(x: number, y: number): LonLat | null {
  return Math.abs(x) <= 180 && Math.abs(y) <= 90 ? [x, y] : null;
}

/** `lcog_geo` writes the codes of a cell on a border one after the other: `7107671118`. */
function splitCodes(text: string): readonly string[] {
  return (text.match(/\d[\dAB]\d{3}/gu) ?? []).filter(isCommuneCode);
}
