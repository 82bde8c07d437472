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
  const venueIds = new Set(sessions.map(({ venueId }) => venueId));
  const communes = new Set(
    scenario.venues.filter(({ id }) => venueIds.has(id)).map(({ communeCode }) => communeCode),
  );
  const teams = new Set(sessions.map(({ teamId }) => teamId));
  const people = new Set(sessions.flatMap(({ professionalIds }) => professionalIds));
  const fileOf = (kind: CalendarHolder["kind"], id: string): string => `ics/${kind}/${id}.ics`;
  const holders: readonly CalendarHolder[] = [
    ...scenario.territory.communes
      .filter(({ code }) => communes.has(code))
      .map(({ code, name }) => ({
        kind: "commune" as const,
        label: name,
        fileName: fileOf("commune", code),
      })),
    ...scenario.teams
      .filter(({ id }) => teams.has(id))
      .map(({ id, name }) => ({ kind: "team" as const, label: name, fileName: fileOf("team", id) })),
    ...scenario.professionals
      .filter(({ id }) => people.has(id))
      .map(({ id, role }) => ({
        kind: "professional" as const,
        label: role,
        fileName: fileOf("professional", id),
      })),
  ];
  return holders.toSorted((a, b) => (a.label < b.label ? -1 : 1));
}
