import type { Geometry, Position } from "geojson";
import { InvariantError } from "../../../geodata/model/invariantError.ts";
import { boundsOf } from "../geometry.ts";

const WGS84 = 4326;

/** Codes of the geometries that exports have, in well-known binary. */
const CODES = { Point: 1, LineString: 2, Polygon: 3, MultiPolygon: 6 } as const;

/** Header of 8 bytes and an envelope of four numbers; a point has no envelope. */
const HEADER = 8;
const ENVELOPE = 32;

/**
 * Encodes a geometry as a GeoPackage stores it: a header with the system and the envelope, then well-known binary,
 * little-endian, two coordinates.
 *
 * @throws InvariantError for a kind of geometry that no export has.
 * Source: OGC 12-128r18, GeoPackage Encoding Standard 1.3, clause 2.1.3; OGC 06-103r4 (WKB).
 */
export function encodeGeoPackageGeometry(geometry: Geometry): Uint8Array {
  const withEnvelope = geometry.type !== "Point";
  const start = HEADER + (withEnvelope ? ENVELOPE : 0);
  const view = new DataView(new ArrayBuffer(start + sizeOf(geometry)));
  view.setUint8(0, 0x47);
  view.setUint8(1, 0x50);
  view.setUint8(3, withEnvelope ? 0b11 : 0b1);
  view.setInt32(4, WGS84, true);
  if (withEnvelope) {
    const [west, south, east, north] = boundsOf([geometry]) ?? [0, 0, 0, 0];
    [west, east, south, north].forEach((value, i) => view.setFloat64(HEADER + 8 * i, value, true));
  }
  writeGeometry(geometry, { view, at: start });
  return new Uint8Array(view.buffer);
}

interface Cursor {
  readonly view: DataView;
  at: number;
}

const lineSize = (line: readonly Position[]): number => 4 + 16 * line.length;
const polygonSize = (rings: readonly (readonly Position[])[]): number =>
  9 + rings.reduce((sum, ring) => sum + lineSize(ring), 0);

function sizeOf(geometry: Geometry): number {
  switch (geometry.type) {
    case "Point":
      return 21;
    case "LineString":
      return 5 + lineSize(geometry.coordinates);
    case "Polygon":
      return polygonSize(geometry.coordinates);
    case "MultiPolygon":
      return 9 + geometry.coordinates.reduce((sum, rings) => sum + polygonSize(rings), 0);
    default:
      throw new InvariantError(`no export has a ${geometry.type}`);
  }
}

function writeGeometry(geometry: Geometry, cursor: Cursor): void {
  switch (geometry.type) {
    case "Point":
      writeHead(CODES.Point, cursor);
      writePosition(geometry.coordinates, cursor);
      return;
    case "LineString":
      writeHead(CODES.LineString, cursor);
      writeLine(geometry.coordinates, cursor);
      return;
    case "Polygon":
      writePolygon(geometry.coordinates, cursor);
      return;
    case "MultiPolygon":
      writeHead(CODES.MultiPolygon, cursor);
      writeCount(geometry.coordinates.length, cursor);
      for (const rings of geometry.coordinates) writePolygon(rings, cursor);
      return;
    default:
      throw new InvariantError(`no export has a ${geometry.type}`);
  }
}

function writeHead(code: number, cursor: Cursor): void {
  cursor.view.setUint8(cursor.at, 1);
  cursor.at += 1;
  writeCount(code, cursor);
}

function writeCount(count: number, cursor: Cursor): void {
  cursor.view.setUint32(cursor.at, count, true);
  cursor.at += 4;
}

function writePosition([x = 0, y = 0]: Position, cursor: Cursor): void {
  cursor.view.setFloat64(cursor.at, x, true);
  cursor.view.setFloat64(cursor.at + 8, y, true);
  cursor.at += 16;
}

function writeLine(line: readonly Position[], cursor: Cursor): void {
  writeCount(line.length, cursor);
  for (const position of line) writePosition(position, cursor);
}

function writePolygon(rings: readonly (readonly Position[])[], cursor: Cursor): void {
  writeHead(CODES.Polygon, cursor);
  writeCount(rings.length, cursor);
  for (const ring of rings) writeLine(ring, cursor);
}
