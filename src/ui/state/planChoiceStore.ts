import { type Accessor, createSignal } from "solid-js";
import type { Diagnosis } from "../../../geodata/model/whiteZone.ts";
import { computeNamedPlans } from "../../pipeline/namedPlans.ts";
import { computeParetoFront, type ParetoFront } from "../../pipeline/paretoFront.ts";
import { type PlanSession, type PlanTask, startPlanSession, tellRun } from "../../pipeline/planSession.ts";
import { type PlanSummary, summarisePlan } from "../../pipeline/planSummary.ts";
import type { PlanRun } from "../../pipeline/runPlan.ts";
import type { PlanOptions } from "../../pipeline/solveProblem.ts";
import type { PlanDocument } from "../../scenario/planDocument.ts";
import type { Scenario } from "../../scenario/scenario.ts";

/** What the page needs to compute several plans side by side. */
export interface PlanPoolPort {
  run(tasks: readonly PlanTask[]): Promise<readonly PlanRun[]>;
  /** Stops at once; plans that were not finished come back as cancelled. */
  cancel(): void;
}

/** The curve of « Plus de choix »; `done` counts the plans computed so far. */
export type CurveState =
  | { readonly state: "closed" }
  | { readonly state: "computing"; readonly done: number }
  | { readonly state: "ready"; readonly front: ParetoFront; readonly scenario: Scenario }
  | { readonly state: "failed" };

export interface PlanChoiceStore {
  /** How the search for the named plans stands. */
  readonly named: Accessor<"idle" | "computing" | "failed">;
  readonly curve: Accessor<CurveState>;
  /** Looks for the named plans after a first plan; resolves with them, or null when it was stopped or failed. */
  findNamed(scenario: Scenario, run: PlanRun, options: PlanOptions): Promise<readonly PlanDocument[] | null>;
  openCurve(scenario: Scenario, options: PlanOptions): Promise<void>;
  closeCurve(): void;
  /** What a plan brings; computed once for a plan and its scenario's data. */
  summaryOf(scenario: Scenario, diagnosis: Diagnosis, document: PlanDocument): PlanSummary;
  stop(): void;
}

/** Points of the curve. */
const CURVE_POINTS = 7;

/** Creates the store of the plans to choose among. */
export function createPlanChoiceStore(
  pool: () => PlanPoolPort,
  diagnoseScenario: (scenario: Scenario) => Diagnosis,
): PlanChoiceStore {
  const [named, setNamed] = createSignal<"idle" | "computing" | "failed">("idle");
  const [curve, setCurve] = createSignal<CurveState>({ state: "closed" });
  const summaries = new WeakMap<PlanDocument, { diagnosis: Diagnosis; summary: PlanSummary }>();
  let session: PlanSession | null = null;
  let turn = 0;

  /** Runs tasks for one search; a search that was stopped meanwhile ends here. */
  const runnerOf = (mine: number, onDone: (count: number) => void) => async (tasks: readonly PlanTask[]) => {
    const runs = await pool().run(tasks);
    if (mine !== turn) throw new StoppedError();
    onDone(runs.length);
    return runs;
  };

  function stop(): void {
    turn += 1;
    pool().cancel();
    setNamed("idle");
    if (curve().state === "computing") setCurve({ state: "closed" });
  }

  return {
    named,
    curve,
    async findNamed(scenario, run, options) {
      stop();
      setCurve({ state: "closed" });
      const mine = turn;
      setNamed("computing");
      try {
        session = startPlanSession(scenario, diagnoseScenario(scenario));
        if (run.closeness === undefined) tellRun(session, run); // a plan that stays close at a price is not the cheapest
        const found = await computeNamedPlans(
          session,
          options,
          runnerOf(mine, () => undefined),
        );
        if (mine === turn) setNamed("idle");
        return found;
      } catch {
        if (mine === turn) setNamed("failed"); // the first plan stays; the page says that the others are missing
        return null;
      }
    },
    async openCurve(scenario, options) {
      if (named() === "computing") return;
      stop();
      const mine = turn;
      let done = 0;
      setCurve({ state: "computing", done });
      try {
        const diagnosis = diagnoseScenario(scenario);
        const known = session !== null && isSameData(session.scenario, scenario) ? session : null;
        session = known ?? startPlanSession(scenario, diagnosis);
        const runPlans = runnerOf(mine, (count) => {
          done += count;
          setCurve({ state: "computing", done });
        });
        const front = await computeParetoFront(session, diagnosis, CURVE_POINTS, options, runPlans);
        if (mine === turn) setCurve({ state: "ready", front, scenario });
      } catch {
        if (mine === turn) setCurve({ state: "failed" }); // told in the place of the curve
      }
    },
    closeCurve() {
      if (curve().state === "computing") stop();
      setCurve({ state: "closed" });
    },
    summaryOf(scenario, diagnosis, document) {
      const known = summaries.get(document);
      if (known?.diagnosis === diagnosis) return known.summary;
      const summary = summarisePlan(scenario, diagnosis, document);
      summaries.set(document, { diagnosis, summary });
      return summary;
    },
    stop,
  };
}

/** The end of a search that nobody waits for any more. */
class StoppedError extends Error {}

/** Same data for a plan: everything but plans, what people say and write, name and date. */
function isSameData(a: Scenario, b: Scenario): boolean {
  const { plans, decisions, comments, name, updatedAt, voices, ...rest } = a;
  void [plans, decisions, comments, name, updatedAt, voices];
  const { hearings, authority, application, ...data } = rest;
  void [hearings, authority, application];
  return Object.entries(data).every(([key, value]) => b[key as keyof Scenario] === value);
}
