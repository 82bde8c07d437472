import type { PlanningProblem } from "../model/problem.ts";
import { visitsNeeded } from "../model/visits.ts";

/** Demands that the same places can cover as often, as one: people add up, the master problem shrinks. */
export interface DemandGroup {
  /** Site indices, ascending; empty only where a house can cover it. */
  readonly sites: readonly number[];
  /** Visits per cycle that a circuit must make at least to cover it. */
  readonly visits: number;
  readonly weight: number;
  /** Demand indices, ascending. */
  readonly members: readonly number[];
  /** True when it must be covered whatever the aim. */
  readonly required?: boolean;
  /** Candidates that could open within reach, ascending; absent = none. */
  readonly houses?: readonly number[];
}

/** What is left to cover. */
export interface MergedDemands {
  /** In the order of their first member. */
  readonly groups: readonly DemandGroup[];
  /** Demands that nothing can cover, by index, ascending. */
  readonly uncoverable: readonly number[];
  /** Weight of the demands that a house which is open today covers: they are in no group. */
  readonly standingWeight: number;
}

/**
 * Groups demands by the plannable sites and new houses that cover them and sets apart those that none covers.
 *
 * @param plannable – by site index: true where some circuit can stop.
 *
 * Cost: O(total size of the coverage sets).
 */
export function mergeDemands(problem: PlanningProblem, plannable: readonly boolean[]): MergedDemands {
  const candidates = problem.houses?.candidates ?? [];
  const groups = new Map<string, DemandGroup & { weight: number; members: number[]; required: boolean }>();
  const uncoverable: number[] = [];
  let standingWeight = 0;
  for (const [index, demand] of problem.demands.entries()) {
    const houses = demand.houses ?? [];
    if (houses.some((house) => candidates[house]?.open === true)) {
      standingWeight += demand.weight;
      continue;
    }
    const sites = demand.sites.filter((site) => plannable[site] === true);
    if (sites.length === 0 && houses.length === 0) {
      uncoverable.push(index);
      continue;
    }
    const visits = visitsNeeded(problem, demand);
    const key = `${visits}: ${sites.join(" ")}: ${houses.join(" ")}`;
    const places = houses.length === 0 ? { sites } : { sites, houses };
    const group = groups.get(key) ?? { ...places, visits, weight: 0, members: [], required: false };
    group.required ||= demand.required === true;
    group.weight += demand.weight;
    group.members.push(index);
    groups.set(key, group);
  }
  return { groups: [...groups.values()], uncoverable, standingWeight };
}

/**
 * Drops the groups that are covered whenever another one is (row dominance of set covering).
 *
 * Only for aims that cover every group: group *k* is implied by *i* where the sites and houses of *i* are among
 * those of *k* and *i* asks for as many visits.
 *
 * Cost: O(groups² × sites of a group).
 * Source: Toregas, C. & ReVelle, C. (1972), Optimal location under time or distance constraints,
 * Papers of the Regional Science Association 28, 133–144.
 */
export function dropImpliedGroups(groups: readonly DemandGroup[]): readonly DemandGroup[] {
  const siteSets = groups.map((group) => new Set(group.sites));
  const housesOf = ({ houses }: DemandGroup): readonly number[] => houses ?? [];
  return groups.filter(
    (group, k) =>
      !groups.some((other, i) => {
        if (i === k || other.visits < group.visits || other.sites.length > group.sites.length) return false;
        const [own, others] = [housesOf(group), housesOf(other)];
        const asMany = other.sites.length === group.sites.length && others.length === own.length;
        if (asMany && other.visits === group.visits) return false;
        return (
          other.sites.every((site) => siteSets[k]?.has(site)) && others.every((house) => own.includes(house))
        );
      }),
  );
}
