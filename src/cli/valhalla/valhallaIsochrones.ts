import { type Isochrone, ISOCHRONE_MINUTES } from "../../../geodata/model/isochrone.ts";
import type { TravelPoint } from "../../../geodata/model/travel.ts";
import { readIsochroneAnswer } from "../../services/roads/valhallaAnswers.ts";
import { isNoWay } from "./noWay.ts";
import type { Costing } from "./snapPoints.ts";
import type { Engine } from "./startEngine.ts";

/** Detached pieces are kept from this share of the largest one on; by default the engine drops them all. */
const KEPT_PIECES = 0.05;

/**
 * Computes from where families reach each point, one outline for each threshold, point by point and shortest first;
 * a point without a road near has none.
 */
export async function findIsochrones(
  engine: Engine,
  costing: Costing,
  points: readonly TravelPoint[],
  onProgress: (done: number, total: number) => void,
): Promise<readonly Isochrone[]> {
  const found: Isochrone[] = [];
  for (const [index, point] of points.entries()) {
    found.push(...(await findOne(engine, costing, point)));
    onProgress(index + 1, points.length);
  }
  return found;
}

async function findOne(engine: Engine, costing: Costing, point: TravelPoint): Promise<Isochrone[]> {
  const query = {
    locations: [{ lon: point.lon, lat: point.lat }],
    costing,
    contours: ISOCHRONE_MINUTES.map((time) => ({ time })),
    polygons: true,
    denoise: KEPT_PIECES,
    reverse: true,
  };
  try {
    const answer = readIsochroneAnswer(await engine.ask("isochrone", query));
    return answer
      .map(({ minutes, outline }) => ({ pointId: point.id, minutes, outline }))
      .toSorted((a, b) => a.minutes - b.minutes);
  } catch (error) {
    if (isNoWay(error)) return [];
    throw error;
  }
}
