import booleanPointInPolygon from "@turf/boolean-point-in-polygon";
import type { Bbox, LonLat } from "../model/lonLat.ts";
import { forEachSegment, type Outline } from "./outlineRings.ts";

/** Bands of latitude per degree: about 11 km, the size of a commune. */
const BANDS_PER_DEGREE = 10;

/**
 * Makes a look-up of the outline that a position lies in.
 *
 * @returns a function that gives the index of the first outline with the position inside or on its border, or null.
 * Cost: linear in vertices once; then, for each position, the outlines of its band of latitude.
 */
export function indexOutlines(outlines: readonly (Outline | null)[]): (position: LonLat) => number | null {
  const bands = new Map<number, BoxedOutline[]>();
  outlines.forEach((outline, index) => {
    if (outline === null) return;
    const box = boxOf(outline);
    for (let band = bandOf(box[1]); band <= bandOf(box[3]); band += 1) {
      const own = bands.get(band);
      if (own === undefined) bands.set(band, [{ index, outline, box }]);
      else own.push({ index, outline, box });
    }
  });
  return ([lon, lat]) => {
    const found = bands
      .get(bandOf(lat))
      ?.find(
        ({ outline, box: [west, south, east, north] }) =>
          lon >= west &&
          lon <= east &&
          lat >= south &&
          lat <= north &&
          booleanPointInPolygon([lon, lat], outline),
      );
    return found?.index ?? null;
  };
}

interface BoxedOutline {
  readonly index: number;
  readonly outline: Outline;
  readonly box: Bbox;
}

function bandOf(lat: number): number {
  return Math.floor(lat * BANDS_PER_DEGREE);
}

function boxOf(outline: Outline): Bbox {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  forEachSegment(outline, (lon, lat) => {
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  });
  return [west, south, east, north];
}
