import type { DemandGroup } from "../selection/mergeDemands.ts";

/**
 * Looks for few sites that cover every group: a group that stays uncovered gains weight until a site for it
 * comes in, a site leaves whenever all are covered.
 *
 * The same groups give the same sites: no chance is involved, ties go to the site that has not moved for longest.
 *
 * @param enough – stops as soon as this few sites do.
 * @param moves – sites exchanged at most.
 * @returns ascending site indices; never empty where there is a group.
 *
 * Cost: O(moves × sites + moves × groups of a site).
 * Source: Gao, C., Yao, X., Weise, T. & Li, J. (2015), An efficient local search heuristic with row weighting
 * for the unicost set covering problem, European Journal of Operational Research 246, 750–761,
 * doi 10.1016/j.ejor.2015.05.038. Differs: the uncovered group to serve is taken in turn, not by chance.
 */
export function findSmallCover(
  groups: readonly DemandGroup[],
  enough: number,
  moves: number,
  shouldStop: () => boolean,
): readonly number[] {
  const cover = new WeightedCover(groups);
  cover.fill();
  let best = cover.list();
  for (let move = 1; move <= moves && best.length > enough && !shouldStop(); move++) {
    while (cover.uncovered === 0) {
      best = cover.list();
      if (best.length <= enough) return best;
      cover.dropLeast(move, null);
    }
    cover.dropLeast(move, cover.lastAdded);
    cover.serveNext(move);
  }
  return best;
}

/** Step of the turn among groups: a prime beyond their number. */
const STRIDE = 1_000_003;

class WeightedCover {
  uncovered: number;
  lastAdded: number | null = null;
  private readonly groups: readonly DemandGroup[];
  private readonly groupsOfSite: readonly (readonly number[])[];
  private readonly sites: readonly number[];
  private readonly inside: Uint8Array;
  private readonly weights: Float64Array;
  /** By group: chosen sites that cover it. */
  private readonly times: Int32Array;
  /** By site: weight that would be gained by adding it, or lost by dropping it. */
  private readonly scores: Float64Array;
  private readonly moved: Int32Array;
  /** 1 where a site may come back in: something around it has changed since it left. */
  private readonly free: Uint8Array;

  constructor(groups: readonly DemandGroup[]) {
    const groupsOfSite: number[][] = [];
    for (const [index, group] of groups.entries()) {
      for (const site of group.sites) (groupsOfSite[site] ??= []).push(index);
    }
    this.groups = groups;
    this.groupsOfSite = groupsOfSite;
    this.sites = [...groupsOfSite.keys()].filter((site) => groupsOfSite[site] !== undefined);
    this.uncovered = groups.length;
    this.inside = new Uint8Array(groupsOfSite.length);
    this.weights = new Float64Array(groups.length).fill(1);
    this.times = new Int32Array(groups.length);
    this.scores = new Float64Array(groupsOfSite.length);
    for (const site of this.sites) this.scores[site] = groupsOfSite[site]?.length ?? 0;
    this.moved = new Int32Array(groupsOfSite.length);
    this.free = new Uint8Array(groupsOfSite.length).fill(1);
  }

  list(): readonly number[] {
    return this.sites.filter((site) => this.inside[site] === 1);
  }

  /** Adds the site of most weight until every group is covered. */
  fill(): void {
    while (this.uncovered > 0) {
      const site = this.pick(this.sites, (other) => this.inside[other] === 0, 1);
      if (site === null) return;
      this.add(site, 0);
    }
  }

  /** Drops the site that costs least weight. */
  dropLeast(move: number, kept: number | null): void {
    const site = this.pick(this.sites, (other) => this.inside[other] === 1 && other !== kept, -1);
    if (site === null) return;
    this.inside[site] = 0;
    this.moved[site] = move;
    for (const group of this.groupsOfSite[site] ?? []) {
      const times = (this.times[group] ?? 0) - 1;
      this.times[group] = times;
      const weight = this.weights[group] ?? 1;
      if (times === 0) this.uncovered += 1;
      if (times > 1) continue;
      for (const other of this.groups[group]?.sites ?? []) {
        if (times === 0 && other !== site) this.change(other, weight);
        if (times === 1 && this.inside[other] === 1) this.change(other, weight);
      }
    }
    this.free[site] = 0;
  }

  /** Adds the best site for an uncovered group, another one each time; all that stay uncovered gain weight. */
  serveNext(move: number): void {
    const first = (move * STRIDE) % this.times.length;
    let next = first;
    while (this.times[next] !== 0) next = (next + 1) % this.times.length;
    const near = this.groups[next]?.sites ?? [];
    const site = this.pick(near, (other) => this.free[other] === 1, 1) ?? this.pick(near, () => true, 1);
    if (site === null) return;
    this.add(site, move);
    for (let group = 0; group < this.times.length; group++) {
      if (this.times[group] !== 0) continue;
      this.weights[group] = (this.weights[group] ?? 0) + 1;
      for (const other of this.groups[group]?.sites ?? []) this.change(other, 1);
    }
  }

  private add(site: number, move: number): void {
    this.inside[site] = 1;
    this.moved[site] = move;
    this.lastAdded = site;
    for (const group of this.groupsOfSite[site] ?? []) {
      const times = (this.times[group] ?? 0) + 1;
      this.times[group] = times;
      const weight = this.weights[group] ?? 1;
      if (times === 1) this.uncovered -= 1;
      if (times > 2) continue;
      for (const other of this.groups[group]?.sites ?? []) {
        if (other === site) continue;
        if (times === 1) this.change(other, -weight);
        if (times === 2 && this.inside[other] === 1) this.change(other, -weight);
      }
    }
  }

  private change(site: number, by: number): void {
    this.scores[site] = (this.scores[site] ?? 0) + by;
    this.free[site] = 1;
  }

  /** The site of highest score (`sign` −1: lowest), among equals the one that has not moved for longest. */
  private pick(sites: readonly number[], allowed: (site: number) => boolean, sign: 1 | -1): number | null {
    let best: number | null = null;
    for (const site of sites) {
      if (!allowed(site)) continue;
      const ahead = best === null ? 1 : sign * ((this.scores[site] ?? 0) - (this.scores[best] ?? 0));
      if (ahead > 0 || (ahead === 0 && (this.moved[site] ?? 0) < (this.moved[best ?? site] ?? 0)))
        best = site;
    }
    return best;
  }
}
