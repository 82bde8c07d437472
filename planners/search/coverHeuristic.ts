import type { Column } from "../circuits/column.ts";
import { outingBudget, type OutingLimit } from "../evaluate/outingBudget.ts";
import { cycleCents } from "../evaluate/tourCost.ts";
import { capacityUse, type MasterInput } from "../exact/masterProblem.ts";
import { hasOneRhythm } from "../model/visits.ts";
import { housesOf } from "../selection/addHouses.ts";
import type { DemandGroup } from "../selection/mergeDemands.ts";
import type { Rng } from "./rng.ts";

/** A choice of circuits with what it is worth: more weight first, then fewer cents. */
export interface Choice {
  /** Column indices, ascending. */
  readonly chosen: readonly number[];
  readonly weight: number;
  readonly coveredGroups: number;
  /** Cents per cycle. */
  readonly cents: number;
}

/** Share of the chosen circuits that one round takes out, as 1 in this many. */
const DESTROY_SHARE = 4;

/**
 * Finds a good choice of circuits quickly: greedy by people newly covered per cent, then destroy and
 * repair (ruin a quarter, rebuild, keep when not worse).
 *
 * Gives the exact solver a start and the meeting a first answer; proves nothing. Weights of groups
 * steer it; for `cover-all` it returns null where the greedy order cannot cover everything within the
 * teams' slots.
 *
 * Cost: O(rounds × circuits chosen × columns × groups of a column).
 * Source: Chvátal, V. (1979), A greedy heuristic for the set-covering problem, Mathematics of
 * Operations Research 4, 233–235, doi 10.1287/moor.4.3.233; Schrimpf, G. et al. (2000), Record breaking
 * optimization results using the ruin and recreate principle, Journal of Computational Physics 159,
 * 139–171, doi 10.1006/jcph.1999.6413.
 */
export function findGoodChoice(
  input: MasterInput,
  rounds: number,
  rng: Rng,
  shouldStop: () => boolean,
): Choice | null {
  let best = complete(input, []);
  if (best === null) return null;
  for (let round = 0; round < rounds && !shouldStop(); round++) {
    const kept = best.chosen.filter(() => rng.below(DESTROY_SHARE) !== 0);
    const candidate = complete(input, kept);
    if (candidate !== null && !isWorse(candidate, best)) best = candidate;
  }
  return best;
}

/**
 * Returns what a choice of circuits is worth, from the columns themselves.
 *
 * Cost: O(chosen × groups of a column).
 */
export function valueOfChoice(input: MasterInput, chosen: readonly number[]): Choice {
  const covered = new Set<number>();
  let cents = 0;
  for (const index of chosen) {
    for (const group of input.covering.covers[index] ?? []) covered.add(group);
    const column = input.covering.columns[index];
    if (column !== undefined) cents += cycleCents(column);
  }
  let weight = 0;
  for (const group of covered) weight += input.groups[group]?.weight ?? 0;
  return { chosen, weight, coveredGroups: covered.size, cents };
}

/**
 * Returns what circuits and houses are worth, whether the master has them or not; `chosen` is empty.
 *
 * Cost: O(groups × sites and houses of a group).
 */
export function valueOfColumns(groups: readonly DemandGroup[], columns: readonly Column[]): Choice {
  const visitsAt = new Map(columns.flatMap(({ sites, visits }) => sites.map((site) => [site, visits])));
  const open = new Set(housesOf(columns));
  const covered = groups.filter(
    ({ sites, visits, houses }) =>
      sites.some((site) => (visitsAt.get(site) ?? 0) >= visits) ||
      houses?.some((house) => open.has(house)) === true,
  );
  return {
    chosen: [],
    weight: covered.reduce((sum, { weight }) => sum + weight, 0),
    coveredGroups: covered.length,
    cents: columns.reduce((sum, column) => sum + cycleCents(column), 0),
  };
}

/** Finds circuits among the master's columns; null where one of them is not there. Cost: O(columns). */
export function findChoice(input: MasterInput, columns: readonly Column[]): Choice | null {
  const key = ({ team, halfDays, visits, sites }: Column): string =>
    `${team} ${halfDays} ${visits} ${sites.join(" ")}`;
  const wanted = new Set(columns.map(key));
  const chosen = [...input.covering.columns.keys()].filter((index) => {
    const column = input.covering.columns[index];
    return column !== undefined && wanted.has(key(column));
  });
  return chosen.length === wanted.size ? valueOfChoice(input, chosen) : null;
}

function isWorse(a: Choice, b: Choice): boolean {
  return a.weight === b.weight ? a.cents > b.cents : a.weight < b.weight;
}

/** Greedily adds circuits to `kept` until nothing more is gained, then takes out what is not needed. */
function complete(input: MasterInput, kept: readonly number[]): Choice | null {
  const state = new ChoiceState(input);
  for (const index of kept) state.add(index);
  for (const site of input.problem.requiredSites) {
    if (state.usesSite(site)) continue;
    const index = state.bestColumn((column) => column.sites.includes(site));
    if (index === null) return null;
    state.add(index);
  }
  for (const [group, { required }] of input.groups.entries()) {
    if (required !== true || state.covers(group)) continue;
    const index = state.bestColumn((_, covered) => covered.includes(group));
    if (index === null) return null;
    state.add(index);
  }
  for (;;) {
    const index = state.bestColumn(null);
    if (index === null) break;
    state.add(index);
  }
  while (state.lacksHouses()) {
    const index = state.bestColumn(({ house }) => house !== undefined);
    if (index === null) return null;
    state.add(index);
  }
  state.dropUseless();
  if (input.problem.aim.kind === "cover-all" && !state.coversAll()) return null;
  if ((input.problem.locks?.requiredTeams ?? []).some((team) => !state.usesTeam(team))) return null;
  return state.toChoice();
}

class ChoiceState {
  private readonly input: MasterInput;
  private readonly chosen = new Set<number>();
  private readonly timesCovered: Int32Array;
  private readonly usedSites = new Set<number>();
  private readonly free: number[];
  private readonly limits: readonly OutingLimit[];
  private readonly oneRhythm: boolean;
  /** What is left of each limit of the budget. */
  private readonly left: number[];
  private readonly leastHouses: number;
  private openHouses = 0;

  constructor(input: MasterInput) {
    this.input = input;
    this.timesCovered = new Int32Array(input.groups.length);
    this.free = [...input.capacity];
    this.limits = outingBudget(input.problem);
    this.oneRhythm = hasOneRhythm(input.problem);
    this.leastHouses = input.problem.houses?.least ?? 0;
    this.left = this.limits.map(({ most }) => most);
  }

  usesSite(site: number): boolean {
    return this.usedSites.has(site);
  }

  usesTeam(team: number): boolean {
    return [...this.chosen].some((index) => this.input.covering.columns[index]?.team === team);
  }

  covers(group: number): boolean {
    return (this.timesCovered[group] ?? 0) > 0;
  }

  coversAll(): boolean {
    return this.timesCovered.every((times) => times > 0);
  }

  /** True while fewer houses are open than must be. */
  lacksHouses(): boolean {
    return this.openHouses < this.leastHouses;
  }

  add(index: number): void {
    this.change(index, 1);
    this.chosen.add(index);
  }

  /**
   * The column that covers most new weight per cent among those that still fit; the first of equals.
   * With a filter, columns that cover nothing new qualify too.
   */
  bestColumn(filter: ((column: Column, covers: readonly number[]) => boolean) | null): number | null {
    let best: number | null = null;
    let bestGain = 0;
    for (const [index, column] of this.input.covering.columns.entries()) {
      if (!this.hasRoom(index, column) || this.exceedsBudget(column)) continue;
      if (filter !== null && !filter(column, this.input.covering.covers[index] ?? [])) continue;
      if (column.sites.some((site) => this.usedSites.has(site))) continue;
      let weight = filter === null ? 0 : 1;
      for (const group of this.input.covering.covers[index] ?? []) {
        if (this.timesCovered[group] === 0) weight += Math.max(1, this.input.groups[group]?.weight ?? 0);
      }
      const gain = weight / (cycleCents(column) + 1);
      if (gain > bestGain) {
        bestGain = gain;
        best = index;
      }
    }
    return best;
  }

  /** Takes out circuits and houses, dearest first, whose groups are covered by others. */
  dropUseless(): void {
    const required = new Set(this.input.problem.requiredSites);
    const dearestFirst = [...this.chosen].sort((a, b) => this.centsOf(b) - this.centsOf(a) || a - b);
    for (const index of dearestFirst) {
      const column = this.input.covering.columns[index];
      if (column?.sites.some((site) => required.has(site)) !== false) continue;
      const needed = this.input.covering.covers[index]?.some((group) => this.timesCovered[group] === 1);
      if (needed === true || (column.house !== undefined && this.openHouses <= this.leastHouses)) continue;
      this.change(index, -1);
      this.chosen.delete(index);
    }
  }

  toChoice(): Choice {
    return valueOfChoice(
      this.input,
      [...this.chosen].sort((a, b) => a - b),
    );
  }

  private use(column: Column): number {
    return capacityUse(column, this.oneRhythm);
  }

  /** Of the team's half-days; a house: one more may open, and this one is not open yet. */
  private hasRoom(index: number, column: Column): boolean {
    if (column.house === undefined) return this.use(column) <= (this.free[column.team] ?? 0);
    return this.openHouses < (this.input.problem.houses?.most ?? 0) && !this.chosen.has(index);
  }

  private exceedsBudget(column: Column): boolean {
    return this.limits.some(({ amount }, k) => amount(column) > (this.left[k] ?? 0));
  }

  private centsOf(index: number): number {
    const column = this.input.covering.columns[index];
    return column === undefined ? 0 : cycleCents(column);
  }

  private change(index: number, by: 1 | -1): void {
    const column = this.input.covering.columns[index];
    if (column === undefined) return;
    for (const group of this.input.covering.covers[index] ?? []) {
      this.timesCovered[group] = (this.timesCovered[group] ?? 0) + by;
    }
    for (const site of column.sites) {
      if (by === 1) this.usedSites.add(site);
      else this.usedSites.delete(site);
    }
    if (column.house === undefined)
      this.free[column.team] = (this.free[column.team] ?? 0) - by * this.use(column);
    else this.openHouses += by;
    for (const [k, { amount }] of this.limits.entries())
      this.left[k] = (this.left[k] ?? 0) - by * amount(column);
  }
}
