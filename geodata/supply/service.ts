import type { AgeBand } from "../model/ageBand.ts";
import type { Service, Structure } from "../model/structure.ts";
import type { WhiteZoneDefinition } from "../model/whiteZone.ts";

/** Returns what a definition looks for: childcare where it says so, else its category. */
export function serviceOf({ service, category }: WhiteZoneDefinition): Service {
  return service ?? category;
}

/**
 * Tells whether a structure offers a service. Childcare is told by its kind alone (R4): a LAEP is never one,
 * whatever its categories; a category is told by the structure's list.
 */
export function offersService({ kind, categories }: Structure, service: Service): boolean {
  return service === "childcare" ? kind === "childcare" : categories.includes(service);
}

/** Tells whether a structure takes children of an age band (C3): some of its ages, or it says none. */
export function admitsAges({ ages }: Structure, { fromMonths, toMonths }: AgeBand): boolean {
  return ages === undefined || (ages.fromMonths < toMonths && fromMonths < ages.toMonths);
}
