import type { Need } from "../model/need.ts";
import { UNREACHABLE, type TravelMatrix } from "../model/travel.ts";

/** Children within reach of one place (R17). */
export interface PlacePopulation {
  readonly placeId: string;
  /** All children within the threshold, whoever else serves them. */
  readonly gross: number;
  /** Children whom no other place reaches: what is lost if this one goes. */
  readonly marginal: number;
}

/**
 * Computes the gross and marginal population of each place, threshold inclusive.
 *
 * @param needs one per row of the matrix, in order.
 * @param travel rows are communes, columns the places; a place's legal catchment is the caller's to
 * apply, as {@link UNREACHABLE} cells.
 * @param alreadyCovered communes that something outside this list serves: they count in no marginal.
 * @returns one entry per column, in order. Cost: O(communes × places).
 */
export function computePlacePopulations(
  needs: readonly Need[],
  travel: TravelMatrix,
  thresholdSeconds: number,
  alreadyCovered: ReadonlySet<string> = new Set(),
): PlacePopulation[] {
  const width = travel.destinationIds.length;
  const gross = Array.from({ length: width }, () => 0);
  const marginal = Array.from({ length: width }, () => 0);
  needs.forEach((need, row) => {
    const reaching: number[] = [];
    for (let column = 0; column < width; column++) {
      const seconds = travel.seconds[row * width + column] ?? UNREACHABLE;
      if (seconds !== UNREACHABLE && seconds <= thresholdSeconds) reaching.push(column);
    }
    for (const column of reaching) gross[column] = (gross[column] ?? 0) + need.children;
    const only = reaching.length === 1 ? reaching[0] : undefined;
    if (only === undefined || alreadyCovered.has(need.code)) return;
    marginal[only] = (marginal[only] ?? 0) + need.children;
  });
  return travel.destinationIds.map((placeId, column) => ({
    placeId,
    gross: gross[column] ?? 0,
    marginal: marginal[column] ?? 0,
  }));
}
