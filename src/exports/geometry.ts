import type { Geometry, MultiPolygon, Polygon, Position } from "geojson";
import type { Bbox } from "../../geodata/model/lonLat.ts";

const DECIMALS = 1e7;

/** Rounds a coordinate to 7 decimals; the same input gives the same output, so borders stay shared. */
export function roundCoordinate(value: number): number {
  const rounded = Math.round(value * DECIMALS) / DECIMALS;
  return rounded === 0 ? 0 : rounded;
}

/** Rounds `[lon, lat]`; a height is dropped. */
export function roundPosition(position: Position): Position {
  return [roundCoordinate(position[0] ?? 0), roundCoordinate(position[1] ?? 0)];
}

/**
 * Prepares an outline for a file: rounded, positions that became equal merged, exteriors
 * counter-clockwise and holes clockwise (RFC 7946, section 3.1.6). Null when nothing is left of it.
 */
export function prepareOutline(outline: Polygon | MultiPolygon): Polygon | MultiPolygon | null {
  const polygons = outline.type === "Polygon" ? [outline.coordinates] : outline.coordinates;
  const prepared = polygons.flatMap((rings) => {
    const [exterior, ...holes] = rings.map(prepareRing);
    if (exterior === undefined || exterior === null) return [];
    return [[wind(exterior, true), ...holes.flatMap((hole) => (hole === null ? [] : [wind(hole, false)]))]];
  });
  const [first] = prepared;
  if (first === undefined) return null;
  if (prepared.length === 1) return { type: "Polygon", coordinates: first };
  return { type: "MultiPolygon", coordinates: prepared };
}

function prepareRing(ring: readonly Position[]): Position[] | null {
  const positions: Position[] = [];
  for (const position of ring.map(roundPosition)) {
    const last = positions[positions.length - 1];
    if (last === undefined || last[0] !== position[0] || last[1] !== position[1]) positions.push(position);
  }
  const [first] = positions;
  const last = positions[positions.length - 1];
  if (first === undefined || last === undefined) return null;
  if (first[0] !== last[0] || first[1] !== last[1]) positions.push([...first]);
  return positions.length < 4 || signedArea(positions) === 0 ? null : positions;
}

/** Twice the area, positive when counter-clockwise; from the first position, so that digits are kept. */
function signedArea(ring: readonly Position[]): number {
  const [originX = 0, originY = 0] = ring[0] ?? [];
  let sum = 0;
  for (let i = 1; i < ring.length; i += 1) {
    const [x1 = 0, y1 = 0] = ring[i - 1] ?? [];
    const [x2 = 0, y2 = 0] = ring[i] ?? [];
    sum += (x1 - originX) * (y2 - originY) - (x2 - originX) * (y1 - originY);
  }
  return sum;
}

function wind(ring: Position[], counterClockwise: boolean): Position[] {
  return signedArea(ring) > 0 === counterClockwise ? ring : [...ring].reverse();
}

/** Bounds of geometries; null when there is no position at all. */
export function boundsOf(geometries: readonly (Geometry | null)[]): Bbox | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const visit = (value: unknown): void => {
    if (!Array.isArray(value)) return;
    const [lon, lat] = value as unknown[];
    if (typeof lon === "number" && typeof lat === "number") {
      [west, south] = [Math.min(west, lon), Math.min(south, lat)];
      [east, north] = [Math.max(east, lon), Math.max(north, lat)];
    } else value.forEach(visit);
  };
  for (const geometry of geometries) {
    if (geometry !== null && geometry.type !== "GeometryCollection") visit(geometry.coordinates);
  }
  return west > east ? null : [west, south, east, north];
}
