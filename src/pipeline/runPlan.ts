import type { Diagnosis } from "../../geodata/model/whiteZone.ts";
import type { Outcome } from "../../planners/model/outcome.ts";
import type { PlanningProblem } from "../../planners/model/problem.ts";
import type { PlanDocument } from "../scenario/planDocument.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { scenarioHash } from "../scenario/scenarioHash.ts";
import { buildProblem } from "./buildProblem.ts";
import { diagnose } from "./diagnose.ts";
import { findLockConflict } from "./findLockConflict.ts";
import { measureDistance, type PlanDistance, toPreviousPlan } from "./previousPlan.ts";
import { solveProblem, type PlanHost, type PlanOptions } from "./solveProblem.ts";

/** A run's result: the plan document, the planner's own account, and how long it took. */
export interface PlanRun {
  readonly document: PlanDocument;
  readonly outcome: Outcome;
  readonly seconds: number;
  /** What staying close to the plan before cost and saved; absent where it cost nothing. */
  readonly closeness?: Closeness;
}

/** A plan that costs more than another one and changes less (O7). */
export interface Closeness {
  /** Cents per cycle more than the plan that `otherwise` tells of. */
  readonly extraCents: number;
  readonly changes: PlanDistance;
  /** What the plan changes that comes without any extra price. */
  readonly otherwise: PlanDistance;
}

/** Plans a scenario from its data to a plan document; fetches nothing. */
export function runPlan(scenario: Scenario, options: PlanOptions, host: PlanHost): PlanRun {
  const started = host.now();
  const diagnosis = diagnose(scenario);
  const { problem } = buildProblem(scenario, diagnosis);
  const { outcome, closeness } = solveClose(problem, options, host);
  const deadline = "seconds" in options.limit ? started + options.limit.seconds * 1000 : Infinity;
  const bounded = { ...host, shouldStop: () => host.now() >= deadline || host.shouldStop() };
  return {
    document: documentOf(scenario, options.seed, outcome),
    outcome:
      outcome.status === "infeasible"
        ? nameDecisions(scenario, diagnosis, outcome, options, bounded)
        : outcome,
    seconds: (host.now() - started) / 1000,
    ...(closeness === null ? {} : { closeness }),
  };
}

/**
 * Solves near the plan before. Where staying close may cost, the plan at no extra price is found first, in half the
 * time: the dearer one is taken only if it changes less, and what it costs is known.
 */
function solveClose(
  problem: PlanningProblem,
  options: PlanOptions,
  host: PlanHost,
): { readonly outcome: Outcome; readonly closeness: Closeness | null } {
  const { previous, limit } = options;
  if (previous === undefined)
    return { outcome: solveProblem(problem, options, host).outcome, closeness: null };
  const solve = (extraCents: number, bound: PlanOptions["limit"]): Outcome =>
    solveProblem(
      { ...problem, previous: toPreviousPlan(problem, previous.plan, extraCents) },
      { ...options, limit: bound },
      host,
    ).outcome;
  const { extraCents } = previous;
  if (extraCents === 0) return { outcome: solve(0, limit), closeness: null };
  const part = "seconds" in limit ? { seconds: limit.seconds / 2 } : limit;
  const cheap = solve(0, part);
  if (cheap.plan === null || host.shouldStop()) return { outcome: cheap, closeness: null };
  const close = solve(extraCents, part);
  if (close.plan === null) return { outcome: cheap, closeness: null };
  const changes = measureDistance(previous.plan, close.plan);
  const otherwise = measureDistance(previous.plan, cheap.plan);
  if (!isNearer(changes, otherwise)) return { outcome: cheap, closeness: null };
  const paid = (close.costCents ?? 0) - (cheap.costCents ?? 0);
  return { outcome: close, closeness: paid > 0 ? { extraCents: paid, changes, otherwise } : null };
}

/** Adds to an impossible task the decisions that cannot all be kept, where they are found within the run's time. */
function nameDecisions(
  scenario: Scenario,
  diagnosis: Diagnosis,
  outcome: Outcome,
  { seed, limit }: PlanOptions,
  host: PlanHost,
): Outcome {
  const quiet = { ...host, onProgress: () => undefined };
  const decisions = findLockConflict(
    scenario,
    diagnosis,
    (problem) => solveProblem(problem, { seed, limit }, quiet).outcome,
  );
  if (decisions.length === 0) return outcome;
  const params = { decisions: decisions.map(({ id }) => id).join(", ") };
  return { ...outcome, conflicts: [...outcome.conflicts, { code: "decisions-conflict", params }] };
}

function isNearer(a: PlanDistance, b: PlanDistance): boolean {
  return a.halls < b.halls || (a.halls === b.halls && a.moved < b.moved);
}

/** Wraps a planner's outcome as the document that is saved; an empty plan where none was found. */
export function documentOf(scenario: Scenario, seed: number, outcome: Outcome): PlanDocument {
  return {
    version: 1,
    scenarioHash: scenarioHash(scenario),
    seed,
    cycleWeeks: scenario.programme.cycleWeeks,
    status: outcome.status,
    objective: outcome.objective,
    bound: outcome.bound,
    plan: outcome.plan ?? { circuits: [] },
  };
}
