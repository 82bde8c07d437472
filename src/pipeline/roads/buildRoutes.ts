import type { RoadLeg, RoadRouter } from "../../../geodata/model/roadRoute.ts";
import type { RoutesDocument } from "../../scenario/routesDocument.ts";
import type { PointPair } from "./neededPairs.ts";

/** Ways that were found, and the drives that have none. */
export interface BuiltRoutes {
  readonly document: RoutesDocument;
  readonly withoutWay: readonly PointPair[];
}

/** Makes `routes.json` of drives from any engine; a drive without a way is left out and told. */
export async function buildRoutes(
  router: RoadRouter,
  drives: readonly PointPair[],
  computedAt: string,
  request: Parameters<RoadRouter["findLegs"]>[1],
): Promise<BuiltRoutes> {
  const legs = await router.findLegs(drives, request);
  return {
    document: {
      version: 1,
      provider: router.name,
      computedAt,
      detail: router.detail,
      legs: legs.filter((leg): leg is RoadLeg => leg !== null),
    },
    withoutWay: drives.filter((_, index) => (legs[index] ?? null) === null),
  };
}
