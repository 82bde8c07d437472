import type { RoadLeg } from "../../geodata/model/roadRoute.ts";

/**
 * `routes.json`: drives along real roads between points of a scenario, for maps and road sheets. Point ids are
 * those of `travel-times.json`. Kept beside the travel times, which alone decide what a plan costs.
 */
export interface RoutesDocument {
  readonly version: 1;
  readonly provider: string;
  readonly computedAt: string;
  readonly detail: string;
  readonly legs: readonly RoadLeg[];
}
