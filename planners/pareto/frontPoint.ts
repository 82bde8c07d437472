import type { Outcome, PlanStatus } from "../model/outcome.ts";
import type { Plan } from "../model/plan.ts";
import type { PlanningProblem } from "../model/problem.ts";
import { countSiteVisits, isServed } from "../model/visits.ts";
import { findWorstAccess, type AccessPlace } from "./accessPlace.ts";
import type { FrontStep } from "./frontStep.ts";

/** A real plan with its three criteria: more weight, less worst-off time and less cost are better. */
export interface FrontPoint {
  /** The question whose best plan this is; `value` and `bound` are in its aim's unit. */
  readonly step: FrontStep;
  readonly plan: Plan;
  /** People covered, of the demands of the problem. */
  readonly weight: number;
  /** Infinity where somebody reaches nothing at all. */
  readonly worstSeconds: number;
  /** The first place that has the worst-off time; -1 without any place. */
  readonly worstPlace: number;
  /** Cents per cycle. */
  readonly costCents: number;
  /** Half-days per cycle; a whole day is two. */
  readonly halfDays: number;
  /** How the run of the question ended. */
  readonly status: PlanStatus;
  readonly value: number;
  readonly bound: number | null;
  /** True where no plan is better in one of the three without being worse in another. */
  readonly proven: boolean;
}

/** Reads the criteria of an outcome; null without a plan. Cost: linear in plan, demands and places. */
export function readPoint(
  problem: PlanningProblem,
  places: readonly AccessPlace[],
  step: FrontStep,
  outcome: Outcome,
): FrontPoint | null {
  const { plan, objective, costCents } = outcome;
  if (plan === null || objective === null || costCents === null) return null;
  const visits = countSiteVisits(problem, plan);
  const tours = plan.circuits.flatMap((circuit) => circuit.tours);
  const opened = findOpened(problem, plan);
  const worst = findWorstAccess(places, new Set(visits.keys()), opened);
  return {
    step,
    plan,
    weight: problem.demands
      .filter(
        (demand) =>
          isServed(problem, demand, visits) || demand.houses?.some((house) => opened.has(house)) === true,
      )
      .reduce((sum, demand) => sum + demand.weight, 0),
    worstSeconds: worst.seconds,
    worstPlace: worst.place,
    costCents,
    halfDays: tours.reduce((sum, tour) => sum + (tour.halfDay === "day" ? 2 : 1), 0),
    status: outcome.status,
    value: objective,
    bound: outcome.bound,
    proven: outcome.status === "optimal",
  };
}

/** Houses that a plan opens, by candidate. */
function findOpened({ houses }: PlanningProblem, plan: Plan): ReadonlySet<number> {
  const ids = new Set((plan.houses ?? []).map(({ houseId }) => houseId));
  return new Set(
    [...(houses?.candidates ?? []).keys()].filter((k) => ids.has(houses?.candidates[k]?.id ?? "")),
  );
}

/** The three criteria of a point. */
export type Criteria = Pick<FrontPoint, "weight" | "worstSeconds" | "costCents">;

/** Tells whether `a` is nowhere worse than `b` and somewhere better. */
export function dominates(a: Criteria, b: Criteria): boolean {
  return (
    a.weight >= b.weight &&
    a.worstSeconds <= b.worstSeconds &&
    a.costCents <= b.costCents &&
    !isSameValue(a, b)
  );
}

/** Tells whether two points have the same criteria. */
export function isSameValue(a: Criteria, b: Criteria): boolean {
  return a.weight === b.weight && a.worstSeconds === b.worstSeconds && a.costCents === b.costCents;
}

/** Tells whether paying more for `b` takes nothing from anybody: dearer, and nowhere worse than `a`. */
export function isStepUp(a: Criteria, b: Criteria): boolean {
  return (
    a.costCents < b.costCents &&
    a.weight <= b.weight &&
    a.worstSeconds >= b.worstSeconds &&
    (a.weight < b.weight || a.worstSeconds > b.worstSeconds)
  );
}
