import type { Progress } from "../../planners/model/search.ts";
import { documentOf, type PlanRun } from "../pipeline/runPlan.ts";
import type {
  RehearsalAnswer,
  RehearsalProgress,
  RehearsalQuestion,
} from "../pipeline/rehearsal/rehearsal.ts";
import type { PlanOptions } from "../pipeline/solveProblem.ts";
import type { ExplanationDocument } from "../pipeline/explanationDocument.ts";
import type { PlanDocument } from "../scenario/planDocument.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { createJobRunner, type FailedReply, openPort, type WorkerPort } from "./jobRunner.ts";
import { openPlannerWorker } from "./openWorkers.ts";
import type { PlannerReply, PlannerRequest } from "./plannerMessages.ts";

/** Plans in a worker, off the main thread; one run at a time. */
export interface PlannerClient {
  /** Resolves with the run; rejects only for a bug. A run already under way is cancelled first. */
  run(scenario: Scenario, options: PlanOptions, onProgress: (progress: Progress) => void): Promise<PlanRun>;
  /** Stops at once and keeps what was found: the run resolves with status `cancelled`. */
  cancel(): void;
  dispose(): void;
}

/**
 * Makes the page's way to the planner.
 *
 * The exact solver blocks its thread, so a cancel ends the worker and answers from the last progress;
 * the next run starts a new one.
 */
export function createPlannerClient(open: () => PlannerPort = openPlannerPort): PlannerClient {
  const runner = createJobRunner<PlannerRequest, Exclude<PlannerReply, FailedReply>>(open);
  return {
    run(scenario, options, onProgress) {
      return new Promise<PlanRun>((resolve, reject) => {
        const startedAt = performance.now();
        let last: Progress | null = null;
        runner.start({
          request: (id) => ({ kind: "run", id, scenario, options }),
          onReply(reply) {
            if (reply.kind === "finished") {
              resolve(reply.run);
              return true;
            }
            if (reply.kind === "progress") {
              last = reply.progress;
              onProgress(reply.progress);
            }
            return false;
          },
          onCancel: () => resolve(cancelledRun(scenario, options, last, performance.now() - startedAt)),
          onFail: reject,
        });
      });
    },
    cancel: () => runner.cancel(),
    dispose: () => runner.dispose(),
  };
}

/** Explains communes in a worker of its own, so that a plan that is being looked for goes on. */
export interface ExplainerClient {
  /**
   * Resolves with the explanation, null for a commune that the territory does not have; rejects with an `AbortError`
   * where another question came first.
   */
  explain(
    scenario: Scenario,
    document: PlanDocument,
    code: string,
    options: PlanOptions,
  ): Promise<ExplanationDocument | null>;
  cancel(): void;
}

/** Makes the page's way to explanations; one question at a time, the latest. */
export function createExplainerClient(open: () => PlannerPort = openPlannerPort): ExplainerClient {
  const runner = createJobRunner<PlannerRequest, Exclude<PlannerReply, FailedReply>>(open);
  return {
    explain(scenario, document, code, options) {
      return new Promise((resolve, reject) => {
        runner.start({
          request: (id) => ({ kind: "explain", id, scenario, document, code, options }),
          onReply(reply) {
            if (reply.kind !== "explained") return false;
            resolve(reply.explanation);
            return true;
          },
          onCancel: () => reject(new DOMException("explanation cancelled", "AbortError")),
          onFail: reject,
        });
      });
    },
    cancel: () => runner.cancel(),
  };
}

/** Answers « et si… ? » in a worker of its own, beside plans and explanations. */
export interface RehearserClient {
  /** Resolves with the answer; rejects with an `AbortError` where it was stopped or another question came first. */
  rehearse(
    scenario: Scenario,
    document: PlanDocument,
    question: RehearsalQuestion,
    options: PlanOptions,
    onProgress: (progress: RehearsalProgress) => void,
  ): Promise<RehearsalAnswer>;
  cancel(): void;
}

/** Makes the page's way to rehearsals; one question at a time, the latest. */
export function createRehearserClient(open: () => PlannerPort = openPlannerPort): RehearserClient {
  const runner = createJobRunner<PlannerRequest, Exclude<PlannerReply, FailedReply>>(open);
  return {
    rehearse(scenario, document, question, options, onProgress) {
      return new Promise((resolve, reject) => {
        runner.start({
          request: (id) => ({ kind: "rehearse", id, scenario, document, question, options }),
          onReply(reply) {
            if (reply.kind === "rehearsing") onProgress(reply.progress);
            if (reply.kind !== "rehearsed") return false;
            resolve(reply.answer);
            return true;
          },
          onCancel: () => reject(new DOMException("rehearsal cancelled", "AbortError")),
          onFail: reject,
        });
      });
    },
    cancel: () => runner.cancel(),
  };
}

type PlannerPort = WorkerPort<PlannerRequest, PlannerReply>;

function openPlannerPort(): PlannerPort {
  return openPort(openPlannerWorker());
}

function cancelledRun(
  scenario: Scenario,
  options: PlanOptions,
  last: Progress | null,
  milliseconds: number,
): PlanRun {
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
    seconds: milliseconds / 1000,
  };
}
