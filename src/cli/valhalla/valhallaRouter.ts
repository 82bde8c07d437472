import type { RoadLeg, RoadRouter } from "../../../geodata/model/roadRoute.ts";
import type { TravelPoint } from "../../../geodata/model/travel.ts";
import { abortError } from "../../../geodata/travel/abortError.ts";
import { readRouteAnswer } from "../../services/roads/valhallaAnswers.ts";
import { isNoWay } from "./noWay.ts";
import type { Engine } from "./startEngine.ts";

/** Wraps the engine as a finder of ways, by car: teams drive, whatever the mode of the families. */
export function createValhallaRouter(engine: Engine, detail: string): RoadRouter {
  return {
    name: "valhalla",
    detail,
    async findLegs(pairs, options) {
      const legs: (RoadLeg | null)[] = [];
      for (const { from, to } of pairs) {
        if (options?.signal?.aborted === true) throw abortError();
        legs.push(await findLeg(engine, from, to));
        options?.onProgress?.(legs.length, pairs.length);
      }
      return legs;
    },
  };
}

async function findLeg(engine: Engine, from: TravelPoint, to: TravelPoint): Promise<RoadLeg | null> {
  const locations = [from, to].map(({ lon, lat }) => ({ lon, lat }));
  const query = { locations, costing: "auto", format: "osrm", shape_format: "geojson", language: "fr-FR" };
  try {
    const { seconds, metres, line, steps } = readRouteAnswer(await engine.ask("route", query));
    return {
      fromId: from.id,
      toId: to.id,
      seconds: Math.round(seconds),
      metres: Math.round(metres),
      line,
      steps,
    };
  } catch (error) {
    if (isNoWay(error)) return null;
    throw error;
  }
}
