import type { IssueLog } from "../../geodata/model/issueLog.ts";
import { checkTravelTimes } from "./checkTravelTimes.ts";
import type { Scenario } from "./scenario.ts";

/**
 * Follows every reference by id; an element that refers to nothing is left out (a team's vehicle is
 * only forgotten), with an issue.
 */
export function checkReferences(scenario: Scenario, issues: IssueLog): Scenario {
  const codes = new Set(scenario.territory.communes.map((commune) => commune.code));
  const depotIds = new Set(scenario.depots.map((depot) => depot.id));
  const vehicleIds = new Set(scenario.vehicles.map((vehicle) => vehicle.id));

  const venues = scenario.venues.filter((venue, index) =>
    isKnown(venue.communeCode, codes, `venues[${index}].communeCode`, issues),
  );
  const venueIds = new Set(venues.map((venue) => venue.id));
  const teams = scenario.teams
    .filter((team, index) => isKnown(team.depotId, depotIds, `teams[${index}].depotId`, issues))
    .map((team) => {
      if (team.vehicleId === null || vehicleIds.has(team.vehicleId)) return team;
      issues.warning("unknown-reference", `teams.${team.id}.vehicleId`, { id: team.vehicleId });
      return { ...team, vehicleId: null };
    });
  const locks = scenario.locks.filter((lock, index) =>
    isKnown(lock.venueId, venueIds, `locks[${index}].venueId`, issues),
  );
  const checked = { ...scenario, venues, teams, locks };
  checkTravelTimes(checked, issues);
  return checked;
}

function isKnown(id: string, known: ReadonlySet<string>, at: string, issues: IssueLog): boolean {
  if (known.has(id)) return true;
  issues.error("unknown-reference", at, { id });
  return false;
}
