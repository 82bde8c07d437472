import type { PlanningProblem } from "../model/problem.ts";
import type { Violation } from "../model/violation.ts";
import { driveToHouse, type ReadHouse } from "./readHouses.ts";
import { violate } from "./ruleTable.ts";

/** What the houses of a plan come to, counted again. */
export interface HouseCount {
  /** New houses and their cents per cycle. */
  readonly opened: number;
  readonly cents: number;
  /** Demands that a house serves within reach, by index. */
  readonly served: ReadonlySet<number>;
  /** Weight times drive of those, and the longest drive. */
  readonly accessSeconds: number;
  readonly longestSeconds: number;
}

/**
 * Checks fixed houses (S2): as many new ones as asked for, each serves what is within reach and no more than it
 * can, and nobody is served by two.
 *
 * Cost: O(demands served × houses of a demand).
 */
export function checkHouses(problem: PlanningProblem, houses: readonly ReadHouse[], out: Violation[]): void {
  const choice = problem.houses;
  if (choice === undefined) return;
  const servedBy = new Map<number, string>();
  for (const { at, house, demands } of houses) {
    const candidate = choice.candidates[house];
    if (candidate === undefined) continue;
    let load = 0;
    for (const demand of demands) {
      const params = { house: candidate.id, demand: problem.demands[demand]?.id ?? "" };
      load += problem.demands[demand]?.weight ?? 0;
      if (driveToHouse(problem, demand, house) === null) out.push(violate("house-out-of-reach", at, params));
      const other = servedBy.get(demand);
      if (other !== undefined) out.push(violate("house-demand-twice", at, { ...params, other }));
      servedBy.set(demand, candidate.id);
    }
    if (load <= (candidate.capacity ?? Infinity)) continue;
    const params = { house: candidate.id, weight: load, capacity: candidate.capacity ?? 0 };
    out.push(violate("house-too-full", at, params));
  }
  const { opened } = countHouses(problem, houses);
  if (opened >= choice.least && opened <= choice.most) return;
  out.push(violate("house-count", "plan", { houses: opened, least: choice.least, most: choice.most }));
}

/** Counts what houses cost and serve. Cost: as `checkHouses`. */
export function countHouses(problem: PlanningProblem, houses: readonly ReadHouse[]): HouseCount {
  const served = new Set<number>();
  let opened = 0;
  let cents = 0;
  let accessSeconds = 0;
  let longestSeconds = 0;
  for (const { house, demands } of houses) {
    const candidate = problem.houses?.candidates[house];
    if (candidate?.open === false) {
      opened += 1;
      cents += candidate.cents;
    }
    for (const demand of demands) {
      const seconds = driveToHouse(problem, demand, house);
      if (seconds === null || served.has(demand)) continue;
      served.add(demand);
      accessSeconds += seconds * (problem.demands[demand]?.weight ?? 0);
      longestSeconds = Math.max(longestSeconds, seconds);
    }
  }
  return { opened, cents, served, accessSeconds, longestSeconds };
}
