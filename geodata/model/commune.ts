import type { MultiPolygon, Polygon } from "geojson";

/** Births registered at the mother's home in one civil year (INSEE, naissances domiciliées). */
export interface BirthsOfYear {
  readonly year: number;
  readonly count: number;
}

/**
 * The point of a commune that families are taken to live at and travel times are measured from.
 *
 * The town hall (R1), never the centroid; `approximate` marks a point that stands in for it (a point
 * on the surface) because the file gave none.
 */
export interface ServicePoint {
  readonly lon: number;
  readonly lat: number;
  readonly approximate: boolean;
}

/**
 * A commune with the facts that a diagnosis needs (R1); estimates are derived, never stored here.
 *
 * `code` is the INSEE code, five characters, a string (`2A004`, `01004`). `children` is a count or an
 * estimate that the user supplied for the programme's age band; it wins over births. `neighbours` are
 * codes of communes that share a border, sorted. `ring` is the adjacency order from the centre
 * commune(s) (0 = centre), a travel-time class or the user's column; null when unknown.
 */
export interface Commune {
  readonly code: string;
  readonly name: string;
  readonly epciCode: string | null;
  readonly population: number | null;
  readonly births: readonly BirthsOfYear[];
  readonly children: number | null;
  readonly outline: Polygon | MultiPolygon | null;
  readonly servicePoint: ServicePoint;
  readonly neighbours: readonly string[];
  readonly ring: number | null;
  /** Ring as the user's own file gave it, kept whatever rule is chosen. */
  readonly givenRing?: number;
  /**
   * Part of the border is not shared with another commune of the territory, so families may use places
   * outside it. Absent = not known; then read from the outlines.
   */
  readonly onEdge?: boolean;
  /** Main town outside the territory that the commune lives towards, when known (« bassin de vie »). */
  readonly livesTowards?: string;
}
