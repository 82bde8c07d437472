import type { PlanningProblem, Team } from "../model/problem.ts";
import { siteHours, teamHours } from "../model/hours.ts";
import type { Violation } from "../model/violation.ts";
import { computeOuting, halfOfSession, legBetween, nodeOfSite } from "./outing.ts";
import type { ReadCircuit, ReadStop, ReadTour } from "./readPlan.ts";
import { violate } from "./ruleTable.ts";

/**
 * Checks the minutes of every tour: sessions inside their window (C6), drive, set-up, session,
 * take-down, break and duty (C15).
 *
 * Cost: O(stops).
 */
export function checkTimes(
  problem: PlanningProblem,
  circuits: readonly ReadCircuit[],
  out: Violation[],
): void {
  for (const circuit of circuits) {
    for (const tour of circuit.tours) {
      tour.stops.forEach((stop) => checkStop(problem, tour, stop, out));
      checkLegs(problem, circuit.depot, tour, out);
      checkDuty(problem, circuit, tour, out);
    }
  }
}

/** What happens at one stop: ready before the session, its length, time to clear, its hours. */
function checkStop(problem: PlanningProblem, tour: ReadTour, stop: ReadStop, out: Violation[]): void {
  const site = stop.site === null ? undefined : problem.sites[stop.site];
  const { times, at, params } = stop;
  if (times === null) return;
  const { arrive, start, end, depart } = times;
  const { startStepMinutes } = problem.cycle;
  if (site !== undefined) {
    if (start - arrive < site.setupMinutes) {
      const values = { ...params, minutes: start - arrive, minimum: site.setupMinutes };
      out.push(violate("setup-too-short", at, values));
    }
    if (end - start !== site.serviceMinutes) {
      const values = { ...params, minutes: end - start, expected: site.serviceMinutes };
      out.push(violate("session-length", at, values));
    }
    if (depart - end < site.teardownMinutes) {
      const values = { ...params, minutes: depart - end, minimum: site.teardownMinutes };
      out.push(violate("teardown-too-short", at, values));
    }
  }
  if (startStepMinutes > 0 && start % startStepMinutes !== 0) {
    out.push(violate("start-off-step", at, { ...params, start, step: startStepMinutes }));
  }
  if (tour.halfDay === null) return;
  const window = siteHours(problem, stop.site ?? -1, halfOfSession(problem.cycle, tour.halfDay, start, end));
  if (start < window.start || end > window.end) {
    const values = { ...params, start, end, from: window.start, to: window.end };
    out.push(violate("session-outside-window", at, values));
  }
}

/** Every drive takes its time, and the break at midday comes on top of it. */
function checkLegs(problem: PlanningProblem, depot: number | null, tour: ReadTour, out: Violation[]): void {
  let before: ReadStop | null = null;
  for (const stop of tour.stops) {
    const from = before === null ? depot : before.site === null ? null : nodeOfSite(problem, before.site);
    const leg =
      from === null || stop.site === null ? null : legBetween(problem, from, nodeOfSite(problem, stop.site));
    if (from !== null && stop.site !== null && leg === null)
      out.push(violate("no-way", stop.at, stop.params));
    if (before?.times && stop.times && leg !== null) {
      const gap = stop.times.arrive - before.times.depart;
      const rest = isMiddayMove(problem, tour, before, stop) ? problem.cycle.breakMinutes : 0;
      if (gap < leg.minutes) {
        const values = { ...stop.params, minutes: gap, drive: leg.minutes };
        out.push(violate("arrives-too-early", stop.at, values));
      } else if (gap < leg.minutes + rest) {
        const values = { ...stop.params, minutes: gap - leg.minutes, minimum: rest };
        out.push(violate("break-too-short", stop.at, values));
      }
    }
    before = stop;
  }
  if (before === null || before.site === null || depot === null) return;
  if (legBetween(problem, nodeOfSite(problem, before.site), depot) === null) {
    out.push(violate("no-way", before.at, before.params));
  }
}

function isMiddayMove(problem: PlanningProblem, tour: ReadTour, before: ReadStop, stop: ReadStop): boolean {
  if (tour.halfDay !== "day" || before.times === null || stop.times === null) return false;
  const { cycle } = problem;
  return (
    halfOfSession(cycle, "day", before.times.start, before.times.end) === "am" &&
    halfOfSession(cycle, "day", stop.times.start, stop.times.end) === "pm"
  );
}

/** From the depot and back inside the duty hours, within the team's longest day, not too many stops. */
function checkDuty(problem: PlanningProblem, circuit: ReadCircuit, tour: ReadTour, out: Violation[]): void {
  const { cycle } = problem;
  const { at, params } = tour;
  if (cycle.maxStops > 0 && tour.stops.length > cycle.maxStops) {
    out.push(violate("too-many-stops", at, { ...params, stops: tour.stops.length, maximum: cycle.maxStops }));
  }
  const outing = computeOuting(problem, circuit.depot, tour);
  if (outing === null) return;
  if (tour.halfDay !== null) {
    const window = teamHours(problem, teamOf(problem, circuit), tour.halfDay);
    if (outing.leave < window.start) {
      out.push(violate("leaves-depot-too-early", at, { ...params, leave: outing.leave, from: window.start }));
    }
    if (outing.back > window.end) {
      out.push(violate("returns-too-late", at, { ...params, back: outing.back, to: window.end }));
    }
  }
  const team = teamOf(problem, circuit);
  const minutes = outing.back - outing.leave;
  if (team !== undefined && minutes > team.dutyMinutes) {
    out.push(violate("duty-too-long", at, { ...params, team: team.id, minutes, maximum: team.dutyMinutes }));
  }
}

function teamOf({ teams }: PlanningProblem, { team }: ReadCircuit): Team | undefined {
  return team === null ? undefined : teams[team];
}
