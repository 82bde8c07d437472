import type { Diagnosis } from "../../../geodata/model/whiteZone.ts";
import { halfDayStep } from "../../../planners/model/visits.ts";
import type { PlanDocument } from "../../scenario/planDocument.ts";
import type { AimLimits, ProgrammeAim } from "../../scenario/programmeAim.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { scenarioHash } from "../../scenario/scenarioHash.ts";
import { toHalfDaysPerMonth } from "../budgetMonth.ts";
import { buildProblem } from "../buildProblem.ts";
import { hasPriorities } from "../demandWeights.ts";
import { diagnose } from "../diagnose.ts";
import { isSameAim, withAim } from "../planAim.ts";
import { startPlanSession } from "../planSession.ts";
import { runPlan, type PlanRun } from "../runPlan.ts";
import { createVerifier, judgePlan, listEffects, toAffected, type JudgedPlan } from "./planEffects.ts";
import type { HalfDayAnswer, HalfDayOption } from "./rehearsal.ts";
import type { RehearsalInput } from "./rehearsalInput.ts";

/** Shorter longest drives that are tried where more half-days serve nobody more. */
const MOST_SHORTENINGS = 12;

/** What the options of one answer share. */
interface Rehearsing {
  readonly input: RehearsalInput;
  readonly diagnosis: Diagnosis;
  readonly shown: JudgedPlan;
  readonly verify: (changed: Scenario, document: PlanDocument) => boolean;
}

/**
 * Finds the best plan with a half-day less and more a month: most children, then least cost, close to the shown plan;
 * where more half-days serve nobody more, the shortest longest drive that they can buy.
 *
 * An outing comes back as often as the programme says, so that one half-day a month is often too few for one: then as
 * many as an outing takes are tried as well.
 *
 * Cost: three solves, and up to {@link MOST_SHORTENINGS} more where nobody is gained.
 */
export function rehearseHalfDays(input: RehearsalInput): HalfDayAnswer {
  const { scenario, document, tell } = input;
  const diagnosis = diagnose(scenario);
  const shown = judgePlan(scenario, diagnosis, document);
  const { problem } = buildProblem(scenario, diagnosis);
  const step = toHalfDaysPerMonth(halfDayStep(problem), scenario.programme.cycleWeeks);
  const rehearsing = { input, diagnosis, shown, verify: createVerifier(scenario, document) };
  const differences = [-1, 1, ...(step > 1 ? [step] : [])].filter(
    (difference) => shown.brief.halfDays + difference >= 0,
  );
  let options: readonly HalfDayOption[] = [];
  const answer = (): HalfDayAnswer => ({ kind: "half-day", present: shown.brief, step, options });
  for (const [index, difference] of differences.entries()) {
    options = [...options, planWith(rehearsing, difference)];
    tell({ done: index + 1, total: differences.length, answer: answer() });
  }
  return answer();
}

function planWith(rehearsing: Rehearsing, difference: number): HalfDayOption {
  const { shown, diagnosis, input } = rehearsing;
  const halfDaysPerMonth = exactHalfDays(rehearsing) + difference;
  const run = planFor(rehearsing, { halfDaysPerMonth });
  if (run === null) return withoutPlan(difference, "unknown");
  if (run.outcome.plan === null) {
    return withoutPlan(difference, run.outcome.status === "infeasible" ? "impossible" : "unknown");
  }
  const after = judgePlan(input.scenario, diagnosis, run.document);
  const gains = after.brief.children > shown.brief.children;
  const nearer =
    difference > 0 && !gains ? shorten(rehearsing, halfDaysPerMonth, after.brief.children) : null;
  return describe(rehearsing, difference, run, nearer ?? run);
}

/** Half-days a month of the shown plan, not rounded for people. */
function exactHalfDays({ shown, input }: Rehearsing): number {
  const tours = shown.plan.circuits.flatMap((circuit) => circuit.tours);
  const perCycle = tours.reduce((sum, { halfDay }) => sum + (halfDay === "day" ? 2 : 1), 0);
  return toHalfDaysPerMonth(perCycle, input.scenario.programme.cycleWeeks);
}

/** The shortest longest drive that so many half-days allow, with as many children; null where none is shorter. */
function shorten(rehearsing: Rehearsing, halfDaysPerMonth: number, children: number): PlanRun | null {
  const { input, diagnosis, shown } = rehearsing;
  const { front } = startPlanSession(input.scenario, diagnosis);
  let found: PlanRun | null = null;
  let seconds = shown.brief.worst?.seconds ?? 0;
  for (let tries = 0; tries < MOST_SHORTENINGS; tries += 1) {
    const worstAccessSeconds = front.radiusBelow(seconds);
    if (worstAccessSeconds === null) break;
    const run = planFor(rehearsing, { halfDaysPerMonth, worstAccessSeconds });
    if (run?.outcome.plan == null) break;
    const { brief } = judgePlan(input.scenario, diagnosis, run.document);
    if (brief.children < children) break;
    found = run;
    seconds = Math.min(worstAccessSeconds, brief.worst?.seconds ?? 0);
  }
  return found;
}

/** Plans for most children within limits, as a document of the scenario; null where the checker refuses it. */
function planFor(
  { input, verify }: Rehearsing,
  limits: AimLimits & { readonly halfDaysPerMonth: number },
): PlanRun | null {
  const { scenario, document, options, host } = input;
  const aim: ProgrammeAim = { kind: "max-coverage", ...limits };
  const run = runPlan(
    withAim(scenario, aim),
    { ...options, previous: { plan: document.plan, extraCents: 0 } },
    host,
  );
  if (run.outcome.plan === null) return run;
  const found: PlanDocument = {
    ...run.document,
    scenarioHash: scenarioHash(scenario),
    ...(isSameAim(aim, scenario.programme.aim) ? {} : { aim }),
  };
  return verify(scenario, found) ? { ...run, document: found } : null;
}

/** @param most – the run for most children alone, whose bound says what so many half-days can do at most. */
function describe(
  { shown, diagnosis, input }: Rehearsing,
  difference: number,
  most: PlanRun,
  run: PlanRun,
): HalfDayOption {
  const after = judgePlan(input.scenario, diagnosis, run.document);
  const { gained, lost } = listEffects(shown, after);
  const isSame =
    gained.length === 0 && lost.length === 0 && after.brief.worst?.seconds === shown.brief.worst?.seconds;
  const { bound, status } = most.outcome;
  return {
    difference,
    outcome: isSame && after.brief.cents >= shown.brief.cents ? "same" : "changed",
    after: after.brief,
    gained: toAffected(gained),
    lost: toAffected(lost),
    proven: status === "optimal",
    mostChildren: bound === null || hasPriorities(input.scenario) ? null : Math.floor(bound + 1e-6),
    document: run.document,
  };
}

function withoutPlan(difference: number, outcome: "impossible" | "unknown"): HalfDayOption {
  return {
    difference,
    outcome,
    after: null,
    gained: [],
    lost: [],
    proven: outcome === "impossible",
    mostChildren: null,
    document: null,
  };
}
