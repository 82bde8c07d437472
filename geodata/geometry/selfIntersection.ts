import type { Position } from "geojson";

interface Segment {
  readonly index: number;
  readonly ax: number;
  readonly ay: number;
  readonly bx: number;
  readonly by: number;
  readonly west: number;
  readonly east: number;
}

/**
 * Finds a place where a closed ring crosses itself, null for a simple ring.
 *
 * Only true crossings count: a ring that touches itself in a vertex is left alone, since simplified
 * outlines often do. Turf's `kinks` compares every pair of edges and counts touches too; a commune of
 * ten thousand vertices would take it seconds. Edges are swept from west to east instead.
 *
 * @param ring closed: first and last position equal.
 * Cost: O(n log n + pairs whose extents overlap in x).
 */
export function findSelfIntersection(ring: readonly Position[]): Position | null {
  const segments = segmentsOf(ring).sort((a, b) => a.west - b.west || a.index - b.index);
  let active: Segment[] = [];
  for (const segment of segments) {
    active = active.filter((other) => other.east >= segment.west);
    for (const other of active) {
      const crossing = crossingOf(segment, other);
      if (crossing !== null) return crossing;
    }
    active.push(segment);
  }
  return null;
}

function segmentsOf(ring: readonly Position[]): Segment[] {
  const segments: Segment[] = [];
  for (let index = 0; index + 1 < ring.length; index++) {
    const [ax = 0, ay = 0] = ring[index] ?? [];
    const [bx = 0, by = 0] = ring[index + 1] ?? [];
    segments.push({ index, ax, ay, bx, by, west: Math.min(ax, bx), east: Math.max(ax, bx) });
  }
  return segments;
}

function crossingOf(p: Segment, q: Segment): Position | null {
  const a = sideOf(p, q.ax, q.ay);
  const b = sideOf(p, q.bx, q.by);
  if (a * b >= 0 || sideOf(q, p.ax, p.ay) * sideOf(q, p.bx, p.by) >= 0) return null;
  const t = a / (a - b);
  return [q.ax + t * (q.bx - q.ax), q.ay + t * (q.by - q.ay)];
}

/** Positive left of the segment, negative right of it, 0 on its line. */
function sideOf({ ax, ay, bx, by }: Segment, x: number, y: number): number {
  return (bx - ax) * (y - ay) - (by - ay) * (x - ax);
}
