import { UNREACHABLE } from "../../geodata/model/travel.ts";
import type { Venue } from "../../geodata/model/venue.ts";
import type { Diagnosis } from "../../geodata/model/whiteZone.ts";
import type { Plan } from "../../planners/model/plan.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { communeVisits, hasRhythmRules } from "./communeRhythm.ts";
import { computeMatrix } from "./computeMatrix.ts";
import { compareIds } from "./eligibleVenues.ts";
import { listNewFixedPlaces } from "./fixedPlaces.ts";
import { communePoint, venuePoint } from "./travelPoints.ts";

/**
 * Whom a place of a plan serves among the communes that are white today (R17): all that are near enough, and
 * those that no other place of the plan serves.
 */
export interface StopReach {
  readonly communeCodes: readonly string[];
  readonly children: number;
  readonly childrenOnlyHere: number;
}

/** The reach of each venue that a plan visits and of each new fixed place, by venue id. */
export interface PlanReach {
  readonly stops: ReadonlyMap<string, StopReach>;
  readonly houses: ReadonlyMap<string, StopReach>;
}

/** A place of a plan: how near a commune must be, and how often its workshop comes (a fixed place: always). */
interface ReachingPlace {
  readonly venue: Venue;
  readonly kind: keyof PlanReach;
  readonly seconds: number;
  readonly visits: number;
}

/** Computes whom the stops and the new fixed places of a plan serve. */
export function computePlanReach(scenario: Scenario, diagnosis: Diagnosis, plan: Plan): PlanReach {
  const places = listPlaces(scenario, plan);
  const white = new Map(
    diagnosis.communes
      .filter((access) => !access.covered)
      .map((access) => [access.code, access.need.children]),
  );
  const communes = scenario.territory.communes.filter((commune) => white.has(commune.code));
  const { programme } = scenario;
  const drives = computeMatrix(
    scenario,
    communes.map(communePoint),
    places.map(({ venue }) => venuePoint(venue)),
    programme.whiteZone.mode,
  );
  const differ = hasRhythmRules(programme);
  const served = communes.map(({ code }, row) => {
    const needed = differ ? communeVisits(programme, { code, children: white.get(code) ?? 0 }) : 1;
    return places.map(({ seconds, visits }, column) => {
      const drive = drives.seconds[row * places.length + column] ?? UNREACHABLE;
      return drive <= seconds && visits >= needed;
    });
  });
  const sum = (list: typeof communes): number =>
    list.reduce((total, commune) => total + (white.get(commune.code) ?? 0), 0);
  const reach = { stops: new Map<string, StopReach>(), houses: new Map<string, StopReach>() };
  for (const [column, { venue, kind }] of places.entries()) {
    const here = communes.filter((_, row) => served[row]?.[column] === true);
    const onlyHere = communes.filter(
      (_, row) => served[row]?.[column] === true && served[row].filter(Boolean).length === 1,
    );
    reach[kind].set(venue.id, {
      communeCodes: here.map((commune) => commune.code),
      children: sum(here),
      childrenOnlyHere: sum(onlyHere),
    });
  }
  return reach;
}

/** Lists the visited venues by id, then the new fixed places by id. */
function listPlaces(scenario: Scenario, plan: Plan): readonly ReachingPlace[] {
  const { accessMinutes, whiteZone } = scenario.programme;
  const visited = new Map<string, number>();
  for (const { siteId } of plan.circuits.flatMap(({ tours }) => tours.flatMap(({ stops }) => stops))) {
    visited.set(siteId, (visited.get(siteId) ?? 0) + 1);
  }
  const stops = scenario.venues.filter(({ id }) => visited.has(id)).sort(compareIds);
  return [
    ...stops.map((venue): ReachingPlace => ({
      venue,
      kind: "stops",
      seconds: accessMinutes * 60,
      visits: visited.get(venue.id) ?? 0,
    })),
    ...listNewFixedPlaces(scenario, plan).map((venue): ReachingPlace => ({
      venue,
      kind: "houses",
      seconds: whiteZone.minutes * 60,
      visits: Infinity,
    })),
  ];
}
