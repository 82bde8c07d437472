import { compareText } from "../../geodata/model/compareText.ts";
import type { Venue } from "../../geodata/model/venue.ts";
import type { Programme, Scenario } from "../scenario/scenario.ts";

/** Orders venues, and therefore sites, by id: among equal plans the first ids win. */
export function compareIds(a: { readonly id: string }, b: { readonly id: string }): number {
  return compareText(a.id, b.id);
}

/** Tells whether a commune of this order may host a stop (C1). */
export function mayHostStop({ minVenueRing }: Programme, ring: number | null): boolean {
  return minVenueRing === null || (ring !== null && ring >= minVenueRing);
}

/** Lists the halls that may host a stop (C1, C16): suitable, in a commune of an order that may; by id. */
export function findEligibleVenues(scenario: Scenario): Venue[] {
  const rings = new Map(scenario.territory.communes.map((commune) => [commune.code, commune.ring]));
  return scenario.venues
    .filter((venue) => {
      const ring = rings.get(venue.communeCode);
      return venue.suitable && ring !== undefined && mayHostStop(scenario.programme, ring);
    })
    .sort(compareIds);
}
