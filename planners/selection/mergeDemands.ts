import type { PlanningProblem } from "../model/problem.ts";
import { visitsNeeded } from "../model/visits.ts";

/** Demands that the same sites can cover as often, as one: people add up, the master problem shrinks. */
export interface DemandGroup {
  /** Site indices, ascending, never empty. */
  readonly sites: readonly number[];
  /** Visits per cycle that a circuit must make at least to cover it. */
  readonly visits: number;
  readonly weight: number;
  /** Demand indices, ascending. */
  readonly members: readonly number[];
  /** True when it must be covered whatever the aim. */
  readonly required?: boolean;
}

/**
 * Groups demands by the plannable sites that cover them and sets apart those that none covers.
 *
 * @param plannable – by site index: true where some circuit can stop.
 * @returns groups in the order of their first member; `uncoverable` demand indices, ascending.
 *
 * Cost: O(total size of the coverage sets).
 */
export function mergeDemands(
  problem: PlanningProblem,
  plannable: readonly boolean[],
): { readonly groups: readonly DemandGroup[]; readonly uncoverable: readonly number[] } {
  const groups = new Map<string, DemandGroup & { weight: number; members: number[]; required: boolean }>();
  const uncoverable: number[] = [];
  for (const [index, demand] of problem.demands.entries()) {
    const sites = demand.sites.filter((site) => plannable[site] === true);
    if (sites.length === 0) {
      uncoverable.push(index);
      continue;
    }
    const visits = visitsNeeded(problem, demand);
    const key = `${visits}: ${sites.join(" ")}`;
    const group = groups.get(key) ?? { sites, visits, weight: 0, members: [], required: false };
    group.required ||= demand.required === true;
    group.weight += demand.weight;
    group.members.push(index);
    groups.set(key, group);
  }
  return { groups: [...groups.values()], uncoverable };
}

/**
 * Drops the groups that are covered whenever another one is (row dominance of set covering).
 *
 * Only for aims that cover every group: group *k* is implied by *i* where the sites of *i* are among
 * those of *k* and *i* asks for as many visits.
 *
 * Cost: O(groups² × sites of a group).
 * Source: Toregas, C. & ReVelle, C. (1972), Optimal location under time or distance constraints,
 * Papers of the Regional Science Association 28, 133–144.
 */
export function dropImpliedGroups(groups: readonly DemandGroup[]): readonly DemandGroup[] {
  const siteSets = groups.map((group) => new Set(group.sites));
  return groups.filter(
    (group, k) =>
      !groups.some((other, i) => {
        if (i === k || other.visits < group.visits || other.sites.length > group.sites.length) return false;
        if (other.sites.length === group.sites.length && other.visits === group.visits) return false;
        return other.sites.every((site) => siteSets[k]?.has(site));
      }),
  );
}
