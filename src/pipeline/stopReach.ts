import { UNREACHABLE } from "../../geodata/model/travel.ts";
import type { Diagnosis } from "../../geodata/model/whiteZone.ts";
import type { Plan } from "../../planners/model/plan.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { communeVisits, hasRhythmRules } from "./communeRhythm.ts";
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
  const visited = new Map<string, number>();
  for (const { siteId } of plan.circuits.flatMap(({ tours }) => tours.flatMap(({ stops }) => stops))) {
    visited.set(siteId, (visited.get(siteId) ?? 0) + 1);
  }
  const venues = scenario.venues.filter((venue) => visited.has(venue.id)).sort(compareIds);
  const white = new Map(
    diagnosis.communes
      .filter((access) => !access.covered)
      .map((access) => [access.code, access.need.children]),
  );
  const communes = scenario.territory.communes.filter((commune) => white.has(commune.code));
  const { programme } = scenario;
  const { accessMinutes, whiteZone } = programme;
  const drives = computeMatrix(scenario, communes.map(communePoint), venues.map(venuePoint), whiteZone.mode);
  const differ = hasRhythmRules(programme);
  const served = communes.map(({ code }, row) => {
    const needed = differ ? communeVisits(programme, { code, children: white.get(code) ?? 0 }) : 1;
    return venues.map(({ id }, column) => {
      const seconds = drives.seconds[row * venues.length + column] ?? UNREACHABLE;
      return seconds <= accessMinutes * 60 && (visited.get(id) ?? 0) >= needed;
    });
  });
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
