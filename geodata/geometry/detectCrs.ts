import type { Bbox, LonLat } from "../model/lonLat.ts";
import { buildCrsConversion, CRS_CODES } from "./crs.ts";
import type { CrsCode } from "./crs.ts";

/** A position of a file with the places where it may rightly lie: any of the boxes, in WGS84. */
export interface CrsSample {
  readonly x: number;
  readonly y: number;
  readonly expected: readonly Bbox[];
}

/** A system and axis order under which a file makes sense. */
export interface DetectedCrs {
  readonly crs: CrsCode;
  readonly swapped: boolean;
  /** Share of the samples that land where they are expected, 0…1. */
  readonly share: number;
}

/** Below this share of samples in place, a reading of the file is not believed. */
const BELIEVED_SHARE = 0.5;

/**
 * Finds the system and axis order under which most samples land where they should.
 *
 * Numbers alone do not tell: northings of the CC zones lie inside Lambert-93's range, and those of
 * web Mercator too. So each system is tried, both axis orders, and judged by where the samples land.
 * A declared system is believed when it puts at least half of them in place; otherwise the best of
 * the others wins. Ties go to the earlier in {@link CRS_CODES}, axes in order first.
 *
 * @returns null when no reading puts half of the samples in place.
 * Cost: O(systems × samples).
 */
export function detectCrs(
  samples: readonly CrsSample[],
  declared: CrsCode | null,
  candidates: readonly CrsCode[] = CRS_CODES,
): DetectedCrs | null {
  if (samples.length === 0) return null;
  const order = declared === null ? candidates : [declared, ...candidates.filter((crs) => crs !== declared)];
  let best: DetectedCrs | null = null;
  for (const crs of order) {
    const { toLonLat } = buildCrsConversion(crs);
    for (const swapped of [false, true]) {
      const share = shareInPlace(samples, (x, y) => (swapped ? toLonLat(y, x) : toLonLat(x, y)));
      if (share > (best?.share ?? 0)) best = { crs, swapped, share };
    }
    if (crs === declared && best !== null && best.share >= BELIEVED_SHARE) return best;
  }
  return best !== null && best.share >= BELIEVED_SHARE ? best : null;
}

/** Tells whether a position lies in any of the boxes, `margin` degrees around them included. */
export function isInBoxes([lon, lat]: LonLat, boxes: readonly Bbox[], margin: number): boolean {
  return boxes.some(
    ([west, south, east, north]) =>
      lon >= west - margin && lon <= east + margin && lat >= south - margin && lat <= north + margin,
  );
}

function shareInPlace(samples: readonly CrsSample[], toLonLat: (x: number, y: number) => LonLat): number {
  let inPlace = 0;
  for (const { x, y, expected } of samples) {
    const position = toLonLat(x, y);
    if (isFinitePosition(position) && isInBoxes(position, expected, 0.1)) inPlace += 1;
  }
  return inPlace / samples.length;
}

function isFinitePosition([lon, lat]: LonLat): boolean {
  return Number.isFinite(lon) && Number.isFinite(lat);
}
