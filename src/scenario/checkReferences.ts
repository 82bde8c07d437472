import type { IssueLog } from "../../geodata/model/issueLog.ts";
import { checkAvailability } from "./checkAvailability.ts";
import { checkCalendarReferences } from "./checkCalendarReferences.ts";
import { checkTravelTimes } from "./checkTravelTimes.ts";
import type { Lock, Programme, Scenario } from "./scenario.ts";

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
  const teamIds = new Set(teams.map((team) => team.id));
  const locks = scenario.locks.filter((lock, index) =>
    refersToKnown(lock, `locks[${index}]`, venueIds, teamIds, issues),
  );
  const programme = withKnownFixedPlaces(scenario.programme, venueIds, issues);
  const known = {
    ...scenario,
    venues: checkAvailability(venues, "venues", issues),
    teams: checkAvailability(teams, "teams", issues),
    vehicles: checkAvailability(scenario.vehicles, "vehicles", issues),
    professionals: checkAvailability(scenario.professionals, "professionals", issues),
    locks,
    programme,
  };
  const checked = { ...known, calendar: checkCalendarReferences(known, issues) };
  checkTravelTimes(checked, issues);
  return checked;
}

/** Halls that may become a fixed place and are gone are left out, and told. */
function withKnownFixedPlaces(
  programme: Programme,
  venueIds: ReadonlySet<string>,
  issues: IssueLog,
): Programme {
  const { fixedPlaces } = programme;
  if (fixedPlaces?.venueIds === undefined) return programme;
  const known = fixedPlaces.venueIds.filter((id, index) =>
    isKnown(id, venueIds, `programme.fixedPlaces.venueIds[${index}]`, issues),
  );
  return { ...programme, fixedPlaces: { ...fixedPlaces, venueIds: known } };
}

/** A decision about something that is gone is left out, and told. */
function refersToKnown(
  lock: Lock,
  at: string,
  venueIds: ReadonlySet<string>,
  teamIds: ReadonlySet<string>,
  issues: IssueLog,
): boolean {
  const venues = "venueIds" in lock ? lock.venueIds : "venueId" in lock ? [lock.venueId] : [];
  const place = "venueIds" in lock ? `${at}.venueIds` : `${at}.venueId`;
  if (!venues.every((id) => isKnown(id, venueIds, place, issues))) return false;
  const team = "teamId" in lock ? lock.teamId : null;
  return team === null || isKnown(team, teamIds, `${at}.teamId`, issues);
}

function isKnown(id: string, known: ReadonlySet<string>, at: string, issues: IssueLog): boolean {
  if (known.has(id)) return true;
  issues.error("unknown-reference", at, { id });
  return false;
}
