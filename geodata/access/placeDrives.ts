import { UNREACHABLE, type TravelMatrix, type TravelProvenance } from "../model/travel.ts";
import { buildReach, type Reach, type ReachRequest } from "./reach.ts";

/** The nearest of some places for each row. */
export interface NearestOfRows {
  /** Index of the place in the list asked for, Int32Array, [rows]; -1 = no place is reached. */
  readonly places: Int32Array;
  /** Uint32Array, [rows]; {@link UNREACHABLE} = no place is reached. */
  readonly seconds: Uint32Array;
}

/**
 * The drives of families to places, as far as a diagnosis asks: what is nearest, and what is near enough. Nobody asks
 * for all pairs, which a whole country has too many of.
 *
 * Places are columns, as in a travel matrix; a request names those that count, and `place` is an index into its list.
 */
export interface PlaceDrives {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly provenance: TravelProvenance;
  /** Finds the nearest place of each row; of equal times the first in `columns`. */
  findNearest(request: Pick<ReachRequest, "columns" | "isAdmitting">): NearestOfRows;
  /** Finds all places of each row within a time. */
  findReach(request: ReachRequest): Reach;
}

/** Reads the drives of a dense matrix. Cost of a question: O(rows × columns). */
export function readMatrixDrives(travel: TravelMatrix): PlaceDrives {
  const rowCount = travel.originIds.length;
  const columnCount = travel.destinationIds.length;
  return {
    rowCount,
    columnCount,
    provenance: travel.provenance,
    findReach: (request) => buildReach(travel, request),
    findNearest: ({ columns, isAdmitting }) => {
      const nearest = startNearest(rowCount);
      for (let row = 0; row < rowCount; row += 1) {
        columns.forEach((column, place) => {
          const seconds = travel.seconds[row * columnCount + column] ?? UNREACHABLE;
          if (seconds >= (nearest.seconds[row] ?? 0) || !isAdmitting(row, place)) return;
          nearest.seconds[row] = seconds;
          nearest.places[row] = place;
        });
      }
      return nearest;
    },
  };
}

/** Returns rows that reach nothing yet, to be filled. */
export function startNearest(rowCount: number): NearestOfRows {
  return { places: new Int32Array(rowCount).fill(-1), seconds: new Uint32Array(rowCount).fill(UNREACHABLE) };
}
