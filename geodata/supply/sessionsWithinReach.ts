import { isAdmitting, isOffering } from "../access/findNearestPlaces.ts";
import { InvariantError } from "../model/invariantError.ts";
import type { Figure } from "../model/indicators.ts";
import type { Structure } from "../model/structure.ts";
import { UNREACHABLE, type TravelMatrix } from "../model/travel.ts";
import type { WhiteZoneDefinition } from "../model/whiteZone.ts";
import { sessionsPerMonthOf } from "./sessionsPerMonth.ts";

/**
 * Sums, for each commune, the sessions per month of all places that count, admit its families and lie within the
 * definition's minutes, inclusive (R20): a place open six days a week and one that comes twice a month are on one
 * scale.
 *
 * `no-supply` where no such place lies within reach; `no-data` where some do and nobody knows how often they come.
 * Beside places of known frequency, the unknown ones add nothing: the sum is then a least.
 *
 * @param travel rows are the communes in order, columns the structures in order.
 * @returns one figure per commune code, in order; the order of the structures never changes it. Cost: O(communes ×
 * structures).
 * @throws InvariantError when the matrix has another shape.
 */
export function computeSessionsWithinReach(
  codes: readonly string[],
  structures: readonly Structure[],
  definition: WhiteZoneDefinition,
  travel: TravelMatrix,
): Figure[] {
  const width = structures.length;
  if (travel.originIds.length !== codes.length || travel.destinationIds.length !== width) {
    throw new InvariantError(
      `travel matrix is ${travel.originIds.length} × ${travel.destinationIds.length}, expected ${codes.length} × ${width}`,
    );
  }
  const offering = structures.flatMap((structure, column) =>
    isOffering(structure, definition)
      ? [{ structure, column, sessions: sessionsPerMonthOf(structure).value }]
      : [],
  );
  return codes.map((code, row) => {
    const near = offering.filter(
      ({ structure, column }) =>
        (travel.seconds[row * width + column] ?? UNREACHABLE) <= definition.minutes * 60 &&
        isAdmitting(structure, code),
    );
    return sumSessions(near.map(({ sessions }) => sessions));
  });
}

/** Adds tenths, so that the sum is the same in any order. */
function sumSessions(sessions: readonly (number | null)[]): Figure {
  if (sessions.length === 0) return { kind: "no-supply" };
  const counted = sessions.filter((value) => value !== null);
  if (counted.length === 0) return { kind: "no-data" };
  return { kind: "value", value: counted.reduce((sum, value) => sum + Math.round(value * 10), 0) / 10 };
}
