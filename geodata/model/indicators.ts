import type { Service } from "./structure.ts";

/** Indicators of accessibility, in the order of lists: the first three stand on the first screen. */
export const INDICATOR_IDS = ["access", "coverage", "sessions", "two-step", "places"] as const;

/** Which indicator it is. */
export type IndicatorId = (typeof INDICATOR_IDS)[number];

/**
 * A figure, or why there is none (R19): nothing known, nobody to serve, and nothing offered are three things.
 * `no-supply` is a figure of zero, or an access that does not exist.
 */
export type Figure =
  | { readonly kind: "value"; readonly value: number }
  | { readonly kind: "no-data" }
  | { readonly kind: "no-supply" }
  | { readonly kind: "no-need" };

/**
 * Which classes of a commune change when times move by ± 2 minutes or its need by ± 10 % (« à la limite du
 * seuil »): it is covered and might not be, or the other way round.
 */
export type NearThreshold = "might-be-white" | "might-be-covered";

/**
 * The accessibility of one commune under a definition.
 *
 * - `access`: seconds to the nearest place that counts;
 * - `coverage`: share of its children, 0…1, within the definition's minutes;
 * - `sessions`: sessions per month within reach (R20), all places that admit its families together;
 * - `twoStep`: places per 100 children within reach, shared with everybody who reaches them (2SFCA, decay);
 * - `places`: places in the commune's reach ÷ its own children × 100, shared with nobody.
 */
export interface CommuneIndicators {
  readonly code: string;
  readonly access: Figure;
  readonly coverage: Figure;
  readonly sessions: Figure;
  readonly twoStep: Figure;
  readonly places: Figure;
  readonly nearThreshold: NearThreshold | null;
  /** What the priority weights multiply its children by; 1 without weights. */
  readonly weight: number;
}

/** How unequal one group of communes is: all of them, a zoning, a ring. */
export interface Inequality {
  /** `all`, `ring-2`, `frr`, `not-frr`…: worded by the interface. */
  readonly group: string;
  readonly communes: number;
  readonly children: number;
  readonly coveredShare: number;
  readonly meanMinutes: number | null;
  /** Gini coefficient of access minutes over children; null without any access. */
  readonly gini: number | null;
  readonly worst: { readonly code: string; readonly minutes: number } | null;
}

/** Every indicator of a territory for one service, communes in the territory's order. */
export interface Indicators {
  readonly service: Service;
  readonly communes: readonly CommuneIndicators[];
  readonly inequality: readonly Inequality[];
}
