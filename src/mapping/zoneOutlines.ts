import type { Position } from "geojson";
import type { Commune } from "../../geodata/model/commune.ts";

/** Grid on which two border points are the same one: 1e-5 degree, about a metre. */
const GRID = 1e5;

function pointKey(position: Position): string {
  return `${Math.round((position[0] ?? 0) * GRID)},${Math.round((position[1] ?? 0) * GRID)}`;
}

function ringsOf(commune: Commune): readonly (readonly Position[])[] {
  if (commune.outline === null) return [];
  return commune.outline.type === "Polygon"
    ? commune.outline.coordinates
    : commune.outline.coordinates.flat();
}

/** Segments that bound the group: a border shared by two of its communes is inside it and drops out. */
function boundarySegments(communes: readonly Commune[]): Map<string, readonly [Position, Position]> {
  const segments = new Map<string, readonly [Position, Position]>();
  for (const commune of communes) {
    for (const ring of ringsOf(commune)) {
      for (let i = 1; i < ring.length; i++) {
        const from = ring[i - 1];
        const to = ring[i];
        if (from === undefined || to === undefined) continue;
        const ends = [pointKey(from), pointKey(to)];
        if (ends[0] === ends[1]) continue;
        const key = ends.sort().join(" ");
        if (!segments.delete(key)) segments.set(key, [from, to]);
      }
    }
  }
  return segments;
}

/**
 * Returns the outer lines of a group of communes, drawn as one shape.
 *
 * Works on outlines that share their border points, as official ones and the built-in cells do; where
 * they do not, the inner border stays visible, which is harmless.
 *
 * @returns Lines as positions, each as long as can be walked; closed lines repeat their first point.
 */
export function zoneOutlines(communes: readonly Commune[]): Position[][] {
  const segments = boundarySegments(communes);
  const atPoint = new Map<string, Set<string>>();
  for (const [key, [from, to]] of segments) {
    for (const point of [pointKey(from), pointKey(to)]) {
      const keys = atPoint.get(point) ?? new Set<string>();
      keys.add(key);
      atPoint.set(point, keys);
    }
  }
  const take = (key: string): readonly [Position, Position] | undefined => {
    const segment = segments.get(key);
    if (segment === undefined) return undefined;
    segments.delete(key);
    for (const end of segment) atPoint.get(pointKey(end))?.delete(key);
    return segment;
  };
  const lines: Position[][] = [];
  for (const key of [...segments.keys()]) {
    const first = take(key);
    if (first === undefined) continue;
    const line: Position[] = [first[0], first[1]];
    let tail = first[1];
    for (;;) {
      const nextKey = atPoint.get(pointKey(tail))?.values().next().value;
      const next = nextKey === undefined ? undefined : take(nextKey);
      if (next === undefined) break;
      tail = pointKey(next[0]) === pointKey(tail) ? next[1] : next[0];
      line.push(tail);
    }
    lines.push(line);
  }
  return lines;
}
