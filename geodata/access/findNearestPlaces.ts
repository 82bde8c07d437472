import { InvariantError } from "../model/invariantError.ts";
import type { Structure } from "../model/structure.ts";
import type { WhiteZoneDefinition } from "../model/whiteZone.ts";
import { admitsAges, offersService, serviceOf } from "../supply/service.ts";
import { sessionsPerMonthOf } from "../supply/sessionsPerMonth.ts";
import type { PlaceDrives } from "./placeDrives.ts";

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
 * @param travel – rows as `codes`, always the same ones, columns the structures in order.
 * @returns one entry per commune code, in order. Cost: that of one question to `travel`.
 * @throws InvariantError when the drives have another shape.
 */
export function findNearestPlaces(
  codes: readonly string[],
  structures: readonly Structure[],
  definition: WhiteZoneDefinition,
  travel: PlaceDrives,
): readonly NearestPlace[] {
  if (travel.rowCount !== codes.length || travel.columnCount !== structures.length) {
    throw new InvariantError(
      `travel matrix is ${travel.rowCount} × ${travel.columnCount}, expected ${codes.length} × ${structures.length}`,
    );
  }
  const question = JSON.stringify(definition);
  const last = answered.get(travel);
  if (last?.structures === structures && last.question === question) return last.nearest;
  const nearest = findAmongOffering(codes, structures, definition, travel);
  answered.set(travel, { structures, question, nearest });
  return nearest;
}

/** The last answer of each set of drives: a diagnosis and its indicators ask the same. */
const answered = new WeakMap<
  PlaceDrives,
  {
    readonly structures: readonly Structure[];
    readonly question: string;
    readonly nearest: readonly NearestPlace[];
  }
>();

function findAmongOffering(
  codes: readonly string[],
  structures: readonly Structure[],
  definition: WhiteZoneDefinition,
  travel: PlaceDrives,
): readonly NearestPlace[] {
  const offering = structures
    .map((structure, column) => ({ structure, column }))
    .filter(({ structure }) => isOffering(structure, definition))
    .sort((a, b) => (a.structure.id < b.structure.id ? -1 : 1));
  const nearest = travel.findNearest({
    columns: offering.map(({ column }) => column),
    isAdmitting: (row, place) => {
      const structure = offering[place]?.structure;
      return structure !== undefined && isAdmitting(structure, codes[row] ?? "");
    },
  });
  return codes.map((_, row): NearestPlace => {
    const structure = offering[nearest.places[row] ?? -1]?.structure;
    return structure === undefined
      ? { seconds: null, structureId: null }
      : { seconds: nearest.seconds[row] ?? null, structureId: structure.id };
  });
}
