import type { Session } from "../../pipeline/calendar/session.ts";
import type { Scenario } from "../../scenario/scenario.ts";

/** Somebody who has sessions, and the file of their own calendar. */
export interface CalendarHolder {
  readonly kind: "commune" | "team" | "professional";
  readonly label: string;
  readonly fileName: string;
}

/** Lists the communes, teams and professionals who have sessions, each kind by name. */
export function listHolders(scenario: Scenario, sessions: readonly Session[]): readonly CalendarHolder[] {
  const venues = new Set(sessions.map(({ venueId }) => venueId));
  const met = {
    commune: new Set(scenario.venues.filter(({ id }) => venues.has(id)).map((venue) => venue.communeCode)),
    team: new Set(sessions.map(({ teamId }) => teamId)),
    professional: new Set(sessions.flatMap(({ professionalIds }) => professionalIds)),
  };
  const holders: readonly (readonly [CalendarHolder["kind"], string, string])[] = [
    ...scenario.territory.communes.map(({ code, name }) => ["commune", code, name] as const),
    ...scenario.teams.map(({ id, name }) => ["team", id, name] as const),
    ...scenario.professionals.map(({ id, role }) => ["professional", id, role] as const),
  ];
  return holders
    .filter(([kind, id]) => met[kind].has(id))
    .map(([kind, id, label]) => ({ kind, label, fileName: `ics/${kind}/${id}.ics` }))
    .sort((a, b) => (a.label < b.label ? -1 : 1));
}
