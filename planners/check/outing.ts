import type { HalfDay } from "../model/plan.ts";
import type { Cycle, PlanningProblem } from "../model/problem.ts";
import type { ReadTour } from "./readPlan.ts";

/** Value of a pair of nodes without a way in the drive matrices. */
const NO_WAY = 0xffff_ffff;

/** One drive of a tour, in the matrices' units. */
export interface Leg {
  readonly seconds: number;
  readonly metres: number;
  /** Whole minutes in a schedule: seconds rounded up. */
  readonly minutes: number;
}

/** Returns the drive from one node to another (depots first, then sites); null without a way. */
export function legBetween(problem: PlanningProblem, from: number, to: number): Leg | null {
  const cell = from * (problem.depotCount + problem.sites.length) + to;
  const seconds = problem.driveSeconds[cell];
  const metres = problem.driveMetres[cell];
  if (seconds === undefined || seconds === NO_WAY) return null;
  return {
    seconds,
    metres: metres === undefined || metres === NO_WAY ? 0 : metres,
    minutes: Math.ceil(seconds / 60),
  };
}

/** Returns the node of a site in the drive matrices. */
export function nodeOfSite(problem: PlanningProblem, site: number): number {
  return problem.depotCount + site;
}

/** When a team leaves its depot for a tour and is back: minutes after local midnight. */
export interface Outing {
  readonly leave: number;
  readonly back: number;
}

/**
 * Returns when a team must leave its depot and when it is back, from the first arrival and the last
 * departure of the tour; null where the plan does not say enough.
 */
export function computeOuting(problem: PlanningProblem, depot: number | null, tour: ReadTour): Outing | null {
  const first = tour.stops[0];
  const last = tour.stops.at(-1);
  if (depot === null || !first?.times || !last?.times || first.site === null || last.site === null) {
    return null;
  }
  const out = legBetween(problem, depot, nodeOfSite(problem, first.site));
  const home = legBetween(problem, nodeOfSite(problem, last.site), depot);
  if (out === null || home === null) return null;
  return { leave: first.times.arrive - out.minutes, back: last.times.depart + home.minutes };
}

/**
 * Tells which half of the day a session belongs to: the tour's, and in a tour of the whole day the one
 * whose window holds it, else the afternoon from the afternoon window's start on.
 */
export function halfOfSession(cycle: Cycle, halfDay: HalfDay, start: number, end: number): "am" | "pm" {
  if (halfDay !== "day") return halfDay;
  const { am, pm } = cycle.sessionWindow;
  if (start >= am.start && end <= am.end) return "am";
  return start >= pm.start ? "pm" : "am";
}

/** Returns the weekly slot of a half-day, as in `Site.slots`; -1 for a weekday that is not worked. */
export function weeklySlot(cycle: Cycle, weekday: number, half: "am" | "pm"): number {
  const index = cycle.weekdays.indexOf(weekday);
  return index < 0 ? -1 : index * 2 + (half === "pm" ? 1 : 0);
}
