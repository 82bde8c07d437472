import type { Commune } from "../../geodata/model/commune.ts";
import type { Structure } from "../../geodata/model/structure.ts";
import type { Venue } from "../../geodata/model/venue.ts";

/** What stands in the name, and in the source, of everything that no source states. */
export const FICTITIOUS = "fictif";

/** Marks a name as made up for the example. */
export function fictitiousName(name: string): string {
  return `${name} (${FICTITIOUS})`;
}

/** Makes up a hall at the town hall of a commune. */
export function fictitiousHall({
  code,
  name,
  servicePoint,
}: Pick<Commune, "code" | "name" | "servicePoint">): Venue {
  return {
    id: `salle-${code.toLowerCase()}`,
    communeCode: code,
    name: fictitiousName(`${name}, salle municipale`),
    lon: servicePoint.lon,
    lat: servicePoint.lat,
    confirmed: false,
    suitable: true,
    freeSlots: null,
    sessionCents: 0,
  };
}

/** What a made-up structure needs said; the rest is that of a fixed place open to all. */
type StructureFacts = Pick<Structure, "id" | "name" | "kind" | "categories" | "lon" | "lat" | "communeCode"> &
  Partial<Structure>;

/** Makes up a structure: its name and its source say so. */
export function fictitiousStructure(facts: StructureFacts): Structure {
  return {
    mode: "fixed",
    address: null,
    openTo: "all",
    sessionsPerMonth: null,
    openingHours: null,
    places: null,
    geocoding: "commune",
    source: FICTITIOUS,
    date: null,
    ...facts,
    name: fictitiousName(facts.name),
  };
}
