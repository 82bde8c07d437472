import type { TravelPoint } from "../../../geodata/model/travel.ts";
import type { Plan } from "../../../planners/model/plan.ts";
import type { Scenario, TravelTimesDocument } from "../../scenario/scenario.ts";
import { communePoint, depotPoint, structurePoint, venuePoint } from "../travelPoints.ts";

/** One drive between two points of a scenario. */
export interface PointPair {
  readonly from: TravelPoint;
  readonly to: TravelPoint;
}

/** The drives that a scenario reads from a matrix; no other pair decides anything. */
export interface NeededPairs {
  /** From each commune to each place and hall. */
  readonly families: readonly PointPair[];
  /** Between bases and halls, both ways; none unless the matrix is for cars. */
  readonly teams: readonly PointPair[];
  isNeeded(fromId: string, toId: string): boolean;
}

/** Lists the drives that a scenario reads from a matrix for its own way of travelling. */
export function listNeededPairs(scenario: Scenario): NeededPairs {
  const communes = scenario.territory.communes.map(communePoint);
  const halls = scenario.venues.map(venuePoint);
  const places = [...scenario.structures.map(structurePoint), ...halls];
  const stops =
    scenario.programme.whiteZone.mode === "car" ? [...scenario.depots.map(depotPoint), ...halls] : [];
  const sets = [
    [toIds(communes), toIds(places)],
    [toIds(stops), toIds(stops)],
  ] as const;
  return {
    families: pairUp(communes, places),
    teams: pairUp(stops, stops),
    isNeeded: (fromId, toId) =>
      fromId !== toId && sets.some(([from, to]) => from.has(fromId) && to.has(toId)),
  };
}

/** Lists the needed pairs that a matrix has no time for, in the order of its points. */
export function findPairsWithoutWay(
  { points, seconds }: Pick<TravelTimesDocument, "points" | "seconds">,
  { isNeeded }: NeededPairs,
): { readonly from: string; readonly to: string }[] {
  return points.flatMap(({ id: from }, row) =>
    points.flatMap(({ id: to }, column) =>
      seconds[row * points.length + column] === null && isNeeded(from, to) ? [{ from, to }] : [],
    ),
  );
}

/** Lists the drives of a plan's tours, from base to base, each once; places that the scenario lacks are left out. */
export function listPlanDrives(scenario: Scenario, plan: Plan): PointPair[] {
  const points = [...scenario.depots.map(depotPoint), ...scenario.venues.map(venuePoint)];
  const pointOf = new Map(points.map((point) => [point.id, point]));
  const drives = new Map<string, PointPair>();
  for (const { depotId, tours } of plan.circuits) {
    for (const { stops } of tours) {
      const ids = [`depot-${depotId}`, ...stops.map(({ siteId }) => `venue-${siteId}`), `depot-${depotId}`];
      ids.slice(1).forEach((toId, index) => {
        const [from, to] = [pointOf.get(ids[index] ?? ""), pointOf.get(toId)];
        if (from === undefined || to === undefined || from === to) return;
        drives.set(`${from.id} ${to.id}`, { from, to });
      });
    }
  }
  return [...drives.values()];
}

function toIds(points: readonly TravelPoint[]): ReadonlySet<string> {
  return new Set(points.map(({ id }) => id));
}

function pairUp(origins: readonly TravelPoint[], destinations: readonly TravelPoint[]): PointPair[] {
  return origins.flatMap((from) => destinations.flatMap((to) => (from === to ? [] : [{ from, to }])));
}
