import type { NamedPoint } from "../../../geodata/travel/joinTravelTable.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { communePoint, depotPoint, structurePoint, venuePoint } from "../travelPoints.ts";

/** Lists every point of a scenario with the names that somebody's matrix may give it, in the order of `listTravelPoints`. */
export function listNamedPoints({ territory, structures, venues, depots }: Scenario): NamedPoint[] {
  return [
    ...territory.communes.map((commune) => ({
      point: communePoint(commune),
      names: [commune.code],
      communeCode: null,
    })),
    ...structures.map((structure) => ({
      point: structurePoint(structure),
      names: [structure.id],
      communeCode: structure.communeCode,
    })),
    ...venues.map((venue) => ({
      point: venuePoint(venue),
      names: [venue.id],
      communeCode: venue.communeCode,
    })),
    ...depots.map((depot) => ({ point: depotPoint(depot), names: [depot.id], communeCode: null })),
  ];
}
