import type { PlanningProblem } from "../model/problem.ts";
import { legBetween, nodeOfSite } from "./outing.ts";
import type { ReadCircuit, ReadTour } from "./readPlan.ts";

/** What one outing takes. */
export interface TourCount {
  readonly costCents: number;
  readonly driveSeconds: number;
  readonly driveMetres: number;
  /** Drive, set-up, sessions and take-down, without waiting and breaks. */
  readonly workMinutes: number;
}

/** Counts one tour again from the definitions: money, drive and working time. Cost: O(stops). */
export function countTour(problem: PlanningProblem, circuit: ReadCircuit, tour: ReadTour): TourCount {
  const team = circuit.team === null ? undefined : problem.teams[circuit.team];
  const sites = tour.stops.flatMap((stop) => (stop.site === null ? [] : [stop.site]));
  const ends = circuit.depot === null ? [] : [circuit.depot];
  const nodes = [...ends, ...sites.map((site) => nodeOfSite(problem, site)), ...ends];
  let costCents = tour.halfDay === null ? 0 : (team?.halfDayCents ?? 0) * (tour.halfDay === "day" ? 2 : 1);
  let driveSeconds = 0;
  let driveMetres = 0;
  let workMinutes = 0;
  for (const index of sites) {
    const site = problem.sites[index];
    if (site === undefined) continue;
    costCents += site.visitCents;
    workMinutes += site.setupMinutes + site.serviceMinutes + site.teardownMinutes;
  }
  nodes.forEach((to, index) => {
    const from = nodes[index - 1];
    const leg = from === undefined ? null : legBetween(problem, from, to);
    if (leg === null) return;
    costCents += Math.round(((team?.kilometreCents ?? 0) * leg.metres) / 1000);
    driveSeconds += leg.seconds;
    driveMetres += leg.metres;
    workMinutes += leg.minutes;
  });
  return { costCents, driveSeconds, driveMetres, workMinutes };
}
