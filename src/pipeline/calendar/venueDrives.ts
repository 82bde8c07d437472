import { UNREACHABLE } from "../../../geodata/model/travel.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { computeMatrix } from "../computeMatrix.ts";
import { venuePoint } from "../travelPoints.ts";

/**
 * Makes the look-up of drives between two halls, whole minutes, each computed when first asked for; 0 for the
 * same hall, Infinity where there is no way or a hall is not known.
 */
export function createDriveFinder(scenario: Scenario): (from: string, to: string) => number {
  const venues = new Map(scenario.venues.map((venue) => [venue.id, venue]));
  const known = new Map<string, number>();
  return (from, to) => {
    if (from === to) return 0;
    const key = `${from} ${to}`;
    const cached = known.get(key);
    if (cached !== undefined) return cached;
    const [start, end] = [venues.get(from), venues.get(to)];
    if (start === undefined || end === undefined) return Infinity;
    const seconds = computeMatrix(scenario, [venuePoint(start)], [venuePoint(end)], "car").seconds[0];
    const minutes = seconds === undefined || seconds === UNREACHABLE ? Infinity : Math.ceil(seconds / 60);
    known.set(key, minutes);
    return minutes;
  };
}
