import { haversineMetres } from "../../../geodata/geometry/localPlane.ts";
import { listTravelPoints } from "../../pipeline/travelPoints.ts";
import { findPairsWithoutWay, listNeededPairs } from "../../pipeline/roads/neededPairs.ts";
import type { Scenario } from "../../scenario/scenario.ts";

/** What the matrix of a scenario cannot tell; points by id. */
export interface TravelGaps {
  /** Points without a single time. */
  readonly absent: readonly string[];
  /** Needed drives without a time, those of absent points left out. */
  readonly pairs: readonly { readonly from: string; readonly to: string }[];
  /** Points that stand elsewhere than when their times were computed. */
  readonly moved: readonly string[];
  /** The matrix is for another way of travelling than the definition's: families are estimated. */
  readonly otherMode: boolean;
}

/** A town hall that was placed better by some steps has the same times. */
const MOVED_METRES = 100;

const NO_GAPS: TravelGaps = { absent: [], pairs: [], moved: [], otherMode: false };

/** Lists what the matrix of a scenario cannot tell; nothing for the estimate, which has every pair. */
export function listTravelGaps(scenario: Scenario): TravelGaps {
  const { travelTimes } = scenario;
  if (!("points" in travelTimes)) return NO_GAPS;
  const timed = findTimedPoints(travelTimes);
  const wanted = listTravelPoints(scenario);
  const absent = wanted.filter(({ id }) => !timed.has(id)).map(({ id }) => id);
  const placeOf = new Map(travelTimes.points.map((point) => [point.id, point]));
  const moved = wanted.filter(({ id, lon, lat }) => {
    const old = placeOf.get(id);
    return old !== undefined && haversineMetres([lon, lat], [old.lon, old.lat]) > MOVED_METRES;
  });
  return {
    absent,
    pairs: findPairsWithoutWay(travelTimes, listNeededPairs(scenario)).filter(
      ({ from, to }) => timed.has(from) && timed.has(to),
    ),
    moved: moved.map(({ id }) => id),
    otherMode: travelTimes.mode !== scenario.programme.whiteZone.mode,
  };
}

/** Names every point of a scenario for people, by id. */
export function namePoints({ territory, structures, venues, depots }: Scenario): ReadonlyMap<string, string> {
  return new Map([
    ...territory.communes.map(({ code, name }) => [`commune-${code}`, name] as const),
    ...structures.map(({ id, name }) => [`structure-${id}`, name] as const),
    ...venues.map(({ id, name }) => [`venue-${id}`, name] as const),
    ...depots.map(({ id, name }) => [`depot-${id}`, name] as const),
  ]);
}

/** Ids of points with a time to or from another point. */
function findTimedPoints({
  points,
  seconds,
}: {
  readonly points: readonly { readonly id: string }[];
  readonly seconds: readonly (number | null)[];
}): ReadonlySet<string> {
  const timed = new Set<string>();
  points.forEach(({ id: from }, row) => {
    points.forEach(({ id: to }, column) => {
      if (row !== column && typeof seconds[row * points.length + column] === "number")
        timed.add(from).add(to);
    });
  });
  return timed;
}
