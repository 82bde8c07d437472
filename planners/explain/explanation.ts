import type { Outcome } from "../model/outcome.ts";
import type { PlanningProblem } from "../model/problem.ts";

/** Solves a problem with the means of the run; the core has no clock. */
export type Solve = (problem: PlanningProblem) => Outcome;

/** What a demand's place in a plan is, and what it would take to change it; data only, worded by `src/i18n`. */
export interface DemandExplanation {
  /**
   * `served`: a stop is near enough. `servable`: no stop is, but the rules allow one. `impossible`: no plan
   * within the rules serves it. `unknown`: the limits of the run struck before anything was proven.
   */
  readonly status: "served" | "servable" | "impossible" | "unknown";
  readonly stop: { readonly siteId: string; readonly seconds: number } | null;
  /** Serving it with the same means: who wins and who loses. Null unless `servable`. */
  readonly swap: SwapPrice | null;
  /** Serving it and everybody who is served now, at least cost. Null unless `servable`. */
  readonly addition: AdditionPrice | null;
  /** Rules that together make it impossible; without any one of them it would not be. */
  readonly conflict: readonly RuleName[];
  /** True when every solve behind `conflict` ended with a plan or a proof that there is none. */
  readonly conflictProven: boolean;
  /** Smallest single changes that would serve it, each verified by a new plan. */
  readonly relaxations: readonly Relaxation[];
}

/** Rules that a meeting can change. */
export type RuleName = "budget" | "access" | "forbidden" | "decisions" | "halls-closed" | "hours";

/** Differences are « with the demand served » minus « as planned », per cycle. */
export interface SwapPrice {
  readonly cents: number;
  readonly halfDays: number;
  readonly metres: number;
  readonly siteId: string;
  readonly seconds: number;
  /** Demands that lose or gain their stop, ascending by id. */
  readonly losers: readonly { readonly id: string; readonly weight: number }[];
  readonly winners: readonly { readonly id: string; readonly weight: number }[];
  /** True when no plan that serves the demand is better, and none without it is better than the present one. */
  readonly proven: boolean;
}

/** As {@link SwapPrice}, nobody losing; the budget may grow. */
export interface AdditionPrice {
  readonly cents: number;
  readonly halfDays: number;
  readonly metres: number;
  readonly siteId: string;
  readonly seconds: number;
  /** True when serving all of them cannot cost less. */
  readonly proven: boolean;
}

/**
 * A change that serves the demand. `tight`: proven that one unit less does not (a half-day, the next nearer
 * hall); always true for changes that have no smaller unit. `slot` is the one weekly slot that is enough;
 * null where it takes several, and then `tight` says that no single one is.
 */
export type Relaxation = { readonly tight: boolean } & (
  | { readonly kind: "half-days"; readonly more: number }
  | { readonly kind: "access"; readonly seconds: number; readonly siteId: string }
  | { readonly kind: "allow-hall"; readonly siteId: string }
  | { readonly kind: "open-hall"; readonly siteId: string; readonly slot: number | null }
  | { readonly kind: "drop-decision"; readonly siteId: string }
);

/** A site that is not near enough to a demand, and how far it is. */
export interface FarSite {
  readonly site: number;
  readonly seconds: number;
}
