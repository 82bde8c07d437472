import type { CommuneAccess, Diagnosis } from "../../geodata/model/whiteZone.ts";
import type { CommuneOutcome } from "../pipeline/assessPlan.ts";

/** What the map colours: the territory alone, access today, or access with the project. */
export type MapLayer = "plain" | "before" | "after";

/** One commune as the map shows it on a layer. */
export interface ShownAccess {
  /** Drive of the families in seconds; null where nothing can be reached. */
  readonly seconds: number | null;
  readonly white: boolean;
  readonly uncertain: boolean;
  /** Name-giving place: a structure, or the stop of a circuit or the new fixed place when that is nearer. */
  readonly by: { readonly kind: "structure" | "stop" | "house"; readonly id: string } | null;
}

function placeOfToday({ nearestStructureId }: CommuneAccess): ShownAccess["by"] {
  return nearestStructureId === null ? null : { kind: "structure", id: nearestStructureId };
}

function placeAfter({ before, stop, house }: CommuneOutcome): ShownAccess["by"] {
  const today = before.accessSeconds ?? Infinity;
  const byStop = stop?.seconds ?? Infinity;
  const byHouse = house?.seconds ?? Infinity;
  if (house !== null && byHouse < today && byHouse <= byStop) return { kind: "house", id: house.venueId };
  return stop !== null && byStop < today ? { kind: "stop", id: stop.venueId } : placeOfToday(before);
}

/**
 * Returns what each commune shows on a layer, by code; a commune that is missing has no data.
 *
 * With the project, a commune shows the nearest of its place of today, its stop and its new fixed place.
 */
export function accessOfLayer(
  diagnosis: Diagnosis | null,
  outcomes: readonly CommuneOutcome[] | null,
  layer: MapLayer,
): ReadonlyMap<string, ShownAccess> {
  const shown = new Map<string, ShownAccess>();
  if (layer === "plain" || diagnosis === null) return shown;
  for (const commune of diagnosis.communes) {
    shown.set(commune.code, {
      seconds: commune.accessSeconds,
      white: !commune.covered,
      uncertain: commune.uncertain,
      by: placeOfToday(commune),
    });
  }
  if (layer === "after" && outcomes !== null) {
    for (const outcome of outcomes) {
      shown.set(outcome.code, {
        seconds: outcome.accessSecondsAfter,
        by: placeAfter(outcome),
        white: !outcome.coveredAfter,
        uncertain: outcome.before.uncertain,
      });
    }
  }
  return shown;
}
