import type { TravelPoint } from "../../geodata/model/travel.ts";
import type { Venue } from "../../geodata/model/venue.ts";
import type { Plan } from "../../planners/model/plan.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { listNewFixedPlaces } from "./fixedPlaces.ts";
import { structurePoint, venuePoint } from "./travelPoints.ts";

/** A place that families go to, with what an export says of it. */
export interface IsochronePoint extends TravelPoint {
  readonly name: string;
  readonly communeCode: string | null;
  readonly kind: "structure" | "venue";
}

/**
 * Lists the places that families go to: existing ones, then the halls where a plan stops or opens a place for good;
 * without a plan every hall.
 */
export function listIsochronePoints(scenario: Scenario, plan: Plan | null): IsochronePoint[] {
  const venues = plan === null ? scenario.venues : listVisitedVenues(scenario, plan);
  return [
    ...scenario.structures.map((structure) => ({
      ...structurePoint(structure),
      name: structure.name,
      communeCode: structure.communeCode,
      kind: "structure" as const,
    })),
    ...venues.map((venue) => ({
      ...venuePoint(venue),
      name: venue.name,
      communeCode: venue.communeCode,
      kind: "venue" as const,
    })),
  ];
}

function listVisitedVenues(scenario: Scenario, plan: Plan): readonly Venue[] {
  const stops = plan.circuits.flatMap(({ tours }) => tours.flatMap((tour) => tour.stops));
  const opened = listNewFixedPlaces(scenario, plan);
  const ids = new Set([...stops.map(({ siteId }) => siteId), ...opened.map(({ id }) => id)]);
  return scenario.venues.filter(({ id }) => ids.has(id));
}
