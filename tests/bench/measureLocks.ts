import { performance } from "node:perf_hooks";
import type { MipSolver } from "../../planners/exact/mipSolver.ts";
import type { Plan } from "../../planners/model/plan.ts";
import { diagnose } from "../../src/pipeline/diagnose.ts";
import { findEligibleVenues } from "../../src/pipeline/eligibleVenues.ts";
import { type PlanRun, runPlan } from "../../src/pipeline/runPlan.ts";
import { settledCircuit } from "../../src/pipeline/settledStops.ts";
import { discardStop, keepCircuit, type Locks, requireStop } from "../../src/scenario/lockEdits.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import type { Measure } from "./measure.ts";

/** What the page allows a computation by default. */
const SECONDS = 20;

/** A decision of the meeting as the bench takes it. */
interface Decision {
  readonly name: string;
  edit(locks: Locks): Locks;
}

/**
 * Measures how long a meeting waits after a decision: a plan is there, one served hall is ruled out, or a hall that is
 * not served is asked for, or a circuit is to stay, and the new plan stays close to it.
 *
 * One run each. `result` tells when the first plan that keeps the decision came, how the run ended, and how many halls
 * differ.
 */
export function measureLocks(name: string, scenario: Scenario, seed: number, solver: MipSolver): Measure[] {
  const start = performance.now();
  const first = compute(scenario, null, seed, solver);
  const before = first.run.outcome.plan;
  const name0 = `plan, ${name}, before any decision`;
  const measures: Measure[] = [
    { name: name0, times: [performance.now() - start], result: tell(first, null) },
  ];
  if (before === null) return measures;
  for (const decision of listDecisions(scenario, before)) {
    const decided = { ...scenario, locks: decision.edit(scenario.locks) };
    const begun = performance.now();
    const found = compute(decided, before, seed, solver);
    measures.push({
      name: `decision to new plan, ${name}: ${decision.name}`,
      times: [performance.now() - begun],
      result: tell(found, before),
    });
  }
  return measures;
}

interface Computed {
  readonly run: PlanRun;
  /** Seconds until the first plan; null = there was none. */
  readonly firstSeconds: number | null;
}

function compute(scenario: Scenario, previous: Plan | null, seed: number, solver: MipSolver): Computed {
  const start = performance.now();
  let firstSeconds: number | null = null;
  const run = runPlan(
    scenario,
    {
      seed,
      limit: { seconds: SECONDS },
      ...(previous === null ? {} : { previous: { plan: previous, extraCents: 0 } }),
    },
    {
      solver,
      now: () => performance.now(),
      onProgress: ({ plan }) => {
        if (plan !== null) firstSeconds ??= (performance.now() - start) / 1000;
      },
      shouldStop: () => false,
    },
  );
  return { run, firstSeconds };
}

/** The first hall in use is ruled out, the first that is not is asked for, the first circuit stays. */
function listDecisions(scenario: Scenario, plan: Plan): Decision[] {
  const used = hallsOf(plan);
  const served = [...used].sort()[0];
  const far = new Set(diagnose(scenario).summary.whiteCommunes);
  const unserved = findEligibleVenues(scenario).find(
    ({ id, communeCode }) => !used.has(id) && far.has(communeCode),
  );
  const circuit = plan.circuits.flatMap((each) => settledCircuit(each) ?? [])[0];
  return [
    ...(served === undefined
      ? []
      : [{ name: "rule a stop out", edit: (locks: Locks) => discardStop(locks, served) }]),
    ...(unserved === undefined
      ? []
      : [{ name: "ask for a stop", edit: (locks: Locks) => requireStop(locks, unserved.id) }]),
    ...(circuit === undefined
      ? []
      : [{ name: "keep a circuit", edit: (locks: Locks) => keepCircuit(locks, circuit) }]),
  ];
}

function hallsOf(plan: Plan): Set<string> {
  return new Set(
    plan.circuits.flatMap(({ tours }) => tours.flatMap(({ stops }) => stops.map(({ siteId }) => siteId))),
  );
}

function tell({ run, firstSeconds }: Computed, before: Plan | null): string {
  const { status, objective, bound, plan } = run.outcome;
  const parts = [
    firstSeconds === null ? "no plan" : `first plan after ${firstSeconds.toFixed(1)} s`,
    `${status}, objective ${objective ?? "none"}, bound ${bound ?? "none"}`,
  ];
  if (before === null || plan === null) return parts.join(", ");
  const [old, now] = [hallsOf(before), hallsOf(plan)];
  const changed = [...old].filter((id) => !now.has(id)).length + [...now].filter((id) => !old.has(id)).length;
  return [...parts, `${changed} of ${old.size} halls differ`].join(", ");
}
