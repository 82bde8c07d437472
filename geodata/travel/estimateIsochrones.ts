import { circle } from "@turf/turf";
import { type Isochrone, ISOCHRONE_MINUTES } from "../model/isochrone.ts";
import type { TravelPoint, TravelProvenance } from "../model/travel.ts";
import { ESTIMATE_PARAMETERS } from "./estimateParameters.ts";

const CIRCLE_POINTS = 64;

/**
 * Returns how far the estimate drives in some time, in metres as the crow flies: the inverse of `estimateJourney`.
 *
 * Cost: constant.
 */
export function estimateReachMetres(seconds: number, mode: TravelProvenance["mode"]): number {
  const { detourFactor, bands } = ESTIMATE_PARAMETERS[mode];
  let road = 0;
  let hours = seconds / 3600;
  for (const { untilMetres, metresPerHour } of bands) {
    const stretch = Math.min(untilMetres - road, hours * metresPerHour);
    road += stretch;
    hours -= stretch / metresPerHour;
  }
  return road / detourFactor;
}

/**
 * Estimates from where families reach each point: without roads, discs.
 *
 * @returns one polygon of 64 points for each threshold, point by point and shortest first.
 */
export function estimateIsochrones(
  points: readonly TravelPoint[],
  mode: TravelProvenance["mode"],
): readonly Isochrone[] {
  return points.flatMap(({ id, lon, lat }) =>
    ISOCHRONE_MINUTES.map((minutes) => {
      const radius = estimateReachMetres(minutes * 60, mode);
      const { geometry } = circle([lon, lat], radius, { steps: CIRCLE_POINTS, units: "meters" });
      return { pointId: id, minutes, outline: geometry };
    }),
  );
}
