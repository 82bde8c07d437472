import { haversineMetres } from "../geometry/localPlane.ts";
import type { TravelMatrix, TravelPoint, TravelProvenance, TravelTimeProvider } from "../model/travel.ts";
import { abortError } from "./abortError.ts";
import { ESTIMATE_PARAMETERS } from "./estimateParameters.ts";

type Mode = TravelProvenance["mode"];

/** Whole metres on the road and whole seconds of one estimated journey. */
export interface EstimatedJourney {
  readonly metres: number;
  readonly seconds: number;
}

/**
 * Estimates one journey from the straight line: longer by the detour factor, then timed stretch by
 * stretch at the speed of each distance band.
 *
 * Zero between a point and itself, the same both ways, and never shorter for a longer line.
 * Cost: constant.
 */
export function estimateJourney(
  from: Pick<TravelPoint, "lon" | "lat">,
  to: Pick<TravelPoint, "lon" | "lat">,
  mode: Mode,
): EstimatedJourney {
  const { detourFactor } = ESTIMATE_PARAMETERS[mode];
  const road = haversineMetres([from.lon, from.lat], [to.lon, to.lat]) * detourFactor;
  return { metres: Math.round(road), seconds: estimateRoadSeconds(road, mode) };
}

/** Times a length of road, stretch by stretch at the speed of each distance band; whole seconds. */
export function estimateRoadSeconds(metres: number, mode: Mode): number {
  let hours = 0;
  let done = 0;
  for (const band of ESTIMATE_PARAMETERS[mode].bands) {
    const end = Math.min(metres, band.untilMetres);
    if (end <= done) break;
    hours += (end - done) / band.metresPerHour;
    done = end;
  }
  return Math.round(hours * 3600);
}

/**
 * Estimates all journeys between two lists of points, without any network or road data.
 *
 * @param computedAt ISO date-time written into the provenance (the scenario's `updatedAt`).
 * @returns a matrix that is marked as estimated; every pair has a value.
 * Cost: O(origins × destinations).
 */
export function estimateMatrix(
  origins: readonly TravelPoint[],
  destinations: readonly TravelPoint[],
  mode: Mode,
  computedAt: string,
): TravelMatrix {
  const seconds = new Uint32Array(origins.length * destinations.length);
  const metres = new Uint32Array(seconds.length);
  origins.forEach((origin, row) => {
    destinations.forEach((destination, column) => {
      const journey = estimateJourney(origin, destination, mode);
      const cell = row * destinations.length + column;
      seconds[cell] = journey.seconds;
      metres[cell] = journey.metres;
    });
  });
  return {
    originIds: origins.map((point) => point.id),
    destinationIds: destinations.map((point) => point.id),
    seconds,
    metres,
    provenance: estimateProvenance(mode, computedAt),
  };
}

/** Says of times that they are an estimate, and with which figures. */
export function estimateProvenance(mode: Mode, computedAt: string): TravelProvenance {
  return { provider: "estimate", computedAt, estimated: true, mode, detail: describeParameters(mode) };
}

/** Wraps {@link estimateMatrix} as a provider, for callers that may also use a road engine. */
export function createEstimateProvider(mode: Mode, computedAt: string): TravelTimeProvider {
  return {
    name: "estimate",
    computeMatrix: (origins, destinations, options) => {
      if (options?.signal?.aborted === true) return Promise.reject(abortError());
      const matrix = estimateMatrix(origins, destinations, mode, computedAt);
      options?.onProgress?.(matrix.seconds.length, matrix.seconds.length);
      return Promise.resolve(matrix);
    },
  };
}

/** Parameters in figures only, readable in any language: `×1.34; 30 km/h ≤ 2 km; … ; 80 km/h`. */
function describeParameters(mode: Mode): string {
  const { detourFactor, bands } = ESTIMATE_PARAMETERS[mode];
  const speeds = bands.map(({ untilMetres, metresPerHour }) => {
    const speed = `${metresPerHour / 1000} km/h`;
    return untilMetres === Infinity ? speed : `${speed} ≤ ${untilMetres / 1000} km`;
  });
  return [`haversine ×${detourFactor}`, ...speeds].join("; ");
}
