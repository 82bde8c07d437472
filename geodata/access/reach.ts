import { UNREACHABLE, type TravelMatrix } from "../model/travel.ts";

/**
 * The places that each demand point reaches within a limit, and how far they are, kept sparse so that a whole
 * country fits: most places are out of reach of most points.
 *
 * Point `i` reaches `places[k]` in `seconds[k]` for `k` from `starts[i]` to before `starts[i + 1]`. `places` are
 * columns of the supply, ascending within a point.
 */
export interface Reach {
  /** Uint32Array, [points + 1]. */
  readonly starts: Uint32Array;
  /** Uint32Array, [pairs]. */
  readonly places: Uint32Array;
  /** Uint32Array, [pairs], never {@link UNREACHABLE}. */
  readonly seconds: Uint32Array;
}

/** Reads places of a matrix: which of its columns, and whether the people of a row are admitted to one (R3). */
export interface ReachRequest {
  /** Columns of the matrix that count; column `n` of the reach is `columns[n]`. */
  readonly columns: readonly number[];
  readonly limitSeconds: number;
  /** @param place – index into `columns`. */
  readonly isAdmitting: (row: number, place: number) => boolean;
}

/** Builds the reach of a dense matrix. Cost: O(points × columns). */
export function buildReach(travel: TravelMatrix, request: ReachRequest): Reach {
  const { columns, limitSeconds, isAdmitting } = request;
  const width = travel.destinationIds.length;
  return packReach(travel.originIds.length, (row, take) => {
    columns.forEach((column, place) => {
      const seconds = travel.seconds[row * width + column] ?? UNREACHABLE;
      if (seconds !== UNREACHABLE && seconds <= limitSeconds && isAdmitting(row, place)) take(place, seconds);
    });
  });
}

/**
 * Packs what each point reaches.
 *
 * @param visit – takes the places of a point, ascending. Cost: O(pairs) beside the visits.
 */
export function packReach(
  points: number,
  visit: (point: number, take: (place: number, seconds: number) => void) => void,
): Reach {
  const starts = new Uint32Array(points + 1);
  const places: number[] = [];
  const seconds: number[] = [];
  for (let point = 0; point < points; point += 1) {
    visit(point, (place, drive) => {
      places.push(place);
      seconds.push(drive);
    });
    starts[point + 1] = places.length;
  }
  return { starts, places: Uint32Array.from(places), seconds: Uint32Array.from(seconds) };
}

/** What a point finds within its reach. */
export interface WithinReach {
  /** Sum over the places that are known, Float64Array, [points]. */
  readonly sums: Float64Array;
  /** Places within reach with a known value, and without one, Uint32Array, [points]. */
  readonly known: Uint32Array;
  readonly unknown: Uint32Array;
}

/**
 * Sums a value of the places within reach of each point: sessions a month, places.
 *
 * @param values – Float64Array, [places]; NaN = not known: counted in `unknown`, never as 0.
 * @param weightOf – what a place that far counts, 0 = not within reach.
 * Cost: O(pairs).
 */
export function sumWithinReach(
  { starts, places, seconds }: Reach,
  values: Float64Array,
  weightOf: (seconds: number) => number,
): WithinReach {
  const points = starts.length - 1;
  const found = {
    sums: new Float64Array(points),
    known: new Uint32Array(points),
    unknown: new Uint32Array(points),
  };
  for (let point = 0; point < points; point += 1) {
    let sum = 0;
    for (let pair = starts[point] ?? 0; pair < (starts[point + 1] ?? 0); pair += 1) {
      const weight = weightOf(seconds[pair] ?? UNREACHABLE);
      if (weight === 0) continue;
      const value = values[places[pair] ?? 0] ?? Number.NaN;
      if (Number.isNaN(value)) found.unknown[point] = (found.unknown[point] ?? 0) + 1;
      else {
        found.known[point] = (found.known[point] ?? 0) + 1;
        sum += weight * value;
      }
    }
    found.sums[point] = sum;
  }
  return found;
}
