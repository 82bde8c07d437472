import type { Geometry, Position } from "geojson";

/** Deepest collection of collections that is read. */
const MAX_DEPTH = 8;

/** Walks through the bytes of one geometry. */
interface Cursor {
  readonly view: DataView;
  at: number;
  little: boolean;
}

/**
 * Reads the geometry of a GeoPackage cell: the header of the standard, then well-known binary.
 *
 * Own code: the package for WKB brings a loader framework with it. Heights and measures are dropped. Source: OGC 12-128r19, 2.1.3.
 *
 * @returns null for an empty geometry; undefined for one that is broken or has curves.
 */
export function decodeGeopackageGeometry(bytes: Uint8Array): Geometry | null | undefined {
  const flags = bytes[3];
  if (bytes[0] !== 0x47 || bytes[1] !== 0x50 || flags === undefined) return undefined;
  if ((flags & 0x10) !== 0) return null;
  const envelope = [0, 32, 48, 48, 64][(flags >> 1) & 7];
  return envelope === undefined ? undefined : decodeWkb(bytes.subarray(8 + envelope));
}

/** Reads well-known binary, ISO or extended; undefined where it is broken or has curves. */
export function decodeWkb(bytes: Uint8Array): Geometry | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readGeometry({ view, at: 0, little: true }, 0);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function readGeometry(cursor: Cursor, depth: number): Geometry | undefined {
  if (depth > MAX_DEPTH) return undefined;
  cursor.little = cursor.view.getUint8(cursor.at) === 1;
  cursor.at += 1;
  const code = readCount(cursor);
  const { type, width } = readType(code, cursor);
  switch (type) {
    case 1:
      return { type: "Point", coordinates: readPosition(cursor, width) };
    case 2:
      return { type: "LineString", coordinates: readPositions(cursor, width) };
    case 3:
      return { type: "Polygon", coordinates: readRings(cursor, width) };
    case 4:
      return joinPoints(readMembers(cursor, depth));
    case 5:
      return joinLines(readMembers(cursor, depth));
    case 6:
      return joinPolygons(readMembers(cursor, depth));
    case 7: {
      const geometries = readMembers(cursor, depth);
      return geometries === undefined ? undefined : { type: "GeometryCollection", geometries };
    }
    default:
      return undefined;
  }
}

/** Dimensions stand in the thousands (ISO) or in the highest bits (PostGIS), there with a system's number. */
function readType(code: number, cursor: Cursor): { readonly type: number; readonly width: number } {
  if ((code & 0x20000000) !== 0) cursor.at += 4;
  const iso = Math.floor((code & 0x1fffffff) / 1000);
  const hasZ = iso === 1 || iso === 3 || code >= 0x80000000;
  const hasM = iso === 2 || iso === 3 || (code & 0x40000000) !== 0;
  return { type: (code & 0x1fffffff) % 1000, width: 16 + (hasZ ? 8 : 0) + (hasM ? 8 : 0) };
}

function readCount(cursor: Cursor): number {
  const count = cursor.view.getUint32(cursor.at, cursor.little);
  cursor.at += 4;
  return count;
}

function readPosition(cursor: Cursor, width: number): Position {
  const x = cursor.view.getFloat64(cursor.at, cursor.little);
  const y = cursor.view.getFloat64(cursor.at + 8, cursor.little);
  cursor.at += width;
  return [x, y];
}

function readPositions(cursor: Cursor, width: number): Position[] {
  const positions: Position[] = [];
  for (let left = readCount(cursor); left > 0; left--) positions.push(readPosition(cursor, width));
  return positions;
}

function readRings(cursor: Cursor, width: number): Position[][] {
  const rings: Position[][] = [];
  for (let left = readCount(cursor); left > 0; left--) rings.push(readPositions(cursor, width));
  return rings;
}

function readMembers(cursor: Cursor, depth: number): Geometry[] | undefined {
  const members: Geometry[] = [];
  for (let left = readCount(cursor); left > 0; left--) {
    const member = readGeometry(cursor, depth + 1);
    if (member === undefined) return undefined;
    members.push(member);
  }
  return members;
}

function joinPoints(members: readonly Geometry[] | undefined): Geometry | undefined {
  const points = members?.flatMap((member) => (member.type === "Point" ? [member.coordinates] : []));
  return points === undefined ? undefined : { type: "MultiPoint", coordinates: points };
}

function joinLines(members: readonly Geometry[] | undefined): Geometry | undefined {
  const lines = members?.flatMap((member) => (member.type === "LineString" ? [member.coordinates] : []));
  return lines === undefined ? undefined : { type: "MultiLineString", coordinates: lines };
}

function joinPolygons(members: readonly Geometry[] | undefined): Geometry | undefined {
  const polygons = members?.flatMap((member) => (member.type === "Polygon" ? [member.coordinates] : []));
  return polygons === undefined ? undefined : { type: "MultiPolygon", coordinates: polygons };
}
