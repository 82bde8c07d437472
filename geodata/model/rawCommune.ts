import type { MultiPolygon, Polygon } from "geojson";
import type { BirthsOfYear, ChildrenOfAge, SocialFacts, Zoning } from "./commune.ts";
import type { LonLat } from "./lonLat.ts";

/**
 * A commune as a file gives it, cleaned but not yet placed among its neighbours.
 *
 * What `decodeCommunes` returns and `assembleTerritory` takes: code in five characters, positions in
 * WGS84, rings closed and wound as RFC 7946 asks. `at` is where it stood in the file
 * (`features[12]`), so that later findings can still name the place.
 */
export interface RawCommune {
  readonly code: string;
  readonly name: string;
  readonly epciCode: string | null;
  readonly population: number | null;
  /** Sorted by year; one entry per year. */
  readonly births: readonly BirthsOfYear[];
  /** Count or estimate supplied for the programme's age band. */
  readonly children: number | null;
  readonly outline: Polygon | MultiPolygon | null;
  readonly townHall: LonLat | null;
  readonly ringColumn: number | null;
  readonly childrenByAge?: readonly ChildrenOfAge[];
  readonly social?: SocialFacts;
  readonly zonings?: readonly Zoning[];
  readonly at: string;
}
