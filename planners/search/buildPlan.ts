import type { Placement } from "../calendar/placement.ts";
import { computeTourTimes } from "../circuits/tourTimeline.ts";
import { InvariantError } from "../../geodata/model/invariantError.ts";
import type { Plan, PlanCircuit, PlanHouse, PlanStop } from "../model/plan.ts";
import type { PlanningProblem } from "../model/problem.ts";

/**
 * Writes placed circuits and new houses out as a plan: ids instead of indices, every tour with its minutes.
 *
 * A circuit is named after the first of its halls (a hall is in one circuit only), so that its name
 * survives a new plan. Circuits are in the order of their first tour.
 *
 * @param opened – candidates that open.
 */
export function buildPlan(
  problem: PlanningProblem,
  placements: readonly Placement[],
  opened: readonly number[],
): Plan {
  const circuits = placements.map((placement) => buildCircuit(problem, placement)).sort(compareCircuits);
  return problem.houses === undefined ? { circuits } : { circuits, houses: listHouses(problem, opened) };
}

/** Houses that are new or serve someone: whoever has an open house within reach, at the nearest one. */
function listHouses({ houses, demands }: PlanningProblem, opened: readonly number[]): readonly PlanHouse[] {
  const candidates = houses?.candidates ?? [];
  const served = new Map<number, string[]>(opened.map((house) => [house, []]));
  for (const { id, houses: near = [], houseSeconds = [] } of demands) {
    let nearest: number | null = null;
    let drive = Infinity;
    for (const [position, house] of near.entries()) {
      const seconds = houseSeconds[position] ?? Infinity;
      if (seconds >= drive || !(candidates[house]?.open === true || opened.includes(house))) continue;
      nearest = house;
      drive = seconds;
    }
    if (nearest === null) continue;
    served.set(nearest, [...(served.get(nearest) ?? []), id]);
  }
  return [...served]
    .sort((a, b) => a[0] - b[0])
    .map(([house, demandIds]) => ({ houseId: candidates[house]?.id ?? "", demandIds }));
}

function buildCircuit(problem: PlanningProblem, placement: Placement): PlanCircuit {
  const { column, option, weeks } = placement;
  const team = problem.teams[column.team];
  const weekday = problem.cycle.weekdays[placement.weekday];
  const depotId = problem.depotIds[team?.depot ?? -1];
  if (team === undefined || weekday === undefined || depotId === undefined) {
    throw new InvariantError(`placement of team ${column.team} on weekday ${placement.weekday} has no place`);
  }
  const times = computeTourTimes(problem, team, option.tour);
  if (times === null) throw new InvariantError(`tour ${option.tour.sites.join(" ")} has no times`);
  const stops = option.tour.sites.map((site, position): PlanStop => {
    const stop = times[position];
    const siteId = problem.sites[site]?.id;
    if (stop === undefined || siteId === undefined)
      throw new InvariantError(`no stop ${position} at ${site}`);
    return { siteId, arrive: stop.arrive, start: stop.start, end: stop.end, depart: stop.depart };
  });
  const firstSite = problem.sites[column.sites[0] ?? -1]?.id ?? "";
  return {
    id: `circuit-${firstSite}`,
    teamId: team.id,
    depotId,
    tours: weeks.map((week) => ({ week: week + 1, weekday, halfDay: option.tour.halfDay, stops })),
  };
}

function compareCircuits(a: PlanCircuit, b: PlanCircuit): number {
  const key = ({ tours, id }: PlanCircuit): readonly (number | string)[] => {
    const first = tours[0];
    return [first?.week ?? 0, first?.weekday ?? 0, first?.stops[0]?.start ?? 0, id];
  };
  const left = key(a);
  const right = key(b);
  for (const [position, value] of left.entries()) {
    const other = right[position] ?? 0;
    if (value !== other) return value < other ? -1 : 1;
  }
  return 0;
}
