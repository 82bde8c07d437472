import { UNREACHABLE } from "../../geodata/model/travel.ts";
import type { Venue } from "../../geodata/model/venue.ts";
import type { Plan } from "../../planners/model/plan.ts";
import type { Demand, House, PlanningProblem } from "../../planners/model/problem.ts";
import { isVenueLock, type Programme, type Scenario } from "../scenario/scenario.ts";
import { computeMatrix } from "./computeMatrix.ts";
import { compareIds, findEligibleVenues } from "./eligibleVenues.ts";
import { communePoint, venuePoint } from "./travelPoints.ts";

/** Tells whether a programme lets new fixed places open at all (S2). */
export function allowsFixedPlaces({ fixedPlaces }: Programme): boolean {
  return fixedPlaces !== undefined && fixedPlaces.most > 0;
}

/**
 * Lists the halls that may become a fixed place, by id: those named, or all that may host a stop; never one
 * that does not suit or that the meeting ruled out.
 */
export function listFixedPlaceVenues(scenario: Scenario): Venue[] {
  const { programme, venues, locks } = scenario;
  if (!allowsFixedPlaces(programme)) return [];
  const named = programme.fixedPlaces?.venueIds;
  const ruledOut = new Set(
    locks.filter(isVenueLock).flatMap(({ kind, venueId }) => (kind === "forbid" ? [venueId] : [])),
  );
  const allowed =
    named === undefined
      ? findEligibleVenues(scenario)
      : venues.filter(({ id, suitable }) => suitable && named.includes(id));
  return allowed.filter(({ id }) => !ruledOut.has(id)).sort(compareIds);
}

/** Returns what a new fixed place costs per cycle, in whole cents; a month counts four weeks of it. */
export function fixedPlaceCentsPerCycle({ fixedPlaces, cycleWeeks }: Programme): number {
  return Math.round(((fixedPlaces?.centsPerMonth ?? 0) * cycleWeeks) / 4);
}

/**
 * Lets the halls of the programme open for good: the families within the minutes of a white zone's definition
 * are served by one, whatever the circuits do. Without any such hall the problem stays as it is.
 */
export function withFixedPlaces(problem: PlanningProblem, scenario: Scenario): PlanningProblem {
  const { programme } = scenario;
  if (!allowsFixedPlaces(programme)) return problem;
  const venues = listFixedPlaceVenues(scenario);
  const { most = 0, least = 0 } = programme.fixedPlaces ?? {};
  if (venues.length === 0 && least === 0) return problem;
  const cents = fixedPlaceCentsPerCycle(programme);
  const candidates = venues.map(({ id }): House => ({ id, open: false, cents, capacity: null }));
  return {
    ...problem,
    houses: { candidates, least, most },
    demands: nearHouses(problem.demands, scenario, venues, programme.whiteZone.minutes * 60),
  };
}

/** Adds to demands, whose ids are codes of communes, the fixed places within `seconds`. */
function nearHouses(
  demands: readonly Demand[],
  scenario: Scenario,
  venues: readonly Venue[],
  seconds: number,
): Demand[] {
  const communeOf = new Map(scenario.territory.communes.map((commune) => [commune.code, commune]));
  const communes = demands.flatMap(({ id }) => communeOf.get(id) ?? []);
  const drives = computeMatrix(
    scenario,
    communes.map(communePoint),
    venues.map(venuePoint),
    scenario.programme.whiteZone.mode,
  );
  const rowOf = new Map(communes.map(({ code }, row) => [code, row]));
  return demands.map((demand) => {
    const row = rowOf.get(demand.id);
    if (row === undefined) return demand;
    const near = venues.flatMap((_, house) => {
      const drive = drives.seconds[row * venues.length + house] ?? UNREACHABLE;
      return drive <= seconds ? [{ house, drive }] : [];
    });
    if (near.length === 0) return demand;
    return {
      ...demand,
      houses: near.map(({ house }) => house),
      houseSeconds: near.map(({ drive }) => drive),
    };
  });
}

/** Lists the halls that a plan turns into fixed places, by id; ids that are no hall are skipped. */
export function listNewFixedPlaces({ venues }: Scenario, plan: Plan): Venue[] {
  const ids = new Set((plan.houses ?? []).map(({ houseId }) => houseId));
  return venues.filter(({ id }) => ids.has(id)).sort(compareIds);
}
