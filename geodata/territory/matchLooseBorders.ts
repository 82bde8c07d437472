import { EARTH_RADIUS_METRES } from "../geometry/localPlane.ts";

/** A border segment that no other outline repeats vertex by vertex. */
export interface LooseSegment {
  readonly owner: number;
  readonly ends: readonly [fromLon: number, fromLat: number, toLon: number, toLat: number];
}

/** What distance says of the loose segments. */
export interface LooseBorders {
  readonly links: readonly (readonly [number, number])[];
  /** Metres of loose border near no other outline, by owner. */
  readonly unsharedMetres: readonly number[];
}

/** Borders nearer than this are the same border: about the rounding of a simplified file. */
const TOLERANCE_METRES = 10;
/** Length along which two borders must run together; less is a corner in common. */
const RUN_METRES = 80;
const SAMPLE_METRES = 20;
const CELL_METRES = 500;
const METRES_PER_DEGREE = (EARTH_RADIUS_METRES * Math.PI) / 180;

/**
 * Compares leftover borders by distance: each is sampled every 20 m, and a sample within 10 m of
 * another outline's leftover border is shared with it.
 *
 * Cost: samples × segments of the same grid cells.
 */
export function matchLooseBorders(loose: readonly LooseSegment[], outlineCount: number): LooseBorders {
  const middleLat = loose.reduce((sum, { ends }) => sum + ends[1], 0) / Math.max(1, loose.length);
  const perLon = METRES_PER_DEGREE * Math.cos((middleLat * Math.PI) / 180);
  const segments = loose.map(({ owner, ends }): PlaneSegment => [
    owner,
    ends[0] * perLon,
    ends[1] * METRES_PER_DEGREE,
    ends[2] * perLon,
    ends[3] * METRES_PER_DEGREE,
  ]);
  const grid = fillGrid(segments);
  const unsharedMetres = Array.from({ length: outlineCount }, () => 0);
  const runs = new Map<string, { readonly pair: readonly [number, number]; metres: number }>();
  for (const [owner, x1, y1, x2, y2] of segments) {
    const length = Math.hypot(x2 - x1, y2 - y1);
    const samples = Math.max(1, Math.ceil(length / SAMPLE_METRES));
    for (let sample = 0; sample < samples; sample++) {
      const share = (sample + 0.5) / samples;
      const x = x1 + share * (x2 - x1);
      const y = y1 + share * (y2 - y1);
      const others = new Set<number>();
      for (const other of grid.get(cellKey(x, y)) ?? []) {
        if (other[0] !== owner && distanceToSegment(x, y, other) <= TOLERANCE_METRES) others.add(other[0]);
      }
      if (others.size === 0) unsharedMetres[owner] = (unsharedMetres[owner] ?? 0) + length / samples;
      for (const other of others) {
        const key = `${owner},${other}`;
        const run = runs.get(key) ?? { pair: [owner, other], metres: 0 };
        run.metres += length / samples;
        runs.set(key, run);
      }
    }
  }
  const links = [...runs.values()].filter((run) => run.metres >= RUN_METRES).map((run) => run.pair);
  return { links, unsharedMetres };
}

type PlaneSegment = readonly [owner: number, x1: number, y1: number, x2: number, y2: number];

function cellKey(x: number, y: number): string {
  return `${Math.floor(x / CELL_METRES)},${Math.floor(y / CELL_METRES)}`;
}

/** Puts each segment into every cell that it passes, and into cells within the tolerance. */
function fillGrid(segments: readonly PlaneSegment[]): Map<string, PlaneSegment[]> {
  const grid = new Map<string, PlaneSegment[]>();
  for (const segment of segments) {
    const [, x1, y1, x2, y2] = segment;
    const steps = Math.max(1, Math.ceil(Math.hypot(x2 - x1, y2 - y1) / (CELL_METRES / 2)));
    const cells = new Set<string>();
    for (let step = 0; step <= steps; step++) {
      const x = x1 + (step / steps) * (x2 - x1);
      const y = y1 + (step / steps) * (y2 - y1);
      for (const dx of [-CELL_METRES / 2, 0, CELL_METRES / 2]) {
        for (const dy of [-CELL_METRES / 2, 0, CELL_METRES / 2]) cells.add(cellKey(x + dx, y + dy));
      }
    }
    for (const cell of cells) {
      const list = grid.get(cell);
      if (list === undefined) grid.set(cell, [segment]);
      else list.push(segment);
    }
  }
  return grid;
}

function distanceToSegment(x: number, y: number, [, x1, y1, x2, y2]: PlaneSegment): number {
  const dx = x2 - x1;
  const dy = y2 - y1;
  const squared = dx * dx + dy * dy;
  const share = squared === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / squared));
  return Math.hypot(x1 + share * dx - x, y1 + share * dy - y);
}
