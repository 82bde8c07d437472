import type { Commune } from "../../geodata/model/commune.ts";
import type { Structure } from "../../geodata/model/structure.ts";
import type { Territory } from "../../geodata/model/territory.ts";
import type { Venue } from "../../geodata/model/venue.ts";
import { DEFAULT_NAMES, nameTownHall, nameVenue } from "../i18n/defaultNames.ts";
import {
  buildDefaultCalendar,
  DEFAULT_HALF_DAY_CENTS,
  DEFAULT_KILOMETRE_CENTS,
  DEFAULT_MAX_DUTY_MINUTES,
  DEFAULT_PROGRAMME,
} from "./defaultSettings.ts";
import type { Depot, Scenario } from "./scenario.ts";

/**
 * Builds a scenario for any territory with every setting at its default, each a stated hypothesis.
 *
 * One hall « à confirmer » at the town hall of each commune of order 2 and beyond (of every commune
 * when there is none); one team, from `base`, else the first structure inside, else the centre's town
 * hall. `today` is an ISO date; the first session is the Monday after next.
 */
export function scenarioForTerritory(
  territory: Territory,
  structures: readonly Structure[],
  today: string,
  base?: Structure,
): Scenario {
  const minVenueRing = findVenueRing(territory);
  return {
    version: 1,
    id: territory.id,
    name: territory.name,
    updatedAt: `${today}T00:00:00Z`,
    territory,
    structures,
    venues: buildTownHallVenues(territory, minVenueRing),
    teams: [
      {
        id: "equipe-1",
        name: DEFAULT_NAMES.team,
        depotId: "base-1",
        vehicleId: "vehicule-1",
        skills: [],
        staff: 2,
        freeSlots: null,
        maxDutyMinutes: DEFAULT_MAX_DUTY_MINUTES,
        halfDayCents: DEFAULT_HALF_DAY_CENTS,
        confirmed: false,
      },
    ],
    depots: [findDepot(territory, structures, base)],
    vehicles: [{ id: "vehicule-1", name: DEFAULT_NAMES.vehicle, kilometreCents: DEFAULT_KILOMETRE_CENTS }],
    professionals: [],
    programme: { ...DEFAULT_PROGRAMME, minVenueRing },
    survey: null,
    travelTimes: { provider: "estimate" },
    locks: [],
    calendar: buildDefaultCalendar(
      today,
      territory.communes.map(({ code }) => code),
    ),
    plans: [],
    decisions: [],
    comments: [],
  };
}

/** Stops start at the second ring where the territory has one; null = every commune may host a stop. */
function findVenueRing(territory: Territory): number | null {
  const wanted = DEFAULT_PROGRAMME.minVenueRing;
  if (wanted === null) return null;
  return territory.communes.some((commune) => (commune.ring ?? 0) >= wanted) ? wanted : null;
}

/** Builds one hall per commune that may host a stop, at its town hall, to be confirmed. */
export function buildTownHallVenues(territory: Territory, minVenueRing: number | null): Venue[] {
  return territory.communes
    .filter((commune) => minVenueRing === null || (commune.ring !== null && commune.ring >= minVenueRing))
    .map((commune) => ({
      id: `salle-${commune.code.toLowerCase()}`,
      communeCode: commune.code,
      name: nameVenue(commune.name),
      lon: commune.servicePoint.lon,
      lat: commune.servicePoint.lat,
      confirmed: false,
      suitable: true,
      freeSlots: null,
      sessionCents: 0,
    }));
}

function findDepot(
  territory: Territory,
  structures: readonly Structure[],
  base: Structure | undefined,
): Depot {
  const codes = new Set(territory.communes.map((commune) => commune.code));
  const start =
    base ??
    structures.find((structure) => structure.communeCode !== null && codes.has(structure.communeCode));
  if (start !== undefined) return { id: "base-1", name: start.name, lon: start.lon, lat: start.lat };
  const { name, servicePoint } = findCentre(territory);
  return { id: "base-1", name: nameTownHall(name), lon: servicePoint.lon, lat: servicePoint.lat };
}

/** The commune of order 0, else the most populated one, else the first. */
function findCentre(territory: Territory): Pick<Commune, "name" | "servicePoint"> {
  const byPopulation = [...territory.communes].sort((a, b) => (b.population ?? 0) - (a.population ?? 0));
  const centre = territory.communes.find((commune) => commune.ring === 0) ?? byPopulation[0];
  return centre ?? { name: territory.name, servicePoint: { lon: 0, lat: 0, approximate: true } };
}
