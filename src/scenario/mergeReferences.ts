import type { Commune } from "../../geodata/model/commune.ts";
import type { Venue } from "../../geodata/model/venue.ts";
import type { Depot, Professional, Scenario, TeamSettings, Vehicle } from "./scenario.ts";

/** Something that one copy took out and the other still counts on: it was put back. */
export interface RestoredElement {
  readonly part: "communes" | "venues" | "teams" | "depots" | "vehicles" | "professionals";
  readonly id: string;
  readonly name: string;
}

interface Needed {
  readonly communes: ReadonlySet<string>;
  readonly venues: ReadonlySet<string>;
  readonly teams: ReadonlySet<string>;
  readonly depots: ReadonlySet<string>;
  readonly vehicles: ReadonlySet<string>;
  readonly professionals: ReadonlySet<string>;
}

/** Collects every id that a document refers to. */
function listNeeded({ locks, teams, venues, programme, calendar }: Scenario): Needed {
  const rules = calendar.rules;
  const known = (ids: readonly (string | null | undefined)[]): ReadonlySet<string> =>
    new Set(ids.filter((id): id is string => typeof id === "string"));
  return {
    communes: known([
      ...venues.map(({ communeCode }) => communeCode),
      ...rules.map((rule) => (rule.kind === "partner-slot" ? rule.communeCode : null)),
    ]),
    venues: known([
      ...locks.flatMap((lock) =>
        "venueIds" in lock ? lock.venueIds : "venueId" in lock ? [lock.venueId] : [],
      ),
      ...(programme.fixedPlaces?.venueIds ?? []),
      ...rules.map(({ venueId }) => venueId),
      ...(calendar.bookings ?? []).map(({ venueId }) => venueId),
    ]),
    teams: known([
      ...locks.map((lock) => ("teamId" in lock ? lock.teamId : null)),
      ...rules.map((rule) => (rule.kind === "session" ? rule.teamId : null)),
      ...(calendar.changes ?? []).map(({ to }) => to?.teamId),
    ]),
    depots: known(teams.map(({ depotId }) => depotId)),
    vehicles: known(teams.map(({ vehicleId }) => vehicleId)),
    professionals: known(rules.flatMap((rule) => (rule.kind === "session" ? rule.professionalIds : []))),
  };
}

/**
 * Puts back what one copy took out while the other made something refer to it: a hall that a decision names, the base of
 * a team. What it refers to itself comes back too.
 */
export function restoreReferences(
  merged: Scenario,
  copies: readonly Scenario[],
): { readonly scenario: Scenario; readonly restored: readonly RestoredElement[] } {
  const restored: RestoredElement[] = [];
  const complete = <T>(
    part: RestoredElement["part"],
    list: readonly T[],
    needed: ReadonlySet<string>,
    {
      idOf,
      nameOf,
      listOf,
    }: { idOf(item: T): string; nameOf(item: T): string; listOf(copy: Scenario): readonly T[] },
  ): readonly T[] => {
    const present = new Set(list.map(idOf));
    const missing = [...needed].filter((id) => !present.has(id));
    const found = missing.flatMap((id) => {
      const item = copies.flatMap(listOf).find((each) => idOf(each) === id);
      return item === undefined ? [] : [item];
    });
    restored.push(...found.map((item) => ({ part, id: idOf(item), name: nameOf(item) })));
    return found.length === 0 ? list : [...list, ...found];
  };
  const byId = { idOf: (item: { readonly id: string }) => item.id };
  const named = { ...byId, nameOf: (item: { readonly name: string }) => item.name };
  // Teams, then what teams need; halls, then the communes that they stand in.
  const needed = listNeeded(merged);
  const teams = complete<TeamSettings>("teams", merged.teams, needed.teams, {
    idOf: ({ id }) => id,
    nameOf: ({ name }) => name,
    listOf: (copy) => copy.teams,
  });
  const venues = complete<Venue>("venues", merged.venues, needed.venues, {
    ...named,
    listOf: (copy) => copy.venues,
  });
  const then = listNeeded({ ...merged, teams, venues });
  const communes = complete<Commune>("communes", merged.territory.communes, then.communes, {
    idOf: ({ code }) => code,
    nameOf: ({ name }) => name,
    listOf: (copy) => copy.territory.communes,
  });
  const scenario: Scenario = {
    ...merged,
    territory: communes === merged.territory.communes ? merged.territory : { ...merged.territory, communes },
    teams,
    venues,
    depots: complete<Depot>("depots", merged.depots, then.depots, {
      ...named,
      listOf: (copy) => copy.depots,
    }),
    vehicles: complete<Vehicle>("vehicles", merged.vehicles, then.vehicles, {
      ...named,
      listOf: (copy) => copy.vehicles,
    }),
    professionals: complete<Professional>("professionals", merged.professionals, then.professionals, {
      ...byId,
      nameOf: ({ role }) => role,
      listOf: (copy) => copy.professionals,
    }),
  };
  return { scenario, restored };
}
