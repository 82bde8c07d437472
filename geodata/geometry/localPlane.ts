import type { LonLat } from "../model/lonLat.ts";

/** Mean radius of the Earth in metres (IUGG, R1), as in turf. */
export const EARTH_RADIUS_METRES = 6_371_008.8;

const RADIANS = Math.PI / 180;

/** Metres east and north of an origin, on a plane that is true near the origin. */
export type PlanePoint = readonly [x: number, y: number];

/** Both ways between WGS84 degrees and a local plane in metres. */
export interface LocalPlane {
  toPlane(position: LonLat): PlanePoint;
  toLonLat(point: PlanePoint): LonLat;
}

/**
 * Builds an equirectangular plane tangent at `origin`: lengths are right within 0.5 % over a hundred
 * kilometres at French latitudes, enough for drawing cells and comparing borders.
 */
export function buildLocalPlane(origin: LonLat): LocalPlane {
  const perLatitude = EARTH_RADIUS_METRES * RADIANS;
  const perLongitude = perLatitude * Math.cos(origin[1] * RADIANS);
  return {
    toPlane: ([lon, lat]) => [(lon - origin[0]) * perLongitude, (lat - origin[1]) * perLatitude],
    toLonLat: ([x, y]) => [origin[0] + x / perLongitude, origin[1] + y / perLatitude],
  };
}

/**
 * Returns the great-circle distance in metres, by the haversine formula.
 *
 * Source: R. W. Sinnott (1984), "Virtues of the haversine", Sky and Telescope 68(2):159.
 */
export function haversineMetres(from: LonLat, to: LonLat): number {
  const latFrom = from[1] * RADIANS;
  const latTo = to[1] * RADIANS;
  const halfLat = Math.sin((latTo - latFrom) / 2);
  const halfLon = Math.sin(((to[0] - from[0]) * RADIANS) / 2);
  const a = halfLat * halfLat + Math.cos(latFrom) * Math.cos(latTo) * halfLon * halfLon;
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(a)));
}
