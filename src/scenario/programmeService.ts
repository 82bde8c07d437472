import type { Service } from "../../geodata/model/structure.ts";
import type { Programme } from "./scenario.ts";

/** Returns what a programme looks for: childcare where its white zones are defined on it (R4), else its category. */
export function programmeService({ category, whiteZone }: Programme): Service {
  return whiteZone.service ?? category;
}

/**
 * Returns the part of a programme that says what is looked for, for another service. The least number of places
 * is dropped: it was asked of the service before.
 */
export function changeService(
  { category, whiteZone }: Programme,
  service: Service,
): Pick<Programme, "category" | "whiteZone"> {
  const { service: _before, ...rest } = whiteZone;
  const other = { ...rest, minPlaces: 0 };
  return service === "childcare"
    ? { category, whiteZone: { ...other, service } }
    : { category: service, whiteZone: other };
}
