import { halfDaysOf, tourCents, tourMetres, tourWorkMinutes } from "../evaluate/tourCost.ts";
import { driveMinutes, siteNode } from "../model/nodes.ts";
import { teamHours } from "../model/hours.ts";
import type { HalfDay } from "../model/plan.ts";
import type { PlanningProblem, Team } from "../model/problem.ts";
import { visitLevels } from "../model/visits.ts";
import type { Column, ColumnOption } from "./column.ts";
import { makeStopSetKey, type StopSetKey } from "./stopSetKey.ts";
import {
  computeTourTimes,
  earliestStop,
  returnTime,
  type PartialTour,
  type TourPattern,
} from "./tourTimeline.ts";

/** Columns found and whether they are all there are; a bound from a part of them proves nothing. */
export interface ColumnSet {
  readonly columns: readonly Column[];
  readonly complete: boolean;
}

/** One feasible tour before columns are formed, with the weekdays it can run on. */
interface Candidate {
  readonly tour: TourPattern;
  readonly cents: number;
  /** Bit *d* set: the tour can run on weekday index *d*. */
  readonly weekdays: number;
}

/**
 * Lists every circuit that the rules of a day allow, as columns of the master problem: each set of stops
 * once for each rhythm that some demand asks for.
 *
 * Tours grow stop by stop from the depot and only from tours that still fit, each set of stops keeps
 * its cheapest order for each part of the day and weekday. Complete when the drive times obey the
 * triangle inequality (road times do) and no more than `columnLimit` sets of stops fit a team; a stop
 * less then never makes a tour impossible. Beyond the limit only tours between near stops are listed.
 *
 * @param allowed – true for sites that may be visited, by site index.
 * @param shouldStop – asked often; a list that was cut short is not complete.
 * @returns columns sorted by team, then by number of stops, then by sites; a fresh array.
 *
 * Cost: O(feasible ordered tours × stops); 42 sites with two stops a day: 9,000 tours.
 */
export function enumerateColumns(
  problem: PlanningProblem,
  allowed: readonly boolean[],
  columnLimit: number,
  shouldStop: () => boolean = () => false,
): ColumnSet {
  const levels = visitLevels(problem);
  const columns: Column[] = [];
  let complete = true;
  for (const [teamIndex, team] of problem.teams.entries()) {
    let tours = new TourCollector(problem, team, allowed, columnLimit, null, shouldStop);
    let sets = tours.collect();
    if (tours.limited) {
      complete = false;
      if (shouldStop()) break;
      tours = new TourCollector(
        problem,
        team,
        allowed,
        columnLimit,
        nearestSites(problem, allowed),
        shouldStop,
      );
      sets = tours.collect();
    }
    for (const { sites, candidates } of sets) {
      for (const column of formColumns(problem, teamIndex, sites, candidates)) {
        for (const visits of levels) columns.push({ ...column, visits });
      }
    }
  }
  return { columns: columns.sort(compareColumns), complete };
}

/** Orders columns by team, number of stops, sites, cost, rhythm: the canonical order that breaks ties. */
export function compareColumns(a: Column, b: Column): number {
  if (a.team !== b.team) return a.team - b.team;
  if (a.sites.length !== b.sites.length) return a.sites.length - b.sites.length;
  for (const [position, site] of a.sites.entries()) {
    const other = b.sites[position] ?? 0;
    if (site !== other) return site - other;
  }
  return a.cents - b.cents || a.halfDays - b.halfDays || a.visits - b.visits;
}

/** How many next stops are tried after each stop where all of them are too many. */
const NEAR_COUNT = 12;

function nearestSites(problem: PlanningProblem, allowed: readonly boolean[]): readonly (readonly number[])[] {
  const sites = problem.sites.map((_, site) => site).filter((site) => allowed[site] === true);
  return problem.sites.map((_, from) => {
    const seconds = (to: number): number =>
      driveMinutes(problem, siteNode(problem, from), siteNode(problem, to)) ?? Infinity;
    return sites
      .filter((to) => to !== from)
      .sort((a, b) => seconds(a) - seconds(b) || a - b)
      .slice(0, NEAR_COUNT);
  });
}

/** Order of the parts of the day in a table of tours by part and weekday: halves first. */
const DAY_PARTS: readonly HalfDay[] = ["am", "pm", "day"];
const WEEKDAYS = 7;
/** By mask of weekdays: its weekdays, ascending; shared, there are only 128. */
const WEEKDAYS_OF_MASK: readonly (readonly number[])[] = Array.from({ length: 1 << WEEKDAYS }, (_, mask) =>
  Array.from({ length: WEEKDAYS }, (__, weekday) => weekday).filter((weekday) => (mask >> weekday) & 1),
);

/** How often, in tours looked at, the list asks whether to stop. */
const CALLS_BETWEEN = 256;

class TourCollector {
  limited = false;
  private readonly problem: PlanningProblem;
  private readonly team: Team;
  private readonly limit: number;
  private readonly near: readonly (readonly number[])[] | null;
  private readonly every: readonly number[];
  private readonly shouldStop: () => boolean;
  private calls = 0;
  private readonly shortestSetup: number;
  private readonly shortestService: number;
  private readonly teamFree: HalfDayMasks;
  private readonly siteFree: readonly HalfDayMasks[];
  private readonly keyOf: StopSetKey;
  private readonly bySet = new Map<number | string, { sites: readonly number[]; candidates: Candidate[] }>();

  constructor(
    problem: PlanningProblem,
    team: Team,
    allowed: readonly boolean[],
    limit: number,
    near: readonly (readonly number[])[] | null,
    shouldStop: () => boolean,
  ) {
    this.shouldStop = shouldStop;
    this.problem = problem;
    this.team = team;
    this.limit = limit;
    this.near = near;
    this.every = problem.sites.map((_, site) => site).filter((site) => allowed[site] === true);
    this.shortestSetup = problem.sites.reduce((least, site) => Math.min(least, site.setupMinutes), Infinity);
    this.shortestService = problem.sites.reduce(
      (least, site) => Math.min(least, site.serviceMinutes),
      Infinity,
    );
    this.teamFree = weekdayMasks(team.slots);
    this.siteFree = problem.sites.map((site) => weekdayMasks(site.slots));
    this.keyOf = makeStopSetKey(problem.sites.length);
  }

  collect(): readonly { sites: readonly number[]; candidates: readonly Candidate[] }[] {
    for (const halfDay of DAY_PARTS) {
      const start = { node: this.team.depot, free: teamHours(this.problem, this.team, halfDay).start };
      this.grow(halfDay, [], halfDay === "pm" ? 0 : null, start);
    }
    return [...this.bySet.values()];
  }

  /** Extends `sites` by every stop that still fits; `morningStops` is null while it is morning. */
  private grow(
    halfDay: HalfDay,
    sites: readonly number[],
    morningStops: number | null,
    at: PartialTour,
  ): void {
    const { maxStops, breakMinutes } = this.problem.cycle;
    if (maxStops > 0 && sites.length >= maxStops) return;
    this.calls += 1;
    if (this.calls % CALLS_BETWEEN === 0 && this.shouldStop()) this.limited = true;
    const pause = morningStops === null && sites.length > 0 ? breakMinutes : 0;
    const morning = morningStops === null && this.hasRoom(at.free, false);
    const afternoon = (morningStops !== null || halfDay === "day") && this.hasRoom(at.free + pause, true);
    if (!morning && !afternoon) return;
    const from = sites.at(-1);
    const nextSites = from === undefined || this.near === null ? this.every : (this.near[from] ?? []);
    for (const site of nextSites) {
      if (sites.includes(site)) continue;
      if (morning) this.append(halfDay, sites, null, at, site, 0);
      if (afternoon) this.append(halfDay, sites, morningStops ?? sites.length, at, site, pause);
    }
  }

  /** False where not even a stop next door, the quickest of all, could still end its session in time. */
  private hasRoom(free: number, afternoon: boolean): boolean {
    const { sessionWindow, startStepMinutes } = this.problem.cycle;
    const window = afternoon ? sessionWindow.pm : sessionWindow.am;
    const ready = Math.max(free + this.shortestSetup, window.start);
    const start = Math.ceil(ready / startStepMinutes) * startStepMinutes;
    return start + this.shortestService <= window.end;
  }

  private append(
    halfDay: HalfDay,
    before: readonly number[],
    morningStops: number | null,
    at: PartialTour,
    site: number,
    pause: number,
  ): void {
    const stop = earliestStop(this.problem, at, site, morningStops !== null, pause);
    if (stop === null) return;
    const last = { node: siteNode(this.problem, site), free: stop.depart };
    if (returnTime(this.problem, this.team, halfDay, last) === null) return;
    const sites = [...before, site];
    if (isTooLong(this.problem, this.team, sites)) return;
    this.keep({ halfDay, sites, morningStops: morningStops ?? sites.length });
    if (!this.limited) this.grow(halfDay, sites, morningStops, last);
  }

  private keep(tour: TourPattern): void {
    const weekdays = this.possibleWeekdays(tour);
    if (weekdays === 0) return;
    const sites = tour.sites.length === 1 ? tour.sites : [...tour.sites].sort((a, b) => a - b);
    const key = this.keyOf(sites);
    const known = this.bySet.get(key);
    const cents = tourCents(this.problem, this.team, tour.halfDay, tour.sites);
    if (known?.candidates.some((other) => isNeverDearer(other, tour, cents, weekdays)) === true) return;
    if (computeTourTimes(this.problem, this.team, tour) === null) return;
    if (known !== undefined) known.candidates.push({ tour, cents, weekdays });
    else if (this.bySet.size >= this.limit) this.limited = true;
    else this.bySet.set(key, { sites, candidates: [{ tour, cents, weekdays }] });
  }

  /** Weekdays on which the team and every hall of the tour are free in the half-days it needs. */
  private possibleWeekdays(tour: TourPattern): number {
    const { am, pm } = this.teamFree;
    let weekdays = tour.halfDay === "am" ? am : tour.halfDay === "pm" ? pm : am & pm;
    for (const [position, site] of tour.sites.entries()) {
      const free = this.siteFree[site];
      weekdays &= (position < tour.morningStops ? free?.am : free?.pm) ?? 0;
    }
    return weekdays;
  }
}

/** True where a tour found before runs in the same part of the day whenever the new one could, for no more. */
function isNeverDearer(known: Candidate, tour: TourPattern, cents: number, weekdays: number): boolean {
  return known.tour.halfDay === tour.halfDay && known.cents <= cents && (weekdays & ~known.weekdays) === 0;
}

/** Weekdays as bits on which a morning, or an afternoon, is free. */
interface HalfDayMasks {
  readonly am: number;
  readonly pm: number;
}

function weekdayMasks(slots: readonly number[]): HalfDayMasks {
  let am = 0;
  let pm = 0;
  for (const slot of slots) {
    if (slot % 2 === 0) am |= 1 << (slot / 2);
    else pm |= 1 << ((slot - 1) / 2);
  }
  return { am, pm };
}

/**
 * Turns the tours of one set of stops into columns of equal cost.
 *
 * For each part of the day and weekday the cheapest tour stays (the first found among equals); a whole
 * day is dropped on weekdays where half of it does the same for no more.
 */
function formColumns(
  problem: PlanningProblem,
  team: number,
  sites: readonly number[],
  candidates: readonly Candidate[],
): readonly Omit<Column, "visits">[] {
  const [only] = candidates;
  if (candidates.length === 1 && only !== undefined) {
    const options = [{ tour: only.tour, weekdays: WEEKDAYS_OF_MASK[only.weekdays] ?? [] }];
    return [{ team, sites, ...amountsOf(problem, team, only), options }];
  }
  const best: (Candidate | undefined)[] = [];
  for (const candidate of candidates) {
    const part = DAY_PARTS.indexOf(candidate.tour.halfDay) * WEEKDAYS;
    for (let weekday = 0; weekday < WEEKDAYS; weekday++) {
      if ((candidate.weekdays & (1 << weekday)) === 0) continue;
      const known = best[part + weekday];
      if (known === undefined || candidate.cents < known.cents) best[part + weekday] = candidate;
    }
  }
  const groups = new Map<
    string,
    Omit<Column, "options" | "visits"> & { options: Map<Candidate, number[]> }
  >();
  for (let slot = 0; slot < best.length; slot++) {
    const candidate = best[slot];
    const weekday = slot % WEEKDAYS;
    if (candidate === undefined) continue;
    if (candidate.tour.halfDay === "day" && halfDoesTheSame(best, weekday, candidate.cents)) continue;
    const amounts = amountsOf(problem, team, candidate);
    const key = Object.values(amounts).join(" ");
    const group = groups.get(key) ?? { team, sites, ...amounts, options: new Map<Candidate, number[]>() };
    group.options.set(candidate, [...(group.options.get(candidate) ?? []), weekday]);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => ({
    ...group,
    options: [...group.options].map(([candidate, weekdays]): ColumnOption => ({
      tour: candidate.tour,
      weekdays: weekdays.sort((a, b) => a - b),
    })),
  }));
}

/** What the master counts of a tour; metres and minutes only where the budget limits them. */
function amountsOf(
  problem: PlanningProblem,
  teamIndex: number,
  { tour, cents }: Candidate,
): Pick<Column, "halfDays" | "cents" | "metres" | "workMinutes"> {
  const team = problem.teams[teamIndex];
  const { metres, workMinutes } = problem.budget;
  return {
    halfDays: halfDaysOf(tour.halfDay),
    cents,
    metres: metres === null || team === undefined ? 0 : tourMetres(problem, team, tour.sites),
    workMinutes: workMinutes === null || team === undefined ? 0 : tourWorkMinutes(problem, team, tour.sites),
  };
}

/** Longer than the team's longest tour; a stop more never shortens it. */
function isTooLong(problem: PlanningProblem, team: Team, sites: readonly number[]): boolean {
  return team.tourMetres !== undefined && tourMetres(problem, team, sites) > team.tourMetres;
}

function halfDoesTheSame(best: readonly (Candidate | undefined)[], weekday: number, cents: number): boolean {
  return [0, 1].some((part) => (best[part * WEEKDAYS + weekday]?.cents ?? Infinity) <= cents);
}
