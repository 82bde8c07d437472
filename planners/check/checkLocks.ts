import type { KeptCircuit, KeptStop, PlanningProblem } from "../model/problem.ts";
import type { Violation } from "../model/violation.ts";
import { halfOfSession } from "./outing.ts";
import type { ReadCircuit, ReadTour } from "./readPlan.ts";
import { violate } from "./ruleTable.ts";

/** Checks what the meeting settled about teams, stops and circuits (C18). */
export function checkLocks(
  problem: PlanningProblem,
  circuits: readonly ReadCircuit[],
  out: Violation[],
): void {
  const { locks } = problem;
  if (locks === undefined) return;
  for (const team of locks.requiredTeams) {
    if (circuits.some((circuit) => circuit.team === team && circuit.tours.length > 0)) continue;
    out.push(violate("required-team-missing", "plan", { team: problem.teams[team]?.id ?? "" }));
  }
  for (const kept of locks.keptCircuits) {
    if (circuits.some((circuit) => isSameCircuit(problem, circuit, kept))) continue;
    out.push(violate("kept-circuit-missing", "plan", { sites: namesOf(problem, kept.sites) }));
  }
  for (const { team, sites } of locks.forbiddenCircuits) {
    const found = circuits.find(
      (circuit) => (team === null || circuit.team === team) && hasExactly(circuit, sites),
    );
    if (found !== undefined) out.push(violate("forbidden-circuit-run", found.at, found.params));
  }
  for (const stop of locks.keptStops) {
    const tours = circuits.flatMap((circuit) => circuit.tours.map((tour) => ({ circuit, tour })));
    const held = tours.filter(({ tour }) => tour.stops.some(({ site }) => site === stop.site));
    const suits = held.every(({ circuit, tour }) => suitsStop(problem, stop, circuit, tour));
    if (held.length > 0 && suits) continue;
    out.push(violate("kept-stop-moved", "plan", { site: problem.sites[stop.site]?.id ?? "" }));
  }
}

function hasExactly(circuit: ReadCircuit, sites: readonly number[]): boolean {
  const stops = new Set(circuit.tours[0]?.stops.map(({ site }) => site) ?? []);
  return stops.size === sites.length && sites.every((site) => stops.has(site));
}

function isSameCircuit(problem: PlanningProblem, circuit: ReadCircuit, kept: KeptCircuit): boolean {
  const weekday = problem.cycle.weekdays[kept.weekday];
  return (
    circuit.team === kept.team &&
    circuit.tours.length > 0 &&
    circuit.tours.every(
      (tour) =>
        tour.weekday === weekday &&
        tour.halfDay === kept.halfDay &&
        tour.stops.length === kept.sites.length &&
        tour.stops.every(({ site }, position) => site === kept.sites[position]),
    )
  );
}

function suitsStop(problem: PlanningProblem, kept: KeptStop, circuit: ReadCircuit, tour: ReadTour): boolean {
  if (kept.team !== null && circuit.team !== kept.team) return false;
  if (kept.weekday !== null && tour.weekday !== problem.cycle.weekdays[kept.weekday]) return false;
  if (kept.pm === null) return true;
  const times = tour.stops.find(({ site }) => site === kept.site)?.times;
  if (tour.halfDay === null || times === undefined || times === null) return false;
  return (halfOfSession(problem.cycle, tour.halfDay, times.start, times.end) === "pm") === kept.pm;
}

function namesOf(problem: PlanningProblem, sites: readonly number[]): string {
  return sites.map((site) => problem.sites[site]?.id ?? "").join(", ");
}
