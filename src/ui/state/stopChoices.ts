import { haversineMetres } from "../../../geodata/geometry/localPlane.ts";
import type { LonLat } from "../../../geodata/model/lonLat.ts";
import type { Venue } from "../../../geodata/model/venue.ts";
import type { Plan } from "../../../planners/model/plan.ts";
import { findEligibleVenues } from "../../pipeline/eligibleVenues.ts";
import type { Scenario } from "../../scenario/scenario.ts";

/** Lists the halls that a commune may decide about: its own, then the one that its families go to elsewhere. */
export function listHallsToDecide(
  { venues }: Scenario,
  code: string,
  servedBy: string | null,
): readonly Venue[] {
  const own = venues.filter(({ communeCode }) => communeCode === code);
  const elsewhere = venues.filter(({ id }) => id === servedBy && !own.some((venue) => venue.id === id));
  return [...own, ...elsewhere];
}

/** Lists the halls where a plan holds a stop. */
export function hallsOfPlan(plan: Plan | null): ReadonlySet<string> {
  const tours = (plan?.circuits ?? []).flatMap((circuit) => circuit.tours);
  return new Set(tours.flatMap(({ stops }) => stops.map(({ siteId }) => siteId)));
}

/** A hall that a stop may move to, and how far it is as the crow flies. */
export interface MoveTarget {
  readonly venue: Venue;
  readonly kilometres: number;
}

/** Lists where a stop may move: halls that may host one and have none in the plan, nearest first, then by id. */
export function listMoveTargets(
  scenario: Scenario,
  plan: Plan | null,
  fromVenueId: string,
): readonly MoveTarget[] {
  const from = scenario.venues.find(({ id }) => id === fromVenueId);
  if (from === undefined) return [];
  const taken = hallsOfPlan(plan);
  return findEligibleVenues(scenario)
    .filter(({ id }) => id !== fromVenueId && !taken.has(id))
    .map((venue) => ({ venue, kilometres: haversineMetres(positionOf(from), positionOf(venue)) / 1000 }))
    .sort((a, b) => a.kilometres - b.kilometres);
}

/** Where a stop was dropped: on a hall, and in a commune; null where on neither. */
export interface DropPlace {
  readonly venueId: string | null;
  readonly communeCode: string | null;
  readonly position: LonLat;
}

/** Finds the hall that a stop was dropped on: the one under it, else the nearest of the commune; null for none. */
export function findDropTarget(
  scenario: Scenario,
  plan: Plan | null,
  fromVenueId: string,
  place: DropPlace,
): Venue | null {
  const targets = listMoveTargets(scenario, plan, fromVenueId).map(({ venue }) => venue);
  const under = targets.find(({ id }) => id === place.venueId);
  if (under !== undefined) return under;
  const inCommune = targets.filter(({ communeCode }) => communeCode === place.communeCode);
  const metres = (venue: Venue): number => haversineMetres(positionOf(venue), place.position);
  return inCommune.sort((a, b) => metres(a) - metres(b))[0] ?? null;
}

function positionOf({ lon, lat }: Venue): LonLat {
  return [lon, lat];
}
