import type { Commune } from "../model/commune.ts";
import { UNREACHABLE, type TravelMatrix } from "../model/travel.ts";

type Neighbourhood = Pick<Commune, "code" | "neighbours">;

/**
 * Computes how many borders lie between each commune and the nearest centre, by breadth-first search.
 *
 * @returns order by code, 0 for a centre; a commune without a way to a centre is absent.
 * Cost: O(communes + borders).
 */
export function computeAdjacencyRings(
  communes: readonly Neighbourhood[],
  centres: readonly string[],
): Map<string, number> {
  const neighbours = new Map(communes.map((commune) => [commune.code, commune.neighbours]));
  const rings = new Map<string, number>();
  let frontier = centres.filter((code) => neighbours.has(code));
  for (let order = 0; frontier.length > 0; order++) {
    const next: string[] = [];
    for (const code of frontier) {
      if (rings.has(code)) continue;
      rings.set(code, order);
      next.push(...(neighbours.get(code) ?? []).filter((near) => neighbours.has(near)));
    }
    frontier = next.filter((code) => !rings.has(code));
  }
  return rings;
}

/**
 * Computes the class of travel time from each commune to the nearest centre: 0 for the centres, then
 * one class per `stepMinutes`, upper end included (with 15: up to 15 min is ring 1, up to 30 is 2).
 *
 * @param travel rows are communes in order, columns the centres.
 * @returns one class per row; null where no centre can be reached.
 */
export function computeMinuteRings(
  codes: readonly string[],
  centres: readonly string[],
  travel: TravelMatrix,
  stepMinutes: number,
): (number | null)[] {
  const width = travel.destinationIds.length;
  return codes.map((code, row) => {
    if (centres.includes(code)) return 0;
    let best = UNREACHABLE;
    for (let column = 0; column < width; column++) {
      best = Math.min(best, travel.seconds[row * width + column] ?? UNREACHABLE);
    }
    return best === UNREACHABLE ? null : Math.max(1, Math.ceil(best / (stepMinutes * 60)));
  });
}
