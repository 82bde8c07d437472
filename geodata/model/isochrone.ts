import type { MultiPolygon, Polygon } from "geojson";

/** The area from which a place is reached within some minutes (« Zone accessible »). */
export interface Isochrone {
  /** Id of the point, as in travel times. */
  readonly pointId: string;
  readonly minutes: number;
  readonly outline: Polygon | MultiPolygon;
}
