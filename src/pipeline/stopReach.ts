import { UNREACHABLE } from "../../geodata/model/travel.ts";
import type { Diagnosis } from "../../geodata/model/whiteZone.ts";
import type { Plan } from "../../planners/model/plan.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { computeMatrix } from "./computeMatrix.ts";
import { compareIds } from "./eligibleVenues.ts";
import { communePoint, venuePoint } from "./travelPoints.ts";

/**
 * Whom a stop serves among the communes that are white today (R17): all within the access time, and
 * those that no other stop of the plan serves.
 */
export interface StopReach {
  readonly communeCodes: readonly string[];
  readonly children: number;
  readonly childrenOnlyHere: number;
}

/** Computes the reach of every venue that a plan visits, by venue id. */
export function computeStopReach(
  scenario: Scenario,
  diagnosis: Diagnosis,
  plan: Plan,
): ReadonlyMap<string, StopReach> {
  const visited = new Set(
    plan.circuits.flatMap((circuit) =>
      circuit.tours.flatMap((tour) => tour.stops.map((stop) => stop.siteId)),
    ),
  );
  const venues = scenario.venues.filter((venue) => visited.has(venue.id)).sort(compareIds);
  const white = new Map(
    diagnosis.communes
      .filter((access) => !access.covered)
      .map((access) => [access.code, access.need.children]),
  );
  const communes = scenario.territory.communes.filter((commune) => white.has(commune.code));
  const { accessMinutes, whiteZone } = scenario.programme;
  const drives = computeMatrix(scenario, communes.map(communePoint), venues.map(venuePoint), whiteZone.mode);
  const served = communes.map((_, row) =>
    venues.map((_venue, column) => {
      const seconds = drives.seconds[row * venues.length + column] ?? UNREACHABLE;
      return seconds <= accessMinutes * 60;
    }),
  );
  return new Map(
    venues.map((venue, column) => {
      const here = communes.filter((_, row) => served[row]?.[column] === true);
      const onlyHere = communes.filter(
        (_, row) => served[row]?.[column] === true && served[row].filter(Boolean).length === 1,
      );
      const sum = (list: typeof communes): number =>
        list.reduce((total, commune) => total + (white.get(commune.code) ?? 0), 0);
      return [
        venue.id,
        {
          communeCodes: here.map((commune) => commune.code),
          children: sum(here),
          childrenOnlyHere: sum(onlyHere),
        },
      ];
    }),
  );
}
