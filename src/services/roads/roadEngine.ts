import type { RoadRouter } from "../../../geodata/model/roadRoute.ts";
import type { TravelTimeProvider } from "../../../geodata/model/travel.ts";

/** An engine on the road network: times between points, and the ways themselves. */
export interface RoadEngine {
  readonly travelTimes: TravelTimeProvider;
  readonly router: RoadRouter;
  /** Metres from each point asked so far to the road that its drives begin or end on, by id; Infinity = no road near. */
  readonly roadMetres: ReadonlyMap<string, number>;
}
