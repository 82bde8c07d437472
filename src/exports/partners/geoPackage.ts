import type { Database, SqlJsStatic, SqlValue } from "sql.js";
import type { Geometry } from "geojson";
import type { Cell } from "../column.ts";
import { describeEdition } from "../edition.ts";
import type { ExportContext } from "../exportContext.ts";
import type { BinaryFile } from "../exportFile.ts";
import { boundsOf } from "../geometry.ts";
import { encodeGeoPackageGeometry } from "./geoPackageGeometry.ts";
import { type PartnerTable, titleOf } from "./partnerTable.ts";

/** `GPKG`, and version 1.3. */
const APPLICATION_ID = 0x47504b47;
const USER_VERSION = 10_300;

const SQL_TYPES = { string: "TEXT", integer: "INTEGER", real: "REAL", boolean: "BOOLEAN" } as const;

const WGS84 = `GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433],AUTHORITY["EPSG","4326"]]`;

const TABLES = `
CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
INSERT INTO gpkg_spatial_ref_sys VALUES
  ('Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', NULL),
  ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', NULL),
  ('WGS 84 geodetic', 4326, 'EPSG', 4326, '${WGS84}', NULL);
CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '', last_change DATETIME NOT NULL, min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER, CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL, CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name), CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
CREATE TABLE layer_styles (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT, f_table_schema TEXT, f_table_name TEXT, f_geometry_column TEXT, styleName TEXT, styleQML TEXT, styleSLD TEXT, useAsDefault BOOLEAN, description TEXT, owner TEXT, ui TEXT, update_time DATETIME);`;

/**
 * Writes the layers and tables of partners as one GeoPackage, with the style that QGIS opens each layer in.
 *
 * @param styles text of the QGIS style of a layer, by the table's id.
 * @param openSql SQLite, which each host finds in its own way.
 * Source: OGC 12-128r18, GeoPackage Encoding Standard 1.3; `layer_styles` as QGIS keeps it.
 */
export async function buildGeoPackage(
  context: ExportContext,
  tables: readonly PartnerTable[],
  styles: ReadonlyMap<string, string>,
  openSql: () => Promise<SqlJsStatic>,
): Promise<BinaryFile> {
  const sql = await openSql();
  const database = new sql.Database();
  try {
    database.run(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${USER_VERSION};`);
    database.run(TABLES);
    const changed = new Date(context.scenario.updatedAt).toISOString();
    const about = describeEdition(context).definition;
    for (const table of tables) addTable(database, table, about, changed);
    for (const table of tables) {
      const style = styles.get(table.id);
      if (table.geometries !== null && style !== undefined) addStyle(database, table, style, changed);
    }
    addContents(database, "layer_styles", "attributes", "layer_styles", "", changed, null);
    return {
      fileName: "maillage.gpkg",
      mediaType: "application/geopackage+sqlite3",
      bytes: database.export(),
    };
  } finally {
    database.close();
  }
}

/** Names of layers have no hyphen: QGIS and SQL both take them unquoted. */
function nameOf({ id }: PartnerTable): string {
  return id.replaceAll("-", "_");
}

function addTable(database: Database, table: PartnerTable, about: string, changed: string): void {
  const name = nameOf(table);
  const { geometries } = table;
  const kind = geometries === null ? null : kindOf(geometries);
  const columns = [
    "fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL",
    ...(kind === null ? [] : [`geom ${kind}`]),
    ...table.fields.map((field) => `"${field.name}" ${SQL_TYPES[field.type]}`),
  ];
  database.run(`CREATE TABLE ${name} (${columns.join(", ")})`);
  const bounds = geometries === null ? null : boundsOf(geometries);
  addContents(
    database,
    name,
    kind === null ? "attributes" : "features",
    titleOf(table),
    about,
    changed,
    bounds,
  );
  if (kind !== null)
    database.run("INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, 4326, 0, 0)", [name, kind]);
  const marks = [...(kind === null ? [] : ["?"]), ...table.fields.map(() => "?")].join(", ");
  const names = [...(kind === null ? [] : ["geom"]), ...table.fields.map((field) => `"${field.name}"`)];
  const insert = database.prepare(`INSERT INTO ${name} (${names.join(", ")}) VALUES (${marks})`);
  database.run("BEGIN");
  table.rows.forEach((row, i) => {
    const geometry = geometries?.[i] ?? null;
    const place =
      kind === null ? [] : [geometry === null ? null : encodeGeoPackageGeometry(asKind(geometry, kind))];
    insert.run([...place, ...row.map(toSql)]);
  });
  database.run("COMMIT");
  insert.free();
}

function addContents(
  database: Database,
  name: string,
  kind: string,
  title: string,
  about: string,
  changed: string,
  bounds: readonly number[] | null,
): void {
  database.run("INSERT INTO gpkg_contents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", [
    name,
    kind,
    title,
    about,
    changed,
    ...(bounds ?? [null, null, null, null]),
    kind === "features" ? 4326 : null,
  ]);
}

function addStyle(database: Database, table: PartnerTable, style: string, changed: string): void {
  database.run(
    "INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName, styleQML, styleSLD, useAsDefault, description, owner, ui, update_time) VALUES ('', '', ?, 'geom', ?, ?, '', 1, '', '', NULL, ?)",
    [nameOf(table), titleOf(table), style, changed],
  );
}

type Kind = "POINT" | "LINESTRING" | "MULTIPOLYGON";

function kindOf(geometries: readonly (Geometry | null)[]): Kind {
  const [first] = geometries.flatMap((geometry) => geometry ?? []);
  if (first?.type === "Point") return "POINT";
  return first?.type === "LineString" ? "LINESTRING" : "MULTIPOLYGON";
}

/** A layer holds one kind of geometry: areas of one part are written as areas of several. */
function asKind(geometry: Geometry, kind: Kind): Geometry {
  return kind === "MULTIPOLYGON" && geometry.type === "Polygon"
    ? { type: "MultiPolygon", coordinates: [geometry.coordinates] }
    : geometry;
}

function toSql(value: Cell): SqlValue {
  return typeof value === "boolean" ? Number(value) : value;
}
