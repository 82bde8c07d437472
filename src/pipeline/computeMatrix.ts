import { UNREACHABLE, type TravelMatrix, type TravelPoint } from "../../geodata/model/travel.ts";
import { estimateMatrix } from "../../geodata/travel/estimateTravel.ts";
import type { Scenario, TravelTimesDocument } from "../scenario/scenario.ts";

/**
 * Gives the travel times between two lists of points of a scenario: from the matrix that it carries,
 * else estimated. A point that the matrix does not know is unreachable, never estimated in silence.
 */
export function computeMatrix(
  scenario: Scenario,
  origins: readonly TravelPoint[],
  destinations: readonly TravelPoint[],
  mode: "car" | "walk" | "bicycle",
): TravelMatrix {
  const { travelTimes } = scenario;
  if ("points" in travelTimes) return selectFromMatrix(travelTimes, origins, destinations);
  return estimateMatrix(origins, destinations, mode, scenario.updatedAt);
}

function selectFromMatrix(
  document: TravelTimesDocument,
  origins: readonly TravelPoint[],
  destinations: readonly TravelPoint[],
): TravelMatrix {
  const size = document.points.length;
  const indexOf = new Map(document.points.map((point, index) => [point.id, index]));
  const seconds = new Uint32Array(origins.length * destinations.length).fill(UNREACHABLE);
  const metres = new Uint32Array(seconds.length).fill(UNREACHABLE);
  origins.forEach((origin, row) => {
    const from = indexOf.get(origin.id);
    if (from === undefined) return;
    destinations.forEach((destination, column) => {
      const to = indexOf.get(destination.id);
      if (to === undefined) return;
      const cell = row * destinations.length + column;
      seconds[cell] = document.seconds[from * size + to] ?? UNREACHABLE;
      metres[cell] = document.metres[from * size + to] ?? UNREACHABLE;
    });
  });
  const { provider, computedAt, estimated, mode, detail } = document;
  return {
    originIds: origins.map((point) => point.id),
    destinationIds: destinations.map((point) => point.id),
    seconds,
    metres,
    provenance: { provider, computedAt, estimated, mode, detail },
  };
}
