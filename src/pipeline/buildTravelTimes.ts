import {
  UNREACHABLE,
  type TravelRequestOptions,
  type TravelTimeProvider,
} from "../../geodata/model/travel.ts";
import type { Scenario, TravelTimesDocument } from "../scenario/scenario.ts";
import { listTravelPoints } from "./travelPoints.ts";

/**
 * Makes `travel-times.json` of a scenario from any provider: every pair of its points, both ways; null
 * where the provider found no way.
 */
export async function buildTravelTimes(
  scenario: Scenario,
  travelTimes: TravelTimeProvider,
  request: TravelRequestOptions = {},
): Promise<TravelTimesDocument> {
  const points = listTravelPoints(scenario);
  const matrix = await travelTimes.computeMatrix(points, points, request);
  const { provider, computedAt, estimated, mode, detail } = matrix.provenance;
  const list = (values: Uint32Array): (number | null)[] =>
    Array.from(values, (value) => (value === UNREACHABLE ? null : value));
  return {
    version: 1,
    provider,
    computedAt,
    estimated,
    mode,
    detail,
    points,
    seconds: list(matrix.seconds),
    metres: list(matrix.metres),
  };
}
