import { haversineMetres } from "../../geodata/geometry/localPlane.ts";
import type { RoadLeg } from "../../geodata/model/roadRoute.ts";
import type { TravelPoint } from "../../geodata/model/travel.ts";
import type { PlanStop } from "../../planners/model/plan.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { type Leg, listTourPointIds } from "./tourLegs.ts";
import { depotPoint, venuePoint } from "./travelPoints.ts";

/** A road that ends farther than this from its place was found for another place: halls move, ids stay. */
const MOVED_METRES = 2000;

/** How far a road may be from the matrix that the plan was computed with: the larger of share and amount. */
export const ROAD_TOLERANCE = { share: 0.02, seconds: 30, metres: 200 } as const;

/** Looks up the roads of a tour, leg by leg from depot to depot; null where none is known. */
export type RoadFinder = (
  depotId: string,
  tour: { readonly stops: readonly Pick<PlanStop, "siteId">[] },
) => readonly (RoadLeg | null)[];

/** Makes the look-up of roads among those that the scenario carries. */
export function createRoadFinder(scenario: Pick<Scenario, "depots" | "venues" | "routes">): RoadFinder {
  const points = [...scenario.depots.map(depotPoint), ...scenario.venues.map(venuePoint)];
  const pointOf = new Map(points.map((point) => [point.id, point]));
  const roads = new Map((scenario.routes?.legs ?? []).map((leg) => [keyOf(leg.fromId, leg.toId), leg]));
  const find = (fromId: string, toId: string): RoadLeg | null => {
    const road = roads.get(keyOf(fromId, toId));
    if (road === undefined) return null;
    const ends = [
      [pointOf.get(fromId), road.line.at(0)],
      [pointOf.get(toId), road.line.at(-1)],
    ] as const;
    return ends.every(([point, end]) => isNear(point, end)) ? road : null;
  };
  return (depotId, tour) => {
    const ids = listTourPointIds(depotId, tour);
    return ids.slice(1).map((to, index) => find(ids[index] ?? "", to));
  };
}

/** Tells whether a road takes as long, and is as long, as the matrix says, within `ROAD_TOLERANCE`. */
export function agreesWithMatrix(road: RoadLeg, leg: Leg): boolean {
  const { share, seconds, metres } = ROAD_TOLERANCE;
  return (
    Math.abs(road.seconds - leg.seconds) <= Math.max(seconds, share * leg.seconds) &&
    Math.abs(road.metres - leg.metres) <= Math.max(metres, share * leg.metres)
  );
}

function keyOf(fromId: string, toId: string): string {
  return `${fromId} ${toId}`;
}

function isNear(point: TravelPoint | undefined, end: RoadLeg["line"][number] | undefined): boolean {
  return (
    point !== undefined && end !== undefined && haversineMetres([point.lon, point.lat], end) <= MOVED_METRES
  );
}
