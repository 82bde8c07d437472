import { UNREACHABLE } from "../../geodata/model/travel.ts";
import type { PlanStop, PlanTour } from "../../planners/model/plan.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { computeMatrix } from "./computeMatrix.ts";
import { depotPoint, venuePoint } from "./travelPoints.ts";

/** One drive of a team between two places of a tour. */
export interface Leg {
  readonly seconds: number;
  readonly metres: number;
}

/**
 * Looks up the drives of a tour, from depot to depot in the order of its stops; null where a place is
 * unknown or there is no way (the checker names those).
 */
export type LegFinder = (depotId: string, tour: Pick<PlanTour, "stops">) => readonly (Leg | null)[];

/** Names the points of a tour, from depot to depot. */
export function listTourPointIds(
  depotId: string,
  { stops }: { readonly stops: readonly Pick<PlanStop, "siteId">[] },
): readonly string[] {
  return [`depot-${depotId}`, ...stops.map((stop) => `venue-${stop.siteId}`), `depot-${depotId}`];
}

/** Makes the look-up of drives; built once for a scenario, as it computes the whole matrix. */
export function createLegFinder(scenario: Scenario): LegFinder {
  const points = [...scenario.depots.map(depotPoint), ...scenario.venues.map(venuePoint)];
  const matrix = computeMatrix(scenario, points, points, "car");
  const indexOf = new Map(points.map((point, index) => [point.id, index]));
  const find = (from: string, to: string): Leg | null => {
    const cell = (indexOf.get(from) ?? -1) * points.length + (indexOf.get(to) ?? -1);
    const seconds = indexOf.has(from) && indexOf.has(to) ? matrix.seconds[cell] : undefined;
    if (seconds === undefined || seconds === UNREACHABLE) return null;
    return { seconds, metres: matrix.metres[cell] ?? 0 };
  };
  return (depotId, tour) => {
    const ids = listTourPointIds(depotId, tour);
    return ids.slice(1).map((to, index) => find(ids[index] ?? "", to));
  };
}
