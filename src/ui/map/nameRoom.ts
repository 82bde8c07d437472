import type { Bbox } from "../../../geodata/model/lonLat.ts";

/** Room to keep free for names beyond the outlines, in pixels. */
export interface NameRoom {
  readonly above: number;
  readonly below: number;
}

/** A name at its town hall reaches a little beyond a border that is near. */
const ABOVE = 12;
/** Two lines of a name that steps aside for a place or a stop. */
const ASIDE_ABOVE = 30;
const ASIDE_BELOW = 22;
/** Part of the territory's height within which a mark pushes its name over the border. */
const NEAR_BORDER = 0.12;

/**
 * Returns the room that names need above the northernmost outlines and below the southernmost: more where a place or
 * a stop near the border makes the name of its commune step aside.
 */
export function nameRoom(bounds: Bbox | null, marks: readonly { readonly lat: number }[]): NameRoom {
  if (bounds === null) return { above: ABOVE, below: 0 };
  const [, south, , north] = bounds;
  const near = (north - south) * NEAR_BORDER;
  const isInside = (lat: number): boolean => lat >= south && lat <= north;
  return {
    above: marks.some(({ lat }) => isInside(lat) && lat > north - near) ? ASIDE_ABOVE : ABOVE,
    below: marks.some(({ lat }) => isInside(lat) && lat < south + near) ? ASIDE_BELOW : 0,
  };
}
