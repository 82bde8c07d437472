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

/** Children counted in one age band in one year, `fromMonths` inclusive and `toMonths` exclusive. */
export interface ChildrenOfAge {
  readonly fromMonths: number;
  readonly toMonths: number;
  readonly year: number | null;
  readonly count: number;
}

/** A cell of a population grid (INSEE, carreaux of 200 m): its centre, and its children under six. */
export interface PopulationCell {
  readonly lon: number;
  readonly lat: number;
  /** Children, a decimal number: the grid is itself an estimate. */
  readonly children: number;
}

/** Social facts of a commune that priority weights read; 0…1 shares, null where not published. */
export interface SocialFacts {
  /** Single-parent families ÷ families with children. */
  readonly singleParentShare: number | null;
  /** People under the poverty line ÷ people (published above a size only). */
  readonly povertyRate: number | null;
  readonly year: number | null;
}

/** Zonings that the programmes name, in the order of lists; ZRR became FRR on 1 July 2024. */
export const ZONING_KINDS = ["qpv", "frr", "zrr", "pvd", "other"] as const;

/** What kind of zoning it is. */
export type ZoningKind = (typeof ZONING_KINDS)[number];

/** A zoning that touches a commune, with its vintage and source (R1): a zoning without a vintage says nothing. */
export interface Zoning {
  readonly kind: ZoningKind;
  /** Name of the zone, or of an « other » zoning. */
  readonly name?: string;
  readonly vintage: string;
  readonly source: string;
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
  /** Counts by age, sorted by year then age; absent = none known. */
  readonly childrenByAge?: readonly ChildrenOfAge[];
  /** Where the commune's children live, finer than its town hall; absent = all at the town hall. */
  readonly cells?: readonly PopulationCell[];
  readonly social?: SocialFacts;
  readonly zonings?: readonly Zoning[];
}
