import { UNREACHABLE } from "../../geodata/model/travel.ts";
import { estimateMatrix } from "../../geodata/travel/estimateTravel.ts";
import type { Scenario, TravelTimesDocument } from "../scenario/scenario.ts";
import { listTravelPoints } from "./travelPoints.ts";

/** Computes `travel-times.json` of a scenario by the estimate: every pair of its points, both ways. */
export function buildTravelTimes(scenario: Scenario): TravelTimesDocument {
  const points = listTravelPoints(scenario);
  const matrix = estimateMatrix(points, points, scenario.programme.whiteZone.mode, scenario.updatedAt);
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
