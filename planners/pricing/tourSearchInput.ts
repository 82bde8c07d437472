import type { DemandGroup } from "../selection/mergeDemands.ts";
import type { TourGraph } from "./tourGraph.ts";

/** A tour of the search: its graph and its nodes in order. */
export interface FoundTour {
  readonly graph: number;
  readonly nodes: readonly number[];
}

/** What tours take together, one outing each. */
export interface TourAmounts {
  readonly halfDays: number;
  readonly metres: number;
  readonly workMinutes: number;
  readonly cents: number;
  readonly tours: number;
}

/** What the search optimises and must respect. */
export interface TourSearchInput {
  readonly graphs: readonly TourGraph[];
  readonly groups: readonly DemandGroup[];
  /** False: cover every group at least cents. True: most weight, then least cents. */
  readonly partial: boolean;
  /** Of all tours together; Infinity = none. */
  readonly limits: TourAmounts;
  /** Most tours of a graph's team, in half-days, by team. */
  readonly capacity: readonly number[];
  /** True for tours that the hours of the day really allow; null where stops and lengths say it all. */
  readonly fits: ((graph: TourGraph, nodes: readonly number[]) => boolean) | null;
}
