import type { Diagnosis } from "../../geodata/model/whiteZone.ts";
import type { Outcome } from "../../planners/model/outcome.ts";
import type { PlanningProblem } from "../../planners/model/problem.ts";
import type { PlanDocument } from "../scenario/planDocument.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { scenarioHash } from "../scenario/scenarioHash.ts";
import { buildProblem } from "./buildProblem.ts";
import { diagnose } from "./diagnose.ts";
import { findLockConflict } from "./findLockConflict.ts";
import { toPreviousPlan } from "./previousPlan.ts";
import { solveProblem, type PlanHost, type PlanOptions } from "./solveProblem.ts";

/** A run's result: the plan document, the planner's own account, and how long it took. */
export interface PlanRun {
  readonly document: PlanDocument;
  readonly outcome: Outcome;
  readonly seconds: number;
}

/** Plans a scenario from its data to a plan document; fetches nothing. */
export function runPlan(scenario: Scenario, options: PlanOptions, host: PlanHost): PlanRun {
  const started = host.now();
  const diagnosis = diagnose(scenario);
  const { problem } = buildProblem(scenario, diagnosis);
  const { outcome } = solveProblem(withPrevious(problem, options), options, host);
  const deadline = "seconds" in options.limit ? started + options.limit.seconds * 1000 : Infinity;
  const bounded = { ...host, shouldStop: () => host.now() >= deadline || host.shouldStop() };
  return {
    document: documentOf(scenario, options.seed, outcome),
    outcome:
      outcome.status === "infeasible"
        ? nameDecisions(scenario, diagnosis, outcome, options, bounded)
        : outcome,
    seconds: (host.now() - started) / 1000,
  };
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

function withPrevious(problem: PlanningProblem, { previous }: PlanOptions): PlanningProblem {
  if (previous === undefined) return problem;
  return { ...problem, previous: toPreviousPlan(problem, previous.plan, previous.extraCents) };
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
