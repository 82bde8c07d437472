import { haversineMetres } from "../../../geodata/geometry/localPlane.ts";
import type { TravelPoint } from "../../../geodata/model/travel.ts";
import { readLocateAnswer } from "../../services/roads/valhallaAnswers.ts";
import type { Engine } from "./startEngine.ts";

/** How a mode of travel is called by the engine. */
export type Costing = "auto" | "pedestrian" | "bicycle";

/** How far a point is from the nearest road that its mode may use; null = none within the engine's search. */
export interface Snap {
  readonly point: TravelPoint;
  readonly metres: number | null;
}

/** Points asked at once. */
const BATCH = 500;

/** Looks up the nearest road of each point, in the order given. */
export async function snapPoints(
  engine: Engine,
  costing: Costing,
  points: readonly TravelPoint[],
): Promise<readonly Snap[]> {
  const snaps: Snap[] = [];
  for (let start = 0; start < points.length; start += BATCH) {
    const batch = points.slice(start, start + BATCH);
    const locations = batch.map(({ lon, lat }) => ({ lon, lat }));
    const found = readLocateAnswer(await engine.ask("locate", { locations, costing, verbose: false }));
    batch.forEach((point, index) => {
      const distances = (found[index] ?? []).map((place) => haversineMetres([point.lon, point.lat], place));
      const metres = distances.length === 0 ? null : Math.round(Math.min(...distances));
      snaps.push({ point, metres });
    });
  }
  return snaps;
}
