import type { LonLat } from "../../../geodata/model/lonLat.ts";
import type { RoadLeg } from "../../../geodata/model/roadRoute.ts";

/** Joins the roads of a tour to one line; null where one is missing, or where none leads anywhere. */
export function joinRoads(roads: readonly (Pick<RoadLeg, "line"> | null)[]): readonly LonLat[] | null {
  const positions: LonLat[] = [];
  for (const road of roads) {
    if (road === null) return null;
    for (const position of road.line) {
      const last = positions.at(-1);
      if (last?.[0] !== position[0] || last[1] !== position[1]) positions.push(position);
    }
  }
  return positions.length < 2 ? null : positions;
}
