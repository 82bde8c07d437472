import type { TravelMatrix, TravelPoint } from "../../geodata/model/travel.ts";
import { estimateMatrix } from "../../geodata/travel/estimateTravel.ts";
import { selectMatrix } from "../../geodata/travel/matrixFile.ts";
import type { Scenario } from "../scenario/scenario.ts";

/**
 * Gives the travel times between two lists of points of a scenario: from the matrix that it carries
 * where that is for the same way of travelling, else estimated. A point or pair that the matrix does
 * not know is unreachable, never estimated; `checkTravelTimes` has named it when the scenario was read.
 */
export function computeMatrix(
  scenario: Scenario,
  origins: readonly TravelPoint[],
  destinations: readonly TravelPoint[],
  mode: "car" | "walk" | "bicycle",
): TravelMatrix {
  const { travelTimes } = scenario;
  if ("points" in travelTimes && travelTimes.mode === mode)
    return selectMatrix(travelTimes, origins, destinations).matrix;
  return estimateMatrix(origins, destinations, mode, scenario.updatedAt);
}
