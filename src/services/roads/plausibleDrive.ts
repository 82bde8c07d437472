import { haversineMetres } from "../../../geodata/geometry/localPlane.ts";
import type { TravelPoint } from "../../../geodata/model/travel.ts";

/** One drive as an engine answered it; `fromRoad` and `toRoad` are metres from the points to the road. */
export interface AnsweredDrive {
  readonly seconds: number;
  readonly metres: number;
  readonly fromRoad: number;
  readonly toRoad: number;
}

/** Below this length, rounding and turns say nothing about units. */
const SHORT_METRES = 1_000;
const FASTEST = 70;
const SLOWEST = 0.2;

/**
 * Tells whether an answer can be in seconds and metres: minutes, milliseconds or kilometres give speeds
 * that nothing drives at, or a road shorter than the straight line.
 */
export function isPlausibleDrive(from: TravelPoint, to: TravelPoint, drive: AnsweredDrive): boolean {
  const { seconds, metres, fromRoad, toRoad } = drive;
  const straight = haversineMetres([from.lon, from.lat], [to.lon, to.lat]);
  if (metres + fromRoad + toRoad < straight * 0.95 - 100) return false;
  if (metres < SHORT_METRES) return true;
  return metres <= seconds * FASTEST && metres >= seconds * SLOWEST;
}
