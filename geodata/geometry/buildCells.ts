import type { Polygon } from "geojson";
import type { LonLat } from "../model/lonLat.ts";
import { buildLocalPlane, type PlanePoint } from "./localPlane.ts";
import { snapRings } from "./snapRings.ts";

/** How far a cell may reach; both limits in metres. */
export interface CellLimits {
  /** Greatest distance from a cell's own point. */
  readonly reachMetres: number;
  /** Width of the margin around the convex hull of all points. */
  readonly hullMarginMetres: number;
}

/** Points of the plane where `a * x + b * y <= c`. */
type HalfPlane = readonly [a: number, b: number, c: number];

const ARC_STEP = Math.PI / 18;

/**
 * Computes one Voronoi cell per point, as stand-ins for unknown outlines.
 *
 * Each cell is cut by the hull of all points, widened by a margin, and by a circle around its own
 * point. A place nearest to point *i* lies within reach of any point only if within reach of *i*, so
 * the cells together are the hull cut by the union of all circles: they neither overlap nor leave
 * slivers, each holds its point, and neighbours share the same vertices to the last digit.
 * Points must be distinct.
 *
 * @returns closed rings, counter-clockwise, one per point, in the order of the points.
 * Cost: O(n²) for n points.
 * Source: F. Aurenhammer (1991), "Voronoi diagrams", ACM Computing Surveys 23(3):345–405,
 * doi:10.1145/116873.116880 (cells as intersections of half-planes).
 */
export function buildCells(points: readonly LonLat[], limits: CellLimits): Polygon[] {
  if (points.length === 0) return [];
  const origin: LonLat = [mean(points.map((point) => point[0])), mean(points.map((point) => point[1]))];
  const plane = buildLocalPlane(origin);
  const sites = points.map((point) => plane.toPlane(point));
  const hull = widenHull(findConvexHull(sites), limits.hullMarginMetres);
  const rings = sites.map((site, index) => {
    let cell = squareAround(site, limits.reachMetres);
    for (const side of hull) cell = clipByHalfPlane(cell, side);
    sites.forEach((other, rival) => {
      if (rival !== index) cell = clipByHalfPlane(cell, bisector(site, other));
    });
    return clipByCircle(cell, site, limits.reachMetres).map((point) => plane.toLonLat(point));
  });
  return snapRings(rings).map((ring) => ({ type: "Polygon", coordinates: [ring] }));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function squareAround([x, y]: PlanePoint, half: number): PlanePoint[] {
  const side = half * 1.5;
  return [
    [x - side, y - side],
    [x + side, y - side],
    [x + side, y + side],
    [x - side, y + side],
  ];
}

function bisector(near: PlanePoint, far: PlanePoint): HalfPlane {
  const a = far[0] - near[0];
  const b = far[1] - near[1];
  return [a, b, (a * (far[0] + near[0]) + b * (far[1] + near[1])) / 2];
}

function clipByHalfPlane(ring: readonly PlanePoint[], [a, b, c]: HalfPlane): PlanePoint[] {
  const kept: PlanePoint[] = [];
  ring.forEach((point, index) => {
    const previous = ring.at(index - 1) ?? point;
    const before = a * previous[0] + b * previous[1] - c;
    const here = a * point[0] + b * point[1] - c;
    if (before <= 0 !== here <= 0) {
      const share = before / (before - here);
      kept.push([
        previous[0] + share * (point[0] - previous[0]),
        previous[1] + share * (point[1] - previous[1]),
      ]);
    }
    if (here <= 0) kept.push(point);
  });
  return kept;
}

/** Cuts a convex ring by a circle whose centre lies inside the ring; cut corners become arcs. */
function clipByCircle(ring: readonly PlanePoint[], centre: PlanePoint, radius: number): PlanePoint[] {
  const kept: PlanePoint[] = [];
  ring.forEach((start, index) => {
    const end = ring[(index + 1) % ring.length] ?? start;
    const inside = cutSegment(start, end, centre, radius);
    if (inside === null) return;
    const last = kept.at(-1);
    if (last !== undefined) kept.push(...arcBetween(last, inside[0], centre, radius));
    kept.push(...inside);
  });
  const first = kept[0];
  const last = kept.at(-1);
  if (first === undefined || last === undefined) return fullCircle(centre, radius);
  return [...kept, ...arcBetween(last, first, centre, radius)];
}

function cutSegment(
  start: PlanePoint,
  end: PlanePoint,
  centre: PlanePoint,
  radius: number,
): [PlanePoint, PlanePoint] | null {
  const dx = end[0] - start[0];
  const dy = end[1] - start[1];
  const fx = start[0] - centre[0];
  const fy = start[1] - centre[1];
  const a = dx * dx + dy * dy;
  if (a === 0) return null;
  const b = fx * dx + fy * dy;
  const discriminant = b * b - a * (fx * fx + fy * fy - radius * radius);
  if (discriminant <= 0) return null;
  const from = Math.max(0, (-b - Math.sqrt(discriminant)) / a);
  const to = Math.min(1, (-b + Math.sqrt(discriminant)) / a);
  if (from >= to) return null;
  return [
    [start[0] + from * dx, start[1] + from * dy],
    [start[0] + to * dx, start[1] + to * dy],
  ];
}

/** Points strictly between two points of the circle, counter-clockwise; none when they coincide. */
function arcBetween(from: PlanePoint, to: PlanePoint, centre: PlanePoint, radius: number): PlanePoint[] {
  if (Math.hypot(to[0] - from[0], to[1] - from[1]) < 1) return [];
  const start = Math.atan2(from[1] - centre[1], from[0] - centre[0]);
  let sweep = Math.atan2(to[1] - centre[1], to[0] - centre[0]) - start;
  if (sweep < 0) sweep += 2 * Math.PI;
  const steps = Math.ceil(sweep / ARC_STEP);
  return Array.from({ length: Math.max(0, steps - 1) }, (_, step) => {
    const angle = start + (sweep * (step + 1)) / steps;
    return [centre[0] + radius * Math.cos(angle), centre[1] + radius * Math.sin(angle)];
  });
}

function fullCircle([x, y]: PlanePoint, radius: number): PlanePoint[] {
  return Array.from({ length: 36 }, (_, step) => {
    const angle = step * ARC_STEP;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
}

/**
 * Convex hull, counter-clockwise.
 *
 * Source: A. M. Andrew (1979), "Another efficient algorithm for convex hulls in two dimensions",
 * Information Processing Letters 9(5):216–219 (monotone chain).
 */
function findConvexHull(points: readonly PlanePoint[]): PlanePoint[] {
  const sorted = [...points].sort((p, q) => p[0] - q[0] || p[1] - q[1]);
  const half = (order: readonly PlanePoint[]): PlanePoint[] => {
    const chain: PlanePoint[] = [];
    for (const point of order) {
      for (;;) {
        const last = chain.at(-1);
        const before = chain.at(-2);
        if (last === undefined || before === undefined || turn(before, last, point) > 0) break;
        chain.pop();
      }
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.toReversed())];
}

function turn(a: PlanePoint, b: PlanePoint, c: PlanePoint): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

function widenHull(hull: readonly PlanePoint[], margin: number): HalfPlane[] {
  if (hull.length < 3) return [];
  return hull.map((from, index) => {
    const to = hull[(index + 1) % hull.length] ?? from;
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    const a = (to[1] - from[1]) / length;
    const b = -(to[0] - from[0]) / length;
    return [a, b, a * from[0] + b * from[1] + margin];
  });
}
