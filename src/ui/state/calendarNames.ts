import type { Scenario } from "../../scenario/scenario.ts";
import { circuitStyle, type CircuitStyle } from "../../mapping/circuitStyle.ts";

/** How a team is told wherever its sessions stand: a letter on its colour. */
export interface TeamMark {
  readonly letter: string;
  readonly style: CircuitStyle;
}

/** Words for the ids of a scenario. */
export interface CalendarNames {
  /** Commune of a hall, or the hall's own name where the commune is unknown. */
  placeOf(venueId: string): string;
  /** Commune, and the hall where its commune has several. */
  venueLabel(venueId: string): string;
  communeCodeOf(venueId: string): string | null;
  team(teamId: string): string;
  teamMark(teamId: string): TeamMark;
  professional(id: string): string;
  /** The name behind any id: hall, team, professional, base, rule's hall; else the id. */
  anything(id: string): string;
}

/** Builds the look-up of a scenario's names. */
export function buildCalendarNames(scenario: Scenario): CalendarNames {
  const venues = new Map(scenario.venues.map((venue) => [venue.id, venue]));
  const communes = new Map(scenario.territory.communes.map(({ code, name }) => [code, name]));
  const teams = new Map(scenario.teams.map(({ id, name }, index) => [id, { name, mark: markOf(index) }]));
  const professionals = new Map(scenario.professionals.map(({ id, role }) => [id, role]));
  const hallsIn = new Map<string, number>();
  for (const { communeCode } of scenario.venues) {
    hallsIn.set(communeCode, (hallsIn.get(communeCode) ?? 0) + 1);
  }
  const placeOf = (venueId: string): string => {
    const venue = venues.get(venueId);
    return venue === undefined ? venueId : (communes.get(venue.communeCode) ?? venue.name);
  };
  const venueLabel = (venueId: string): string => {
    const venue = venues.get(venueId);
    const several = venue !== undefined && (hallsIn.get(venue.communeCode) ?? 0) > 1;
    return several ? `${placeOf(venueId)}, ${venue.name}` : placeOf(venueId);
  };
  return {
    placeOf,
    venueLabel,
    communeCodeOf: (venueId) => venues.get(venueId)?.communeCode ?? null,
    team: (teamId) => teams.get(teamId)?.name ?? teamId,
    teamMark: (teamId) => teams.get(teamId)?.mark ?? { letter: "?", style: circuitStyle(6) },
    professional: (id) => professionals.get(id) ?? id,
    anything: (id) =>
      venues.has(id)
        ? venueLabel(id)
        : (teams.get(id)?.name ?? professionals.get(id) ?? communes.get(id) ?? id),
  };
}

/** A to Z, then A2 to Z2… */
function markOf(index: number): TeamMark {
  const turn = Math.floor(index / 26);
  const letter = String.fromCharCode(65 + (index % 26));
  return { letter: turn === 0 ? letter : `${letter}${turn + 1}`, style: circuitStyle(index) };
}
