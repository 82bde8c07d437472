import type { Geometry } from "geojson";
import { readWktCrs } from "../geometry/wktCrs.ts";
import type { Decoded } from "../model/issue.ts";
import { createIssueLog } from "../model/issueLog.ts";
import type { IssueLog } from "../model/issueLog.ts";
import type { DecodedLayer, LayerValue } from "./decodedLayer.ts";
import { decodeGeopackageGeometry } from "./wkb.ts";

/** A cell of an SQLite table. */
export type SqliteValue = number | string | Uint8Array | null;

/** What a query gives: columns and rows. */
export interface SqliteResult {
  readonly columns: readonly string[];
  readonly values: readonly (readonly SqliteValue[])[];
}

/** An open SQLite file; a query throws where the file is broken. */
export interface SqliteFile {
  query(sql: string): SqliteResult;
}

/** A row of `gpkg_contents` with what the other tables of the standard say of it. */
interface Content {
  readonly table: string;
  readonly geometryColumn: string | null;
  readonly crs: string | null;
}

/** QGIS keeps its symbols in a table of the file, which is listed like a user's own. */
const NOT_DATA = new Set(["layer_styles", "qgis_projects"]);

const CONTENTS = `
  SELECT c.table_name, c.data_type, g.column_name, s.organization, s.organization_coordsys_id, s.definition
  FROM gpkg_contents c
  LEFT JOIN gpkg_geometry_columns g ON g.table_name = c.table_name
  LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id
  WHERE c.data_type IN ('features', 'attributes') ORDER BY c.rowid`;

/**
 * Reads every layer of features and every table of attributes of a GeoPackage.
 *
 * Positions stay in the file's system, which the layer names. A layer that cannot be read is listed and
 * the others load. Source: OGC 12-128r19, GeoPackage Encoding Standard 1.4.
 *
 * @returns no value when the file is broken, is another kind of SQLite file, or has no layer.
 */
export function decodeGeopackage(file: SqliteFile): Decoded<readonly DecodedLayer[]> {
  const log = createIssueLog();
  const contents = readContents(file, log);
  if (contents === null) return log.finish();
  const layers = contents.flatMap((content) => readLayer(file, content, log) ?? []);
  if (contents.length === 0) log.error("geopackage-no-layer", "file");
  return layers.length === 0 ? log.finish() : log.finish(layers);
}

function readContents(file: SqliteFile, log: IssueLog): readonly Content[] | null {
  try {
    const tables = file.query("SELECT name FROM sqlite_master WHERE name = 'gpkg_contents'");
    if (tables.values.length === 0) {
      log.error("sqlite-not-geopackage", "file");
      return null;
    }
    const geometries = file.query("SELECT name FROM sqlite_master WHERE name = 'gpkg_geometry_columns'");
    const sql = geometries.values.length === 0 ? ATTRIBUTES_ONLY : CONTENTS;
    return file.query(sql).values.flatMap((row): Content[] => {
      const [table, , geometryColumn, organization, number, definition] = row.map(textOf);
      if (table === undefined || NOT_DATA.has(table)) return [];
      const crs = nameCrs(organization ?? "", number ?? "", definition ?? "");
      return [{ table, geometryColumn: geometryColumn === "" ? null : (geometryColumn ?? null), crs }];
    });
  } catch {
    log.error("geopackage-broken", "file");
    return null;
  }
}

const ATTRIBUTES_ONLY =
  "SELECT table_name, data_type, '', '', '', '' FROM gpkg_contents WHERE data_type = 'attributes'";

function textOf(value: SqliteValue): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function nameCrs(organization: string, number: string, definition: string): string | null {
  if (organization.toUpperCase() === "EPSG") return `EPSG:${number}`;
  return definition === "" || definition === "undefined" ? null : readWktCrs(definition);
}

function readLayer(
  file: SqliteFile,
  { table, geometryColumn, crs }: Content,
  log: IssueLog,
): DecodedLayer | null {
  const result = selectAll(file, table, log);
  if (result === null) return null;
  const geometryIndex = result.columns.findIndex(
    (column) => column.toLowerCase() === geometryColumn?.toLowerCase(),
  );
  const unread = { count: 0 };
  const geometries =
    geometryColumn === null ? null : result.values.map((row) => readGeometry(row[geometryIndex], unread));
  if (unread.count > 0)
    log.warning("geopackage-geometry-unread", "file", { layer: table, count: unread.count });
  const isAttribute = (_: unknown, i: number): boolean => i !== geometryIndex;
  return {
    name: table,
    columns: result.columns.filter(isAttribute),
    rows: result.values.map((row) => row.filter(isAttribute).map(attributeOf)),
    geometries,
    crs,
  };
}

function selectAll(file: SqliteFile, table: string, log: IssueLog): SqliteResult | null {
  try {
    return file.query(`SELECT * FROM "${table.replaceAll('"', '""')}"`);
  } catch {
    log.error("geopackage-layer-broken", "file", { layer: table });
    return null;
  }
}

function readGeometry(value: SqliteValue | undefined, unread: { count: number }): Geometry | null {
  if (value === null || value === undefined) return null;
  const geometry = value instanceof Uint8Array ? decodeGeopackageGeometry(value) : undefined;
  if (geometry === undefined) unread.count += 1;
  return geometry ?? null;
}

function attributeOf(value: SqliteValue): LayerValue {
  return value instanceof Uint8Array ? null : value;
}
