import type { PlanningProblem } from "../model/problem.ts";
import { halfDayStep } from "../model/visits.ts";
import { requireAccess, type AccessPlace } from "./accessPlace.ts";

/**
 * One question of the front: the best plan under these limits, null = no limit.
 *
 * `cover-all` asks for the least cost, `max-coverage` for the most weight and then the least cost.
 */
export interface FrontStep {
  readonly aim: "cover-all" | "max-coverage";
  /** Half-days per cycle at most. */
  readonly halfDays: number | null;
  /** Cents per cycle at most. */
  readonly cents: number | null;
  /** Worst-off time at most, in seconds (see {@link AccessPlace}). */
  readonly worstSeconds: number | null;
}

/** Nothing but the aim. */
export const FREE_STEP: FrontStep = { aim: "cover-all", halfDays: null, cents: null, worstSeconds: null };

/** Returns the problem of one question, its own budgets of half-days and cents replaced by the question's. */
export function buildStepProblem(
  problem: PlanningProblem,
  places: readonly AccessPlace[],
  step: FrontStep,
): PlanningProblem {
  const { halfDays, cents, worstSeconds } = step;
  const limited: PlanningProblem = {
    ...problem,
    aim: { kind: step.aim },
    budget: { ...problem.budget, halfDays, cents },
  };
  return worstSeconds === null ? limited : requireAccess(limited, places, worstSeconds);
}

/** Names a question: equal keys, equal questions. */
export function stepKey({ aim, halfDays, cents, worstSeconds }: FrontStep): string {
  return [aim, halfDays, cents, worstSeconds].join(" ");
}

/**
 * Tells whether every plan that `step` allows is also allowed by `other`, so that the best plan of `other` is
 * the best of `step` wherever it keeps to its limits.
 *
 * A limit of cents is one of half-days as well: each costs the cheapest team's at least.
 */
export function isLooser(problem: PlanningProblem, other: FrontStep, step: FrontStep): boolean {
  return (
    other.aim === step.aim &&
    limit(other.halfDays) >= Math.min(limit(step.halfDays), halfDaysFor(problem, step.cents)) &&
    limit(other.cents) >= limit(step.cents) &&
    limit(other.worstSeconds) >= limit(step.worstSeconds)
  );
}

function limit(value: number | null): number {
  return value ?? Infinity;
}

/** Most half-days per cycle that so many cents can pay; circuits come back, so it is a multiple of visits. */
function halfDaysFor(problem: PlanningProblem, cents: number | null): number {
  const cheapest = Math.min(...problem.teams.map((team) => team.halfDayCents));
  if (cents === null || !(cheapest > 0)) return Infinity;
  const visits = halfDayStep(problem);
  return Math.floor(cents / cheapest / visits) * visits;
}
