import type { Progress } from "../../planners/model/search.ts";
import { documentOf, type PlanOptions, type PlanRun } from "../pipeline/runPlan.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { PlannerReply, PlannerRequest } from "./plannerMessages.ts";

/** Plans in a worker, off the main thread; one run at a time. */
export interface PlannerClient {
  /** Resolves with the run; rejects only for a bug. A run already under way is cancelled first. */
  run(scenario: Scenario, options: PlanOptions, onProgress: (progress: Progress) => void): Promise<PlanRun>;
  /** Stops at once and keeps what was found: the run resolves with status `cancelled`. */
  cancel(): void;
  dispose(): void;
}

interface PendingRun {
  readonly id: number;
  readonly scenario: Scenario;
  readonly options: PlanOptions;
  readonly startedAt: number;
  readonly onProgress: (progress: Progress) => void;
  readonly resolve: (run: PlanRun) => void;
  readonly reject: (error: Error) => void;
  last: Progress | null;
}

/**
 * Makes the page's way to the planner.
 *
 * The exact solver blocks its thread, so a cancel ends the worker and answers from the last progress;
 * the next run starts a new one.
 */
export function createPlannerClient(): PlannerClient {
  let worker: Worker | null = null;
  let pending: PendingRun | null = null;
  let nextId = 1;

  function startWorker(): Worker {
    const started = new Worker(new URL("./planner.worker.ts", import.meta.url), { type: "module" });
    started.addEventListener("message", (event: MessageEvent<PlannerReply>) => receive(event.data));
    started.addEventListener("error", (event) => fail(new Error(event.message)));
    return started;
  }

  function receive(reply: PlannerReply): void {
    if (pending === null || reply.id !== pending.id) return;
    if (reply.kind === "progress") {
      pending.last = reply.progress;
      pending.onProgress(reply.progress);
    } else if (reply.kind === "finished") {
      const { resolve } = pending;
      pending = null;
      resolve(reply.run);
    } else {
      const error = new Error(reply.message);
      error.name = reply.name;
      error.stack = reply.stack;
      fail(error);
    }
  }

  function fail(error: Error): void {
    const failed = pending;
    pending = null;
    stopWorker();
    failed?.reject(error);
  }

  function stopWorker(): void {
    worker?.terminate();
    worker = null;
  }

  function cancel(): void {
    const stopped = pending;
    if (stopped === null) return;
    pending = null;
    stopWorker();
    stopped.resolve(cancelledRun(stopped));
  }

  return {
    run(scenario, options, onProgress) {
      cancel();
      worker ??= startWorker();
      const id = nextId++;
      const request: PlannerRequest = { kind: "run", id, scenario, options };
      const running = worker;
      return new Promise<PlanRun>((resolve, reject) => {
        pending = {
          id,
          scenario,
          options,
          startedAt: performance.now(),
          onProgress,
          resolve,
          reject,
          last: null,
        };
        running.postMessage(request);
      });
    },
    cancel,
    dispose() {
      cancel();
      stopWorker();
    },
  };
}

function cancelledRun(stopped: PendingRun): PlanRun {
  const { last, scenario, options } = stopped;
  const outcome: PlanRun["outcome"] = {
    status: "cancelled",
    plan: last?.plan ?? null,
    objective: last?.objective ?? null,
    bound: last?.bound ?? null,
    costCents: scenario.programme.aim.kind === "cover-all" ? (last?.objective ?? null) : null,
    uncoverable: [],
    conflicts: [],
    method: "cancelled",
  };
  return {
    document: documentOf(scenario, options.seed, outcome),
    outcome,
    seconds: (performance.now() - stopped.startedAt) / 1000,
  };
}
