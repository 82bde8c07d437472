import { type Accessor, createSignal } from "solid-js";
import type { Outcome } from "../../../planners/model/outcome.ts";
import type { Plan } from "../../../planners/model/plan.ts";
import type { Progress } from "../../../planners/model/search.ts";
import type { PlanRun } from "../../pipeline/runPlan.ts";
import type { PlanOptions } from "../../pipeline/solveProblem.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { type ClosenessLevel, DEFAULT_CLOSENESS, extraCentsOf } from "./closeness.ts";

/** What the page needs of the worker that plans. */
export interface PlannerPort {
  run(scenario: Scenario, options: PlanOptions, onProgress: (progress: Progress) => void): Promise<PlanRun>;
  cancel(): void;
}

/** A computation under way, or how the last one of this visit ended. */
export type PlanRunState =
  | { readonly state: "idle" }
  | {
      readonly state: "running";
      readonly seconds: number;
      /** Seconds at most; null where iterations bound the run. */
      readonly limit: number | null;
      readonly progress: Progress | null;
    }
  | { readonly state: "ended"; readonly outcome: Outcome }
  | { readonly state: "failed"; readonly message: string };

/** The plan that a new one may stay close to, and what it costs per cycle. */
export interface ShownPlan {
  readonly plan: Plan;
  readonly costCents: number;
}

export interface PlanRunStore {
  readonly run: Accessor<PlanRunState>;
  readonly seed: Accessor<number>;
  /** Seconds at most. */
  readonly limit: Accessor<number>;
  /** Work at most, the same on every machine; 0 = bounded by seconds. */
  readonly iterations: Accessor<number>;
  /** How close to the shown plan the next one stays. */
  readonly closeness: Accessor<ClosenessLevel>;
  setCloseness(level: ClosenessLevel): void;
  /** How far the next run may go. */
  options(): PlanOptions;
  setSeed(seed: number): void;
  setLimit(seconds: number): void;
  setIterations(iterations: number): void;
  /** Plans; where a plan is shown already, the new one stays as close to it as was asked. */
  start(scenario: Scenario, shown: ShownPlan | null): Promise<PlanRun | null>;
  stop(): void;
  reset(): void;
}

const DEFAULT_SEED = 1;
const DEFAULT_LIMIT_SECONDS = 20;
const TICK_MILLISECONDS = 250;

/** Creates the store of computations; `clock` counts milliseconds from any origin. */
export function createPlanRunStore(planner: () => PlannerPort, clock: () => number): PlanRunStore {
  const [run, setRun] = createSignal<PlanRunState>({ state: "idle" });
  const [seed, setSeed] = createSignal(DEFAULT_SEED);
  const [limit, setLimit] = createSignal(DEFAULT_LIMIT_SECONDS);
  const [iterations, setIterations] = createSignal(0);
  const [closeness, setCloseness] = createSignal<ClosenessLevel>(DEFAULT_CLOSENESS);
  let turn = 0;

  const options = (): PlanOptions => ({
    seed: seed(),
    limit: iterations() > 0 ? { iterations: iterations() } : { seconds: limit() },
  });

  const previousOf = (shown: ShownPlan | null): Pick<PlanOptions, "previous"> => {
    if (shown === null || closeness() === "free") return {};
    return { previous: { plan: shown.plan, extraCents: extraCentsOf(closeness(), shown.costCents) } };
  };

  async function start(scenario: Scenario, shown: ShownPlan | null): Promise<PlanRun | null> {
    if (run().state === "running") return null;
    turn += 1;
    const mine = turn;
    const tell = (state: PlanRunState): void => {
      if (mine === turn) setRun(state);
    };
    const startedAt = clock();
    const asked = { ...options(), ...previousOf(shown) };
    const bound = asked.limit;
    let latest: Progress | null = null;
    const show = (): void => {
      tell({
        state: "running",
        seconds: (clock() - startedAt) / 1000,
        limit: "seconds" in bound ? bound.seconds : null,
        progress: latest,
      });
    };
    show();
    const ticker = setInterval(show, TICK_MILLISECONDS);
    try {
      const result = await planner().run(scenario, asked, (progress) => {
        latest = { ...progress, plan: progress.plan ?? latest?.plan ?? null };
      });
      tell({ state: "ended", outcome: result.outcome });
      return mine === turn ? result : null;
    } catch (error) {
      tell({ state: "failed", message: error instanceof Error ? error.message : String(error) });
      return null;
    } finally {
      clearInterval(ticker);
    }
  }

  return {
    run,
    seed,
    limit,
    iterations,
    closeness,
    setCloseness: (level) => setCloseness(level),
    options,
    setSeed: (value) => setSeed(value),
    setLimit: (value) => setLimit(value),
    setIterations: (value) => setIterations(value),
    start,
    stop: () => planner().cancel(),
    reset() {
      if (run().state === "running") planner().cancel();
      turn += 1;
      setRun({ state: "idle" });
    },
  };
}
