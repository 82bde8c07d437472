import type { Diagnosis } from "../../../geodata/model/whiteZone.ts";
import type { CommuneOutcome } from "../../pipeline/assessPlan.ts";

/** What the map colours: the territory alone, access today, or access with the project. */
export type MapLayer = "plain" | "before" | "after";

/** One commune as the map shows it on a layer. */
export interface ShownAccess {
  /** Drive of the families in seconds; null where nothing can be reached. */
  readonly seconds: number | null;
  readonly white: boolean;
  readonly uncertain: boolean;
  /** Name-giving place: a structure, or the stop of a circuit when that is nearer. */
  readonly by: { readonly kind: "structure" | "stop"; readonly id: string } | null;
}

function nearer(outcome: CommuneOutcome): Pick<ShownAccess, "seconds" | "by"> {
  const { accessSeconds, nearestStructureId } = outcome.before;
  if (outcome.stop !== null && (accessSeconds === null || outcome.stop.seconds < accessSeconds)) {
    return { seconds: outcome.stop.seconds, by: { kind: "stop", id: outcome.stop.venueId } };
  }
  return {
    seconds: accessSeconds,
    by: nearestStructureId === null ? null : { kind: "structure", id: nearestStructureId },
  };
}

/**
 * Returns what each commune shows on a layer, by code; a commune that is missing has no data.
 *
 * With the project, a commune shows the nearer of its place of today and its stop.
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
      by: commune.nearestStructureId === null ? null : { kind: "structure", id: commune.nearestStructureId },
    });
  }
  if (layer === "after" && outcomes !== null) {
    for (const outcome of outcomes) {
      shown.set(outcome.code, {
        ...nearer(outcome),
        white: !outcome.coveredAfter,
        uncertain: outcome.before.uncertain,
      });
    }
  }
  return shown;
}
