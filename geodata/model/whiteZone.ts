import type { AgeBand } from "./ageBand.ts";
import type { Need } from "./need.ts";
import type { Category } from "./structure.ts";
import type { TravelProvenance } from "./travel.ts";

/**
 * What « zone blanche » means in a scenario (R15): explicit and versioned, printed with every figure.
 *
 * A commune is covered when a place of `category` that admits its families lies within `minutes`
 * (threshold inclusive), with at least `minSessionsPerMonth` sessions (a permanent place always
 * satisfies it) and at least `minPlaces` places (places unknown satisfies it only when 0).
 */
export interface WhiteZoneDefinition {
  readonly version: 1;
  readonly category: Category;
  /** Childcare in the place of the category (R4); absent = the category. */
  readonly service?: "childcare";
  readonly ageBand: AgeBand;
  readonly minutes: number;
  readonly mode: "car" | "walk" | "bicycle";
  readonly minSessionsPerMonth: number;
  readonly minPlaces: number;
}

/**
 * One commune under a definition. With a grid, its access is that of its median child, so that it is covered when at
 * least half of its children are; without one, that of its town hall.
 * `accessSeconds` null: no place of the category can be reached or admits its families (no supply). `uncertain` is true where the answer may come from supply that is
 * not in the data: the commune touches the territory's edge or lives towards a town outside.
 */
export interface CommuneAccess {
  readonly code: string;
  readonly need: Need;
  readonly accessSeconds: number | null;
  readonly nearestStructureId: string | null;
  readonly covered: boolean;
  readonly uncertain: boolean;
  /** Children within the minutes, whole people, where a grid tells; absent = all of a covered commune's, or none. */
  readonly coveredChildren?: number;
}

/** A connected group of uncovered communes (« zone blanche »), with the people concerned. */
export interface WhiteZone {
  readonly id: string;
  readonly communeCodes: readonly string[];
  readonly children: number;
  readonly population: number;
}

/** Figures of a territory under a definition; minutes are of families' drives, weighted by children. */
export interface CoverageSummary {
  readonly coveredChildren: number;
  /** 0…1; 0 where there is no child at all. */
  readonly coveredShare: number;
  readonly whiteCommunes: readonly string[];
  readonly meanMinutes: number | null;
  readonly worstMinutes: number | null;
  /** Gini coefficient of access minutes over children, 0 (equal) … 1; null without any access. */
  readonly gini: number | null;
}

/** The whole diagnosis of a territory, in the order of its communes. */
export interface Diagnosis {
  readonly definition: WhiteZoneDefinition;
  readonly communes: readonly CommuneAccess[];
  readonly zones: readonly WhiteZone[];
  readonly summary: CoverageSummary;
  readonly travel: TravelProvenance;
}
