import type { Geometry } from "geojson";
import { readWktCrs } from "../geometry/wktCrs.ts";
import type { Decoded } from "../model/issue.ts";
import { createIssueLog } from "../model/issueLog.ts";
import type { IssueLog } from "../model/issueLog.ts";
import { decodeDbf } from "./dbf.ts";
import type { DecodedLayer } from "./decodedLayer.ts";

/** The files of one Shapefile, as far as they are there; `decode` reads the texts of its table. */
export interface ShapefileParts {
  readonly name: string;
  readonly shp: Uint8Array;
  readonly dbf: Uint8Array;
  /** Text of the `.prj`, null where there is none. */
  readonly prj: string | null;
  readonly decode: (bytes: Uint8Array) => string;
}

/**
 * Reads a Shapefile: outlines or points, attributes and system (R9, R11).
 *
 * Without a `.prj` the system is left to be found from the positions, with a warning.
 *
 * @returns no value where geometries or attributes are broken, or outlines are not of a readable type.
 */
export async function decodeShapefile(parts: ShapefileParts): Promise<Decoded<DecodedLayer>> {
  const log = createIssueLog();
  const table = decodeDbf(parts.dbf, parts.decode);
  log.addAll(table);
  const geometries = await readGeometries(parts.shp, log);
  if (table.value === undefined || geometries === null) return log.finish();
  const { columns, rows } = table.value;
  const count = Math.min(rows.length, geometries.length);
  if (rows.length !== geometries.length)
    log.error("shapefile-uneven", "file", { shapes: geometries.length, rows: rows.length, count });
  const kept = rows.slice(0, count).flatMap((row, i) => (row === null ? [] : [{ row, i }]));
  const crs = parts.prj === null ? null : readWktCrs(parts.prj);
  if (crs === null) log.warning("shapefile-without-prj", "file");
  return log.finish({
    name: parts.name,
    columns,
    rows: kept.map(({ row }) => row),
    geometries: kept.map(({ i }) => geometries[i] ?? null),
    crs,
  });
}

const MULTIPATCH = 31;
const HEADER_BYTES = 100;

async function readGeometries(shp: Uint8Array, log: IssueLog): Promise<readonly (Geometry | null)[] | null> {
  if (shp.length < HEADER_BYTES) return refuse(log);
  const view = new DataView(shp.buffer, shp.byteOffset, shp.byteLength);
  if (view.getInt32(32, true) === MULTIPATCH) return refuse(log);
  const declared = view.getInt32(24) * 2;
  if (declared > shp.length)
    log.error("shapefile-cut", "file", { declared: kilobytes(declared), present: kilobytes(shp.length) });
  const { parseShp } = await import("shpjs");
  try {
    return parseShp(shp).map((geometry) => (geometry === null ? null : rewind(geometry)));
  } catch {
    return refuse(log);
  }
}

/** Outer rings of a Shapefile turn clockwise, those of GeoJSON the other way. */
function rewind(geometry: Geometry): Geometry {
  if (geometry.type === "Polygon")
    return { ...geometry, coordinates: geometry.coordinates.map((ring) => ring.toReversed()) };
  if (geometry.type !== "MultiPolygon") return geometry;
  const coordinates = geometry.coordinates.map((rings) => rings.map((ring) => ring.toReversed()));
  return { ...geometry, coordinates };
}

function kilobytes(bytes: number): number {
  return Math.round(bytes / 1000);
}

function refuse(log: IssueLog): null {
  log.error("shapefile-broken", "file");
  return null;
}
