import type { PlanningProblem } from "../model/problem.ts";
import type { Violation } from "../model/violation.ts";
import { countHalfDays, visitedSites } from "./checkCoverage.ts";
import { computeOuting, legBetween, nodeOfSite } from "./outing.ts";
import { readPlan, type ReadCircuit, type ReadTour } from "./readPlan.ts";

/** Totals of a plan over one cycle, counted again from the definitions. */
export interface PlanCount {
  readonly costCents: number;
  /** Weight of the demands that some stop of the plan is near enough to. */
  readonly coveredWeight: number;
  readonly halfDays: number;
  readonly driveSeconds: number;
  readonly driveMetres: number;
  /** From leaving the depot to the return, tour by tour. */
  readonly dutyMinutes: number;
}

/**
 * Counts what a plan costs and serves, without the planner's code: the `recount` of the bench and the
 * check of claimed figures.
 *
 * Cost of a tour: its half-days, its kilometres rounded to a cent leg by leg, and each hall. What a
 * broken plan leaves unsaid counts nothing; {@link checkPlan} reports it.
 *
 * @param plan – a `Plan`, or whatever stands in its place; never throws.
 */
export function recountPlan(problem: PlanningProblem, plan: unknown): PlanCount {
  const ignored: Violation[] = [];
  const circuits = readPlan(problem, plan, ignored);
  const visited = visitedSites(circuits);
  const covered = problem.demands.filter((demand) => demand.sites.some((site) => visited.has(site)));
  let costCents = 0;
  let driveSeconds = 0;
  let driveMetres = 0;
  let dutyMinutes = 0;
  for (const circuit of circuits) {
    for (const tour of circuit.tours) {
      const count = countTour(problem, circuit, tour);
      costCents += count.costCents;
      driveSeconds += count.driveSeconds;
      driveMetres += count.driveMetres;
      const outing = computeOuting(problem, circuit.depot, tour);
      if (outing !== null) dutyMinutes += outing.back - outing.leave;
    }
  }
  return {
    costCents,
    coveredWeight: covered.reduce((sum, demand) => sum + demand.weight, 0),
    halfDays: countHalfDays(circuits),
    driveSeconds,
    driveMetres,
    dutyMinutes,
  };
}

function countTour(
  problem: PlanningProblem,
  circuit: ReadCircuit,
  tour: ReadTour,
): Pick<PlanCount, "costCents" | "driveSeconds" | "driveMetres"> {
  const team = circuit.team === null ? undefined : problem.teams[circuit.team];
  const sites = tour.stops.flatMap((stop) => (stop.site === null ? [] : [stop.site]));
  const ends = circuit.depot === null ? [] : [circuit.depot];
  const nodes = [...ends, ...sites.map((site) => nodeOfSite(problem, site)), ...ends];
  let costCents = tour.halfDay === null ? 0 : (team?.halfDayCents ?? 0) * (tour.halfDay === "day" ? 2 : 1);
  let driveSeconds = 0;
  let driveMetres = 0;
  for (const site of sites) costCents += problem.sites[site]?.visitCents ?? 0;
  nodes.forEach((to, index) => {
    const from = nodes[index - 1];
    const leg = from === undefined ? null : legBetween(problem, from, to);
    if (leg === null) return;
    costCents += Math.round(((team?.kilometreCents ?? 0) * leg.metres) / 1000);
    driveSeconds += leg.seconds;
    driveMetres += leg.metres;
  });
  return { costCents, driveSeconds, driveMetres };
}
