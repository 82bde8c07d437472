import type { Venue } from "../../../geodata/model/venue.ts";
import type { Session } from "../../pipeline/calendar/session.ts";
import type { Scenario } from "../../scenario/scenario.ts";

/** A session with the names behind its ids; an id that nothing answers to stands for its own name. */
export interface NamedSession {
  readonly session: Session;
  /** Absent where the scenario does not know the hall. */
  readonly venue: Venue | undefined;
  readonly venueName: string;
  readonly communeCode: string;
  readonly communeName: string;
  readonly teamName: string;
  /** Functions of the professionals who join (R50: never a person's name). */
  readonly roles: readonly string[];
}

/** Prepares the look-up of names for the sessions of a scenario. */
export function createSessionNamer(scenario: Scenario): (session: Session) => NamedSession {
  const venues = new Map(scenario.venues.map((venue) => [venue.id, venue]));
  const teams = new Map(scenario.teams.map((team) => [team.id, team.name]));
  const roles = new Map(scenario.professionals.map(({ id, role }) => [id, role]));
  const communes = new Map(scenario.territory.communes.map(({ code, name }) => [code, name] as const));
  return (session) => {
    const venue = venues.get(session.venueId);
    const communeCode = venue?.communeCode ?? "";
    return {
      session,
      venue,
      venueName: venue?.name ?? session.venueId,
      communeCode,
      communeName: communes.get(communeCode) ?? communeCode,
      teamName: teams.get(session.teamId) ?? session.teamId,
      roles: session.professionalIds.map((id) => roles.get(id) ?? id),
    };
  };
}
