import gjv from "geojson-validation";
import type { MultiPolygon, Polygon, Position } from "geojson";
import type { LonLat } from "../model/lonLat.ts";
import { findSelfIntersection } from "./selfIntersection.ts";

/** What was mended or is doubtful in an outline that was kept. */
export interface PolygonNotes {
  readonly closedRings: number;
  readonly rewoundRings: number;
  /** Rings without a surface, left out. */
  readonly droppedRings: number;
  /** Members of a collection that are not polygons, left out. */
  readonly droppedMembers: number;
  readonly selfIntersection: LonLat | null;
}

/** An outline ready for use with its notes, or the reason why there is none. */
export type RepairedPolygon =
  | { readonly outline: Polygon | MultiPolygon; readonly notes: PolygonNotes }
  | {
      readonly problem: string;
      /** Path below the geometry, as `.coordinates[0][3]`; empty for the geometry as a whole. */
      readonly at: string;
      readonly params: Readonly<Record<string, string | number>>;
    };

type Ring = LonLat[];

/** Thrown and caught inside this file only: leaves the nested walk at the first unusable position. */
class UnusableGeometry extends Error {
  readonly code: string;
  readonly at: string;
  readonly params: Readonly<Record<string, string | number>>;
  constructor(code: string, at: string, params: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.code = code;
    this.at = at;
    this.params = params;
  }
}

/**
 * Makes a valid RFC 7946 outline of a geometry of any origin, or says why it cannot.
 *
 * Closes open rings, winds exteriors counter-clockwise and holes clockwise (section 3.1.6), drops
 * altitudes and rings without a surface, and makes one outline of a collection of polygons. A ring
 * that crosses itself is kept and noted: mending it would guess. The result has passed
 * geojson-validation, which misses winding, surfaces and crossings and refuses what can be closed.
 *
 * @param toLonLat conversion of one position of the file to WGS84, already detected.
 * Cost: O(n log n) in positions, for the crossings.
 */
export function repairPolygon(
  geometry: unknown,
  toLonLat: (x: number, y: number) => LonLat,
): RepairedPolygon {
  const notes = {
    closedRings: 0,
    rewoundRings: 0,
    droppedRings: 0,
    droppedMembers: 0,
    selfIntersection: null as LonLat | null,
  };
  try {
    const polygons: Ring[][] = [];
    for (const { coordinates, at } of listPolygons(geometry, notes)) {
      const rings = repairRings(coordinates, at, toLonLat, notes);
      if (rings.length > 0) polygons.push(rings);
    }
    const [first] = polygons;
    if (first === undefined) throw new UnusableGeometry("geometry-empty", "");
    for (const ring of polygons.flat()) notes.selfIntersection ??= crossingOf(ring);
    const outline: Polygon | MultiPolygon =
      polygons.length === 1
        ? { type: "Polygon", coordinates: first as unknown as Position[][] }
        : { type: "MultiPolygon", coordinates: polygons as unknown as Position[][][] };
    const [complaint] =
      outline.type === "Polygon" ? gjv.isPolygon(outline, true) : gjv.isMultiPolygon(outline, true);
    if (complaint !== undefined) throw new UnusableGeometry("geometry-invalid", "", { reason: complaint });
    return { outline, notes };
  } catch (error) {
    if (!(error instanceof UnusableGeometry)) throw error;
    return { problem: error.code, at: error.at, params: error.params };
  }
}

function crossingOf(ring: Ring): LonLat | null {
  const crossing = findSelfIntersection(ring as unknown as Position[]);
  return crossing === null ? null : [crossing[0] ?? 0, crossing[1] ?? 0];
}

interface RawPolygon {
  readonly coordinates: unknown;
  readonly at: string;
}

function listPolygons(geometry: unknown, notes: { droppedMembers: number }, at = ""): RawPolygon[] {
  if (geometry === null || geometry === undefined) throw new UnusableGeometry("geometry-missing", at);
  if (typeof geometry !== "object" || !("type" in geometry))
    throw new UnusableGeometry("geometry-invalid", at, { reason: "type" });
  const members = "coordinates" in geometry ? geometry.coordinates : undefined;
  switch (geometry.type) {
    case "Polygon":
      return [{ coordinates: members, at: `${at}.coordinates` }];
    case "MultiPolygon":
      if (!Array.isArray(members)) throw new UnusableGeometry("geometry-empty", at);
      return members.map((coordinates: unknown, i) => ({ coordinates, at: `${at}.coordinates[${i}]` }));
    case "GeometryCollection":
      return listMembers("geometries" in geometry ? geometry.geometries : null, notes, at);
    default:
      throw new UnusableGeometry("geometry-not-polygon", at, { type: describe(geometry.type) });
  }
}

function listMembers(geometries: unknown, notes: { droppedMembers: number }, at: string): RawPolygon[] {
  if (!Array.isArray(geometries)) throw new UnusableGeometry("geometry-empty", at);
  const polygons: RawPolygon[] = [];
  geometries.forEach((member: unknown, i) => {
    const type = typeof member === "object" && member !== null && "type" in member ? member.type : null;
    if (type === "Polygon" || type === "MultiPolygon" || type === "GeometryCollection")
      polygons.push(...listPolygons(member, notes, `${at}.geometries[${i}]`));
    else notes.droppedMembers += 1;
  });
  return polygons;
}

function repairRings(
  coordinates: unknown,
  at: string,
  toLonLat: (x: number, y: number) => LonLat,
  notes: { closedRings: number; rewoundRings: number; droppedRings: number },
): Ring[] {
  if (!Array.isArray(coordinates) || coordinates.length === 0) return [];
  const rings: Ring[] = [];
  for (const [i, raw] of coordinates.entries()) {
    const ring = readRing(raw, `${at}[${i}]`, toLonLat);
    if (closeRing(ring)) notes.closedRings += 1;
    const area = signedArea(ring);
    if (ring.length < 4 || area === 0) {
      notes.droppedRings += 1;
      if (i === 0) return [];
      continue;
    }
    if (area > 0 !== (i === 0)) {
      ring.reverse();
      notes.rewoundRings += 1;
    }
    rings.push(ring);
  }
  return rings;
}

function readRing(raw: unknown, at: string, toLonLat: (x: number, y: number) => LonLat): Ring {
  if (!Array.isArray(raw))
    throw new UnusableGeometry("coordinates-not-numbers", at, { value: describe(raw) });
  const ring: Ring = [];
  for (let i = 0; i < raw.length; i++) {
    const position: unknown = raw[i];
    const x: unknown = Array.isArray(position) ? position[0] : undefined;
    const y: unknown = Array.isArray(position) ? position[1] : undefined;
    if (!isFiniteNumber(x) || !isFiniteNumber(y))
      throw new UnusableGeometry("coordinates-not-numbers", `${at}[${i}]`, { value: describe(position) });
    const lonLat = toLonLat(x, y);
    if (!(Math.abs(lonLat[0]) <= 180 && Math.abs(lonLat[1]) <= 90))
      throw new UnusableGeometry("coordinates-out-of-range", `${at}[${i}]`, { value: describe(position) });
    ring.push(lonLat);
  }
  return ring;
}

function isFiniteNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

function describe(value: unknown): string {
  return (JSON.stringify(value) ?? "").slice(0, 60);
}

function closeRing(ring: Ring): boolean {
  const first = ring[0];
  const last = ring.at(-1);
  if (first === undefined || last === undefined || ring.length < 3) return false;
  if (first[0] === last[0] && first[1] === last[1]) return false;
  ring.push([first[0], first[1]]);
  return true;
}

/** Twice the area by the shoelace formula, relative to the first position to keep digits. */
function signedArea(ring: Ring): number {
  const origin = ring[0];
  if (origin === undefined) return 0;
  let sum = 0;
  for (let i = 1; i + 1 < ring.length; i++) {
    const [ax, ay] = ring[i] ?? origin;
    const [bx, by] = ring[i + 1] ?? origin;
    sum += (ax - origin[0]) * (by - origin[1]) - (bx - origin[0]) * (ay - origin[1]);
  }
  return sum;
}
