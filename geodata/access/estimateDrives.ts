import { around } from "geokdbush";
import KDBush from "kdbush";
import { UNREACHABLE, type TravelPoint, type TravelProvenance } from "../model/travel.ts";
import { estimateReachMetres } from "../travel/estimateIsochrones.ts";
import { estimateJourney, estimateProvenance } from "../travel/estimateTravel.ts";
import { startNearest, type NearestOfRows, type PlaceDrives } from "./placeDrives.ts";
import { packReach, type Reach, type ReachRequest } from "./reach.ts";

/**
 * Estimates the drives to places that are near enough, without those to all others: places are looked up in a k-d
 * tree by the straight line, which the estimate never shortens or swaps. Same answers as the dense matrix, to the second.
 *
 * Cost of a question: O((rows + pairs within reach) × log places).
 */
export function estimateDrives(
  origins: readonly TravelPoint[],
  places: readonly TravelPoint[],
  mode: TravelProvenance["mode"],
  computedAt: string,
): PlaceDrives {
  const select = (columns: readonly number[]): readonly TravelPoint[] =>
    columns.flatMap((column) => places[column] ?? []);
  return {
    rowCount: origins.length,
    columnCount: places.length,
    provenance: estimateProvenance(mode, computedAt),
    findNearest: ({ columns, isAdmitting }) => findNearest(origins, select(columns), mode, isAdmitting),
    findReach: (request) => findReach(origins, select(request.columns), mode, request),
  };
}

type IsAdmitting = ReachRequest["isAdmitting"];

function findNearest(
  origins: readonly TravelPoint[],
  places: readonly TravelPoint[],
  mode: TravelProvenance["mode"],
  isAdmitting: IsAdmitting,
): NearestOfRows {
  const nearest = startNearest(origins.length);
  if (places.length === 0) return nearest;
  const index = indexPoints(places);
  origins.forEach((origin, row) => {
    const secondsOf = (place: number): number => secondsBetween(origin, places[place], mode);
    const look = (most: number, kilometres: number): readonly number[] =>
      around(index, origin.lon, origin.lat, most, kilometres, (place) => isAdmitting(row, place));
    const few = look(FEW, Infinity);
    const [first, last] = [few[0], few.at(-1)];
    if (first === undefined || last === undefined) return;
    // Of those as near in whole seconds the first of the list is the one; there may be more of them than a few.
    const hasAll = few.length < FEW || secondsOf(last) > secondsOf(first) + 1;
    const rivals = hasAll ? few : look(Infinity, searchKilometres(secondsOf(first), mode));
    let best = first;
    for (const rival of rivals) {
      const gain = secondsOf(best) - secondsOf(rival);
      if (gain > 0 || (gain === 0 && rival < best)) best = rival;
    }
    nearest.places[row] = best;
    nearest.seconds[row] = secondsOf(best);
  });
  return nearest;
}

/** Looked at first: seldom are more places equally near. */
const FEW = 4;

function findReach(
  origins: readonly TravelPoint[],
  places: readonly TravelPoint[],
  mode: TravelProvenance["mode"],
  { limitSeconds, isAdmitting }: ReachRequest,
): Reach {
  const kilometres = searchKilometres(limitSeconds, mode);
  const index = indexPoints(places);
  return packReach(origins.length, (row, take) => {
    const origin = origins[row];
    if (origin === undefined || places.length === 0) return;
    const near = around(index, origin.lon, origin.lat, Infinity, kilometres, (place) =>
      isAdmitting(row, place),
    );
    for (const place of near.sort((a, b) => a - b)) {
      const seconds = secondsBetween(origin, places[place], mode);
      if (seconds <= limitSeconds) take(place, seconds);
    }
  });
}

function secondsBetween(
  origin: TravelPoint,
  place: TravelPoint | undefined,
  mode: TravelProvenance["mode"],
): number {
  return place === undefined ? UNREACHABLE : estimateJourney(origin, place, mode).seconds;
}

/** Points per leaf of the tree. */
const LEAF_POINTS = 16;

function indexPoints(points: readonly TravelPoint[]): KDBush {
  const index = new KDBush(points.length, LEAF_POINTS);
  for (const { lon, lat } of points) index.add(lon, lat);
  return index.finish();
}

/** Half way around the Earth: all that is farther is everywhere. */
const FARTHEST_KILOMETRES = 20_000;

/** Gives a radius with all that is driven in so many seconds, rounding and the tree's own radius of the Earth included. */
function searchKilometres(seconds: number, mode: TravelProvenance["mode"]): number {
  const kilometres = (estimateReachMetres(seconds + 1, mode) / 1000) * 1.0001;
  return kilometres < FARTHEST_KILOMETRES ? kilometres : Infinity;
}
