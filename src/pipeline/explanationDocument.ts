import type { HalfDay } from "../../planners/model/plan.ts";
import type { RuleName } from "../../planners/explain/explanation.ts";

/** A rule that stands in the way. */
export type ExplainedRule = RuleName;

/** How a commune stands in a plan. `near`: a fixed place is near enough, today or once the plan's new ones open. */
export type ExplanationStatus =
  "near" | "no-children" | "served" | "servable" | "unreachable" | "impossible" | "unknown";

/** When a stop is visited: weeks 1…W of the cycle, weekday 1…7. */
export interface ExplainedVisit {
  readonly circuitId: string;
  readonly teamId: string;
  readonly weekday: number;
  readonly halfDay: HalfDay;
  readonly weeks: readonly number[];
}

/** What serving a commune would add, per cycle; `lost` and `gained` name communes with their children. */
export interface ExplainedPrice {
  readonly cents: number;
  readonly halfDays: number;
  readonly metres: number;
  readonly venueId: string;
  /** The families' drive. */
  readonly seconds: number;
  readonly lost: readonly { readonly code: string; readonly children: number }[];
  readonly gained: readonly { readonly code: string; readonly children: number }[];
  readonly proven: boolean;
}

/** One smallest change that would serve the commune; verified, and `tight` where one unit less is proven not to. */
export interface ExplainedRepair {
  readonly kind: "half-days" | "access" | "allow-hall" | "open-hall" | "drop-decision" | "new-hall";
  /** Half-days per cycle, or minutes of access; null where there is nothing to count. */
  readonly more: number | null;
  readonly venueId: string | null;
  /** The one half-day of the week in which the hall would have to be free; null for all other changes. */
  readonly slot: { readonly weekday: number; readonly halfDay: "am" | "pm" } | null;
  readonly tight: boolean;
}

/**
 * `explanation.json`: why a commune is or is not served, and the price of serving it (R25).
 *
 * Everything about a change was found by planning again with the commune required; nothing is guessed.
 */
export interface ExplanationDocument {
  readonly version: 1;
  readonly scenarioHash: string;
  readonly seed: number;
  readonly cycleWeeks: number;
  readonly commune: { readonly code: string; readonly name: string; readonly children: number };
  readonly status: ExplanationStatus;
  /**
   * The fixed place or the stop that serves the commune, and the drive; null where none does. `opens` is there
   * where it is a hall that the plan turns into a fixed place.
   */
  readonly place: { readonly id: string; readonly seconds: number; readonly opens?: true } | null;
  /** The circuit that stops there, and when in the cycle; null unless `served`. */
  readonly visit: ExplainedVisit | null;
  /** With the same means: who wins, who loses. */
  readonly swap: ExplainedPrice | null;
  /** Nobody losing: what it adds. */
  readonly addition: ExplainedPrice | null;
  /** Rules that stand in the way together. */
  readonly conflict: readonly ExplainedRule[];
  /** True when each of them is proven to be needed for the conflict. */
  readonly conflictProven: boolean;
  readonly repairs: readonly ExplainedRepair[];
}
