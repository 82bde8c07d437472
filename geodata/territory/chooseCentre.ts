import { InvariantError } from "../model/invariantError.ts";
import type { Commune } from "../model/commune.ts";

/**
 * Chooses the commune that rings are counted from when the user has not: the most populous.
 *
 * Where no population is known, births or supplied children stand in for it; where nothing is known,
 * the commune nearest to the middle of all. Ties go to the smaller code.
 *
 * @throws InvariantError when there is no commune. Cost: O(communes).
 */
export function chooseCentre(communes: readonly Commune[]): string {
  const weights = [
    (commune: Commune) => commune.population ?? 0,
    (commune: Commune) => commune.births.reduce((sum, year) => sum + year.count, 0) + (commune.children ?? 0),
    nearnessToMiddle(communes),
  ];
  const weigh = weights.find((weight) => communes.some((commune) => weight(commune) > 0));
  const first = communes[0];
  if (first === undefined) throw new InvariantError("no commune to choose a centre from");
  if (weigh === undefined) return first.code;
  return communes.reduce((best, commune) => {
    const gain = weigh(commune) - weigh(best);
    return gain > 0 || (gain === 0 && commune.code < best.code) ? commune : best;
  }, first).code;
}

function nearnessToMiddle(communes: readonly Commune[]): (commune: Commune) => number {
  const lon = communes.reduce((sum, commune) => sum + commune.servicePoint.lon, 0) / communes.length;
  const lat = communes.reduce((sum, commune) => sum + commune.servicePoint.lat, 0) / communes.length;
  const shrink = Math.cos((lat * Math.PI) / 180);
  return ({ servicePoint }) =>
    1 / (1 + Math.hypot((servicePoint.lon - lon) * shrink, servicePoint.lat - lat));
}
