import type { LockNames } from "../../i18n/lockText.ts";
import type { Scenario } from "../../scenario/scenario.ts";

/** Names behind the ids of a scenario; an id that nothing answers to stands for its own name. */
export interface SharedNames extends LockNames {
  commune(code: string): string;
  /** Code of the commune of a hall; null for a hall that is gone. */
  communeOfVenue(id: string): string | null;
  /** False for a hall that is only assumed, or gone. */
  isConfirmed(venueId: string): boolean;
}

/** Prepares the look-up of names. */
export function createNames(scenario: Scenario): SharedNames {
  const communes = new Map(scenario.territory.communes.map(({ code, name }) => [code, name]));
  const venues = new Map(scenario.venues.map((venue) => [venue.id, venue]));
  const teams = new Map(scenario.teams.map(({ id, name }) => [id, name]));
  return {
    commune: (code) => communes.get(code) ?? code,
    venue: (id) => venues.get(id)?.name ?? id,
    team: (id) => teams.get(id) ?? id,
    communeOfVenue: (id) => venues.get(id)?.communeCode ?? null,
    isConfirmed: (id) => venues.get(id)?.confirmed === true,
  };
}
