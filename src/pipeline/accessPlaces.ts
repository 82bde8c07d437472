import { UNREACHABLE } from "../../geodata/model/travel.ts";
import type { Venue } from "../../geodata/model/venue.ts";
import type { Diagnosis } from "../../geodata/model/whiteZone.ts";
import type { AccessPlace } from "../../planners/pareto/accessPlace.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { computeMatrix } from "./computeMatrix.ts";
import { listFixedPlaceVenues } from "./fixedPlaces.ts";
import { communePoint, venuePoint } from "./travelPoints.ts";

/**
 * Lists every commune as a place whose families drive to the nearest of what is there today and of the stops and new
 * fixed places of a plan, however far: the longest of these drives is what a report calls `worstMinutes`.
 *
 * @param venues – in the order of the sites of the problem; only `eligibleIds` can become a stop.
 */
export function listAccessPlaces(
  scenario: Scenario,
  diagnosis: Diagnosis,
  venues: readonly Venue[],
  eligibleIds: ReadonlySet<string>,
): AccessPlace[] {
  const { communes } = scenario.territory;
  const drives = computeMatrix(
    scenario,
    communes.map(communePoint),
    venues.map(venuePoint),
    scenario.programme.whiteZone.mode,
  );
  const fixed = listFixedPlaceVenues(scenario);
  const fixedDrives = computeMatrix(
    scenario,
    communes.map(communePoint),
    fixed.map(venuePoint),
    scenario.programme.whiteZone.mode,
  );
  return diagnosis.communes.map((access, row) => {
    const houses = fixed.flatMap((_, house) => {
      const drive = fixedDrives.seconds[row * fixed.length + house] ?? UNREACHABLE;
      return drive === UNREACHABLE ? [] : [{ house, drive }];
    });
    const near = venues.flatMap((venue, site) => {
      const drive = drives.seconds[row * venues.length + site] ?? UNREACHABLE;
      return drive !== UNREACHABLE && eligibleIds.has(venue.id) ? [{ site, drive }] : [];
    });
    return {
      id: access.code,
      todaySeconds: access.accessSeconds,
      sites: near.map(({ site }) => site),
      accessSeconds: near.map(({ drive }) => drive),
      ...(fixed.length === 0
        ? {}
        : { houses: houses.map(({ house }) => house), houseSeconds: houses.map(({ drive }) => drive) }),
    };
  });
}
