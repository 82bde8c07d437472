import type { TravelPoint } from "../../geodata/model/travel.ts";
import type { Commune } from "../../geodata/model/commune.ts";
import type { Structure } from "../../geodata/model/structure.ts";
import type { Venue } from "../../geodata/model/venue.ts";
import type { Depot, Scenario } from "../scenario/scenario.ts";

/** Names the point that the families of a commune set out from: its town hall (R1). */
export function communePoint(commune: Commune): TravelPoint {
  return { id: `commune-${commune.code}`, lon: commune.servicePoint.lon, lat: commune.servicePoint.lat };
}

/** Names the point of an existing place. */
export function structurePoint(structure: Structure): TravelPoint {
  return { id: `structure-${structure.id}`, lon: structure.lon, lat: structure.lat };
}

/** Names the point of a hall. */
export function venuePoint(venue: Venue): TravelPoint {
  return { id: `venue-${venue.id}`, lon: venue.lon, lat: venue.lat };
}

/** Names the point that a team sets out from and comes back to. */
export function depotPoint(depot: Depot): TravelPoint {
  return { id: `depot-${depot.id}`, lon: depot.lon, lat: depot.lat };
}

/** Lists every point that a scenario asks travel times for, in the order of its parts. */
export function listTravelPoints(scenario: Scenario): TravelPoint[] {
  return [
    ...scenario.territory.communes.map(communePoint),
    ...scenario.structures.map(structurePoint),
    ...scenario.venues.map(venuePoint),
    ...scenario.depots.map(depotPoint),
  ];
}
