import type { PlanningProblem } from "../model/problem.ts";
import type { Violation } from "../model/violation.ts";
import { countHalfDays, findCovered } from "./checkCoverage.ts";
import { countHouses } from "./checkHouses.ts";
import { countTour } from "./countTour.ts";
import { computeOuting } from "./outing.ts";
import { readHouses } from "./readHouses.ts";
import { readPlan } from "./readPlan.ts";

/** Totals of a plan over one cycle, counted again from the definitions. */
export interface PlanCount {
  readonly costCents: number;
  /** Weight of the demands that some stop of the plan is near enough to, or that a house serves. */
  readonly coveredWeight: number;
  readonly halfDays: number;
  readonly driveSeconds: number;
  readonly driveMetres: number;
  /** From leaving the depot to the return, tour by tour. */
  readonly dutyMinutes: number;
  /** New houses. */
  readonly newHouses: number;
  /** Weight times drive of the demands that a house serves, and their longest drive. */
  readonly accessSeconds: number;
  readonly longestAccessSeconds: number;
}

/**
 * Counts what a plan costs and serves, without the planner's code: the `recount` of the bench and the
 * check of claimed figures.
 *
 * Cost of a tour: its half-days, its kilometres rounded to a cent leg by leg, and each hall; a new
 * house costs its cents once. What a
 * broken plan leaves unsaid counts nothing; {@link checkPlan} reports it.
 *
 * @param plan – a `Plan`, or whatever stands in its place; never throws.
 */
export function recountPlan(problem: PlanningProblem, plan: unknown): PlanCount {
  const ignored: Violation[] = [];
  const circuits = readPlan(problem, plan, ignored);
  const stopped = findCovered(problem, circuits);
  const houses = countHouses(problem, readHouses(problem, plan, ignored));
  const covered = problem.demands.filter((_, index) => stopped[index] === true || houses.served.has(index));
  let costCents = houses.cents;
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
    newHouses: houses.opened,
    accessSeconds: houses.accessSeconds,
    longestAccessSeconds: houses.longestSeconds,
  };
}
