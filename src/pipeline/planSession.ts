import type { Diagnosis } from "../../geodata/model/whiteZone.ts";
import type { FrontPoint } from "../../planners/pareto/frontPoint.ts";
import type { FrontStep } from "../../planners/pareto/frontStep.ts";
import { FrontSession, type Exploration } from "../../planners/pareto/frontSession.ts";
import type { PlanDocument } from "../scenario/planDocument.ts";
import type { ProgrammeAim } from "../scenario/programmeAim.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { scenarioHash } from "../scenario/scenarioHash.ts";
import { listAccessPlaces } from "./accessPlaces.ts";
import { toHalfDaysPerCycle, toHalfDaysPerMonth } from "./budgetMonth.ts";
import { buildProblem } from "./buildProblem.ts";
import { findEligibleVenues } from "./eligibleVenues.ts";
import { isSameAim, withAim } from "./planAim.ts";
import type { PlanRun } from "./runPlan.ts";
import type { PlanOptions } from "./solveProblem.ts";

/** One plan to be computed. */
export interface PlanTask {
  readonly scenario: Scenario;
  readonly options: PlanOptions;
}

/** Computes plans, side by side or one after the other; the runs come back in the order of the tasks. */
export type RunPlans = (tasks: readonly PlanTask[]) => Promise<readonly PlanRun[]>;

/** Several plans of one scenario: what was asked and answered so far. */
export interface PlanSession {
  readonly scenario: Scenario;
  readonly front: FrontSession;
}

/** Begins a session on a scenario, whose own aim plays no part. */
export function startPlanSession(scenario: Scenario, diagnosis: Diagnosis): PlanSession {
  const free = withAim(scenario, { kind: "cover-all" });
  const { problem, venues } = buildProblem(free, diagnosis);
  const eligible = new Set(findEligibleVenues(free).map((venue) => venue.id));
  const places = listAccessPlaces(free, diagnosis, venues, eligible);
  return { scenario, front: new FrontSession(problem, places) };
}

/** More half-days a month than any territory has, where a plan may take as many as it needs. */
const ANY_HALF_DAYS = 1000;

/** Says a question of the front as the aim of a programme. */
export function aimOfStep(step: FrontStep, cycleWeeks: number): ProgrammeAim {
  const limits = {
    ...(step.cents === null ? {} : { centsPerCycle: step.cents }),
    ...(step.worstSeconds === null ? {} : { worstAccessSeconds: step.worstSeconds }),
  };
  if (step.aim === "cover-all") return { kind: "cover-all", ...limits };
  const halfDaysPerMonth =
    step.halfDays === null ? ANY_HALF_DAYS : toHalfDaysPerMonth(step.halfDays, cycleWeeks);
  return { kind: "max-coverage", halfDaysPerMonth, ...limits };
}

/** Runs a search for plans to its end: each of its questions is a scenario of its own. */
export async function runExploration<T>(
  { scenario }: PlanSession,
  exploration: Exploration<T>,
  options: PlanOptions,
  runPlans: RunPlans,
): Promise<T> {
  const { cycleWeeks } = scenario.programme;
  let turn = exploration.next();
  while (turn.done !== true) {
    const tasks = turn.value.map((step) => ({
      scenario: withAim(scenario, aimOfStep(step, cycleWeeks)),
      options,
    }));
    const runs = await runPlans(tasks);
    turn = exploration.next(runs.map((run) => run.outcome));
  }
  return turn.value;
}

/** Writes a plan of the front as a document of the scenario, with the aim that it answers. */
export function documentOfPoint({ scenario }: PlanSession, point: FrontPoint, seed: number): PlanDocument {
  const { cycleWeeks, aim } = scenario.programme;
  const asked = aimOfStep(point.step, cycleWeeks);
  return {
    version: 1,
    scenarioHash: scenarioHash(scenario),
    seed,
    cycleWeeks,
    status: point.status,
    objective: point.value,
    bound: point.bound,
    ...(isSameAim(asked, aim) ? {} : { aim: asked }),
    plan: point.plan,
  };
}

/** Lets a session know a plan of the scenario's own aim that was computed before. */
export function tellRun({ scenario, front }: PlanSession, run: PlanRun): void {
  const { aim, cycleWeeks } = scenario.programme;
  const halfDays = aim.kind === "cover-all" ? null : toHalfDaysPerCycle(aim.halfDaysPerMonth, cycleWeeks);
  const step: FrontStep = {
    aim: aim.kind,
    halfDays,
    cents: aim.centsPerCycle ?? null,
    worstSeconds: aim.worstAccessSeconds ?? null,
  };
  front.tell(step, run.outcome);
}
