import { siteHours, teamHours } from "../model/hours.ts";
import type { HalfDay } from "../model/plan.ts";
import type { PlanningProblem, Site, Team } from "../model/problem.ts";
import { driveMinutes, siteNode } from "../model/nodes.ts";

/** When a team is at one stop; minutes after local midnight. */
export interface StopTimes {
  readonly arrive: number;
  readonly start: number;
  readonly end: number;
  readonly depart: number;
}

/** An ordered tour with its part of the day: the first `morningStops` stops lie in the morning. */
export interface TourPattern {
  readonly halfDay: HalfDay;
  readonly sites: readonly number[];
  readonly morningStops: number;
}

/**
 * State of a tour under construction: when and where the team is free to leave.
 *
 * Times only grow along a tour and every rule is a latest time, so the earliest departure decides
 * feasibility: what cannot follow it cannot follow a later one.
 */
export interface PartialTour {
  readonly node: number;
  readonly free: number;
}

/**
 * Returns the earliest times at which `site` can follow `from`, or null when its session does not fit.
 *
 * `afternoon` picks the session window; `pause` is a break to take on the way (C15).
 */
export function earliestStop(
  problem: PlanningProblem,
  from: PartialTour,
  site: number,
  afternoon: boolean,
  pause: number,
): StopTimes | null {
  const place = problem.sites[site];
  const drive = driveMinutes(problem, from.node, siteNode(problem, site));
  if (place === undefined || drive === null) return null;
  const { startStepMinutes } = problem.cycle;
  const window = siteHours(problem, site, afternoon ? "pm" : "am");
  const ready = Math.max(from.free + drive + pause + place.setupMinutes, window.start);
  const start = Math.ceil(ready / startStepMinutes) * startStepMinutes;
  const end = start + place.serviceMinutes;
  if (end > window.end) return null;
  return { arrive: start - place.setupMinutes, start, end, depart: end + place.teardownMinutes };
}

/** Returns when a team that leaves its last stop at `free` is back, or null when it is too late. */
export function returnTime(
  problem: PlanningProblem,
  team: Team,
  halfDay: HalfDay,
  last: PartialTour,
): number | null {
  const drive = driveMinutes(problem, last.node, team.depot);
  if (drive === null) return null;
  const back = last.free + drive;
  return back <= teamHours(problem, team, halfDay).end ? back : null;
}

/**
 * Returns the times of a tour's stops, or null when the day cannot hold it.
 *
 * Every stop as early as it can be; then, where the duty would be longer than the team's, the stops
 * before the last one are moved as late as the times after them allow (idle time leaves the duty).
 * The team arrives just in time to set up.
 *
 * Cost: O(stops).
 */
export function computeTourTimes(
  problem: PlanningProblem,
  team: Team,
  tour: TourPattern,
): readonly StopTimes[] | null {
  const times: StopTimes[] = [];
  let at: PartialTour = { node: team.depot, free: teamHours(problem, team, tour.halfDay).start };
  for (const [position, site] of tour.sites.entries()) {
    const afternoon = position >= tour.morningStops;
    const pause =
      afternoon && position === tour.morningStops && position > 0 ? problem.cycle.breakMinutes : 0;
    const stop = earliestStop(problem, at, site, afternoon, pause);
    if (stop === null) return null;
    times.push(stop);
    at = { node: siteNode(problem, site), free: stop.depart };
  }
  const back = returnTime(problem, team, tour.halfDay, at);
  if (back === null) return null;
  if (back - leaveTime(problem, team, tour, times) <= team.dutyMinutes) return times;
  const compact = delayEarlierStops(problem, tour, times);
  return back - leaveTime(problem, team, tour, compact) <= team.dutyMinutes ? compact : null;
}

/**
 * Returns when a team leaves its depot for a tour and when it is back; null when the day cannot hold it.
 *
 * Cost: O(stops).
 */
export function computeTourSpan(
  problem: PlanningProblem,
  team: Team,
  tour: TourPattern,
): { readonly leave: number; readonly back: number } | null {
  const times = computeTourTimes(problem, team, tour);
  const last = times?.at(-1);
  const lastSite = tour.sites.at(-1);
  if (times === null || last === undefined || lastSite === undefined) return null;
  const home = driveMinutes(problem, siteNode(problem, lastSite), team.depot);
  return home === null ? null : { leave: leaveTime(problem, team, tour, times), back: last.depart + home };
}

/**
 * Returns how many sessions the hours of one half-day could hold if halls stood next to each other: no
 * tour holds more.
 */
export function mostStopsWithoutDrives(problem: PlanningProblem): number {
  const { am, pm } = problem.cycle.sessionWindow;
  const shortest = (minutes: (site: Site) => number): number => Math.min(...problem.sites.map(minutes));
  const service = shortest((site) => site.serviceMinutes);
  const between = shortest((site) => site.setupMinutes + site.serviceMinutes + site.teardownMinutes);
  const hours = Math.max(am.end - am.start, pm.end - pm.start);
  return Math.max(1, 1 + Math.floor((hours - service) / Math.max(1, between)));
}

/** Minute at which the team leaves its depot to be at the first stop in time. */
function leaveTime(
  problem: PlanningProblem,
  team: Team,
  tour: TourPattern,
  times: readonly StopTimes[],
): number {
  const firstSite = tour.sites[0];
  const first = times[0];
  if (firstSite === undefined || first === undefined) return 0;
  return first.arrive - (driveMinutes(problem, team.depot, siteNode(problem, firstSite)) ?? 0);
}

function delayEarlierStops(
  problem: PlanningProblem,
  tour: TourPattern,
  times: readonly StopTimes[],
): readonly StopTimes[] {
  const late = [...times];
  const { startStepMinutes, breakMinutes } = problem.cycle;
  for (let position = tour.sites.length - 2; position >= 0; position--) {
    const site = tour.sites[position];
    const nextSite = tour.sites[position + 1];
    const next = late[position + 1];
    const place = site === undefined ? undefined : problem.sites[site];
    if (site === undefined || nextSite === undefined || next === undefined || place === undefined) continue;
    const drive = driveMinutes(problem, siteNode(problem, site), siteNode(problem, nextSite)) ?? 0;
    const pause = position + 1 === tour.morningStops ? breakMinutes : 0;
    const window = siteHours(problem, site, position >= tour.morningStops ? "pm" : "am");
    const latestDepart = next.arrive - drive - pause;
    const latestEnd = Math.min(window.end, latestDepart - place.teardownMinutes);
    const start = Math.floor((latestEnd - place.serviceMinutes) / startStepMinutes) * startStepMinutes;
    const end = start + place.serviceMinutes;
    late[position] = { arrive: start - place.setupMinutes, start, end, depart: end + place.teardownMinutes };
  }
  return late;
}
