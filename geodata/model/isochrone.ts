import type { MultiPolygon, Polygon } from "geojson";

/** Thresholds of the maps, in minutes. */
export const ISOCHRONE_MINUTES: readonly number[] = [5, 10, 15, 20, 30];

/** The area from which a place is reached within some minutes (« Zone accessible »). */
export interface Isochrone {
  /** Id of the point, as in travel times. */
  readonly pointId: string;
  readonly minutes: number;
  readonly outline: Polygon | MultiPolygon;
}
