import type { Issue } from "../../../geodata/model/issue.ts";
import type { TravelTimesDocument } from "../../scenario/scenario.ts";
import { findPairsWithoutWay, type NeededPairs, type PointPair } from "./neededPairs.ts";

/** Farther from a road than this, a point is probably misplaced, or its times start elsewhere (R22). */
const FAR_METRES = 500;

/**
 * Names what an engine could not give: points far from any road, then pairs and drives without a way. Complete,
 * unlike a decoder's list: the caller shows as many as it has room for.
 */
export function listRoadIssues(
  times: TravelTimesDocument,
  needed: NeededPairs,
  roadMetres: ReadonlyMap<string, number>,
  withoutWay: readonly PointPair[],
): Issue[] {
  const far = [...roadMetres].filter(([, metres]) => metres > FAR_METRES);
  return [
    ...far.map(([id, metres]) =>
      metres === Infinity
        ? warning("road-none", "points", { id })
        : warning("road-far", "points", { id, metres: Math.round(metres) }),
    ),
    ...findPairsWithoutWay(times, needed).map((pair) => warning("matrix-pair-missing", "seconds", pair)),
    ...withoutWay.map(({ from, to }) => warning("route-missing", "legs", { from: from.id, to: to.id })),
  ];
}

function warning(code: string, at: string, params: Issue["params"]): Issue {
  return { code, severity: "warning", at, params };
}
