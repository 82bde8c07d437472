import type { LonLat } from "../model/lonLat.ts";
import { forEachSegment, listPolygons, type Outline } from "./outlineRings.ts";

/** Heights of the tried lines, as shares of the bounding box; the middle one nearly always serves. */
const LINES = [0.5, 0.4, 0.6, 0.25, 0.75, 0.1, 0.9];

/**
 * Finds a point inside an outline, for a commune whose town hall is not known.
 *
 * Takes the middle of the longest stretch of an east–west line inside the outline: never in a hole nor
 * outside, as a centroid may be.
 *
 * @returns null when the outline encloses nothing. Cost: O(vertices).
 */
export function findPointOnSurface(outline: Outline): LonLat | null {
  let south = Infinity;
  let north = -Infinity;
  forEachSegment(outline, (_lon, lat) => {
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  });
  for (const share of LINES) {
    const lat = south + share * (north - south);
    const best = longestStretch(crossings(outline, lat));
    if (best !== null) return [best, lat];
  }
  return null;
}

/**
 * Tells whether a position lies in an outline, by counting borders to the east (even–odd rule).
 * On the border itself either answer is possible. Cost: O(vertices).
 */
export function isInside(outline: Outline, [lon, lat]: LonLat): boolean {
  return listPolygons(outline).some(
    (rings) =>
      crossings({ type: "Polygon", coordinates: [...rings] }, lat).filter((crossing) => crossing > lon)
        .length %
        2 ===
      1,
  );
}

function crossings(outline: Outline, lat: number): number[] {
  const found: number[] = [];
  forEachSegment(outline, (fromLon, fromLat, toLon, toLat) => {
    if (fromLat > lat === toLat > lat) return;
    found.push(fromLon + ((lat - fromLat) / (toLat - fromLat)) * (toLon - fromLon));
  });
  return found.sort((a, b) => a - b);
}

function longestStretch(sorted: readonly number[]): number | null {
  let width = 0;
  let middle: number | null = null;
  for (let index = 0; index + 1 < sorted.length; index += 2) {
    const west = sorted[index] ?? 0;
    const east = sorted[index + 1] ?? 0;
    if (east - west > width) {
      width = east - west;
      middle = (west + east) / 2;
    }
  }
  return middle;
}
