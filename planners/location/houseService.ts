import type { PlanningProblem } from "../model/problem.ts";
import { listServiceCosts, type ServiceCosts } from "./serviceCosts.ts";

/** A problem of fixed houses alone, in the numbers of its methods. */
export interface HouseService {
  readonly problem: PlanningProblem;
  /** Candidates that are not open today, by their own dense number. */
  readonly fresh: readonly number[];
  /** Demands that some house is near enough to, by row. */
  readonly demands: readonly number[];
  /** Demands that no house is near enough to, ascending. */
  readonly uncoverable: readonly number[];
  /** By row: fresh houses within reach, ascending, and the drive to each. */
  readonly near: readonly { readonly houses: readonly number[]; readonly seconds: readonly number[] }[];
  /** By row: the drive to the nearest house that is open today; Infinity without one. */
  readonly standing: Float64Array;
  /** New houses that open at least and at most. */
  readonly least: number;
  readonly most: number;
}

/** Sorts the houses of a problem into new and open ones. Cost: O(houses + reachable pairs). */
export function listHouseService(problem: PlanningProblem): HouseService {
  const candidates = problem.houses?.candidates ?? [];
  const fresh = [...candidates.keys()].filter((house) => candidates[house]?.open === false);
  const numberOf = new Map(fresh.map((house, number) => [house, number]));
  const demands: number[] = [];
  const uncoverable: number[] = [];
  const near: { houses: number[]; seconds: number[] }[] = [];
  const standing: number[] = [];
  for (const [index, demand] of problem.demands.entries()) {
    const reachable = demand.houses ?? [];
    if (reachable.length === 0) {
      uncoverable.push(index);
      continue;
    }
    const row: { houses: number[]; seconds: number[] } = { houses: [], seconds: [] };
    let nearest = Infinity;
    for (const [position, house] of reachable.entries()) {
      const drive = demand.houseSeconds?.[position] ?? 0;
      const number = numberOf.get(house);
      if (number === undefined) nearest = Math.min(nearest, drive);
      else {
        row.houses.push(number);
        row.seconds.push(drive);
      }
    }
    demands.push(index);
    near.push(row);
    standing.push(nearest);
  }
  return {
    problem,
    fresh,
    demands,
    uncoverable,
    near,
    standing: Float64Array.from(standing),
    least: Math.max(0, problem.houses?.least ?? 0),
    most: Math.min(fresh.length, problem.houses?.most ?? 0),
  };
}

/**
 * Costs of the p-median problem: weight times drive.
 *
 * @param longest – pairs with a longer drive cannot be.
 */
export function accessCosts(service: HouseService, longest = Infinity): ServiceCosts {
  const { near, standing } = service;
  const weightOf = (row: number): number => weightOfRow(service, row);
  const pairs = near.map(({ houses, seconds }, row) => {
    const kept = [...houses.keys()].filter((k) => (seconds[k] ?? 0) <= longest);
    return {
      houses: kept.map((k) => houses[k] ?? 0),
      costs: kept.map((k) => weightOf(row) * (seconds[k] ?? 0)),
    };
  });
  const open = standing.map((seconds, row) =>
    seconds < Infinity && seconds <= longest ? weightOf(row) * seconds : Infinity,
  );
  return listServiceCosts(service.fresh.length, pairs, open);
}

/**
 * Costs of the maximal covering problem as a p-median problem: the weight that stays uncovered. Demands with the
 * same houses are one.
 *
 * Source: Church, R. & ReVelle, C. (1976), Theoretical and computational links between the p-median, location
 * set-covering, and the maximal covering location problem, Geographical Analysis 8, 406–415,
 * doi 10.1111/j.1538-4632.1976.tb00547.x.
 */
export function missedCosts(service: HouseService): ServiceCosts {
  const rows = new Map<string, { readonly houses: readonly number[]; weight: number }>();
  for (const [row, { houses }] of service.near.entries()) {
    if ((service.standing[row] ?? 0) < Infinity) continue;
    const required = service.problem.demands[service.demands[row] ?? -1]?.required === true;
    const key = houses.join(" ");
    const known = rows.get(key) ?? { houses, weight: 0 };
    known.weight += required ? Infinity : weightOfRow(service, row);
    rows.set(key, known);
  }
  const list = [...rows.values()];
  const pairs = list.map(({ houses }) => ({ houses, costs: houses.map(() => 0) }));
  return listServiceCosts(
    service.fresh.length,
    pairs,
    Float64Array.from(list, ({ weight }) => weight),
  );
}

/** Returns the weight of a row's demand. */
export function weightOfRow(service: HouseService, row: number): number {
  return service.problem.demands[service.demands[row] ?? -1]?.weight ?? 0;
}

/** Returns the cents of a new house. */
export function centsOfHouse(service: HouseService, number: number): number {
  return service.problem.houses?.candidates[service.fresh[number] ?? -1]?.cents ?? 0;
}
