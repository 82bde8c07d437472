import type { LonLat } from "../../../geodata/model/lonLat.ts";
import type { Venue } from "../../../geodata/model/venue.ts";
import type { Scenario } from "../../scenario/scenario.ts";

/** What one says of a hall that is added. */
export interface VenueDraft {
  readonly name: string;
  readonly communeCode: string;
  readonly position: LonLat;
  /** What one session in it costs. */
  readonly sessionCents: number;
}

/** Builds a hall of the meeting: suitable, to be confirmed, free at any time, under an id of its own. */
export function buildVenue({ venues }: Scenario, draft: VenueDraft): Venue {
  const taken = new Set(venues.map(({ id }) => id));
  const base = `salle-${draft.communeCode.toLowerCase()}`;
  let id = base;
  for (let number = 2; taken.has(id); number += 1) id = `${base}-${number}`;
  const [lon, lat] = draft.position;
  return {
    id,
    communeCode: draft.communeCode,
    name: draft.name,
    lon,
    lat,
    confirmed: false,
    suitable: true,
    freeSlots: null,
    sessionCents: draft.sessionCents,
  };
}
