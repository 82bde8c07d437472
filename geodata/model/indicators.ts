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
 * Whether a commune changes class when times move by ± 2 minutes (« à la limite du seuil »): it is covered and might
 * not be, or the other way round. Its need changes nothing here, only figures that divide by children.
 */
export type NearThreshold = "might-be-white" | "might-be-covered";

/** The least and the most that a figure becomes when times move by ± 2 minutes, or needs by ± 10 %. */
export interface FigureRange {
  readonly low: Figure;
  readonly high: Figure;
}

/** A class of any indicator is « à la limite du seuil » where both ends of the range are not in it. */
export type FigureRanges = Readonly<Record<IndicatorId, FigureRange>>;

/**
 * The accessibility of one commune under a definition.
 *
 * - `access`: seconds to the nearest place that counts;
 * - `coverage`: share of its children, 0…1, within the definition's minutes;
 * - `sessions`: sessions per month within the definition's minutes (R20), all places of the service that admit its
 *   families together, however few sessions each has;
 * - `twoStep`: places per 100 children, shared with everybody who reaches them (2SFCA with decay, to 4/3 of the
 *   minutes);
 * - `places`: places within the definition's minutes ÷ its own children × 100, shared with nobody.
 */
export interface CommuneIndicators {
  readonly code: string;
  readonly access: Figure;
  readonly coverage: Figure;
  readonly sessions: Figure;
  readonly twoStep: Figure;
  readonly places: Figure;
  readonly nearThreshold: NearThreshold | null;
  readonly ranges: FigureRanges;
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
  /** The farthest commune where children live, among those that reach something. */
  readonly worst: { readonly code: string; readonly minutes: number } | null;
  /** Communes where children live that reach nothing at all: worse than `worst`. */
  readonly unreached: number;
}

/** Every indicator of a territory for one service, communes in the territory's order. */
export interface Indicators {
  readonly service: Service;
  readonly communes: readonly CommuneIndicators[];
  readonly inequality: readonly Inequality[];
  /** Places of the service whose number of places is not known: left out of `twoStep` and `places`. */
  readonly placesUnknown: number;
  /** Places of the service whose sessions are not known: left out of `sessions`. */
  readonly sessionsUnknown: number;
  /** Permanent places of the service without hours: taken to open five days a week. */
  readonly sessionsAssumed: number;
}
