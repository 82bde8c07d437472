import { InvariantError } from "../model/invariantError.ts";
import type { Structure } from "../model/structure.ts";
import { UNREACHABLE, type TravelMatrix } from "../model/travel.ts";
import type { WhiteZoneDefinition } from "../model/whiteZone.ts";
import { admitsAges, offersService, serviceOf } from "../supply/service.ts";
import { sessionsPerMonthOf } from "../supply/sessionsPerMonth.ts";

/** The nearest place that counts for a commune; both null when there is none. */
export interface NearestPlace {
  readonly seconds: number | null;
  readonly structureId: string | null;
}

/**
 * Tells whether a structure counts under a definition, for the families it admits.
 *
 * Remote services are no place that one drives to, and a place for other ages is none for these children (C3). A
 * permanent place satisfies any frequency; an itinerant one of unknown frequency, or a place with an unknown number
 * of places, satisfies only a minimum of 0.
 */
export function isOffering(structure: Structure, definition: WhiteZoneDefinition): boolean {
  if (structure.mode === "remote" || !offersService(structure, serviceOf(definition))) return false;
  if (!admitsAges(structure, definition.ageBand) || (structure.places ?? 0) < definition.minPlaces)
    return false;
  const permanent = structure.mode === "fixed" && structure.sessionsPerMonth === null;
  return permanent || (sessionsPerMonthOf(structure).value ?? 0) >= definition.minSessionsPerMonth;
}

/** Tells whether families of a commune may use a structure (R3): its legal catchment, not its location. */
export function isAdmitting(structure: Structure, communeCode: string): boolean {
  return structure.openTo === "all" || structure.openTo.includes(communeCode);
}

/**
 * Finds, for each commune, the nearest structure that offers the category and admits its families.
 *
 * Equal times go to the smaller id, so that the order of the structures never changes the answer.
 *
 * @param travel rows are the communes in order, columns the structures in order.
 * @returns one entry per commune code, in order. Cost: O(communes × structures).
 * @throws InvariantError when the matrix has another shape.
 */
export function findNearestPlaces(
  codes: readonly string[],
  structures: readonly Structure[],
  definition: WhiteZoneDefinition,
  travel: TravelMatrix,
): NearestPlace[] {
  const width = structures.length;
  if (travel.originIds.length !== codes.length || travel.destinationIds.length !== width) {
    throw new InvariantError(
      `travel matrix is ${travel.originIds.length} × ${travel.destinationIds.length}, expected ${codes.length} × ${width}`,
    );
  }
  const offering = structures
    .map((structure, column) => ({ structure, column }))
    .filter(({ structure }) => isOffering(structure, definition))
    .sort((a, b) => (a.structure.id < b.structure.id ? -1 : 1));
  return codes.map((code, row) => {
    let best = UNREACHABLE;
    let structureId: string | null = null;
    for (const { structure, column } of offering) {
      const seconds = travel.seconds[row * width + column] ?? UNREACHABLE;
      if (seconds < best && isAdmitting(structure, code)) {
        best = seconds;
        structureId = structure.id;
      }
    }
    return { seconds: structureId === null ? null : best, structureId };
  });
}
