import type { PlanTask } from "../pipeline/planSession.ts";
import type { PlanRun } from "../pipeline/runPlan.ts";
import { createPlannerClient, type PlannerClient } from "./plannerClient.ts";

/** Plans several tasks in a worker of their own, one after the other, beside the main run. */
export interface PlanQueue {
  /** Resolves with the runs in the order of the tasks; those that a cancel struck are missing. */
  run(tasks: readonly PlanTask[]): Promise<readonly PlanRun[]>;
  cancel(): void;
  dispose(): void;
}

/** Makes a queue; its worker starts with the first task. */
export function createPlanQueue(open: () => PlannerClient = createPlannerClient): PlanQueue {
  let client: PlannerClient | null = null;
  let turn = 0;
  return {
    async run(tasks) {
      const mine = turn;
      const planner = (client ??= open());
      const runs: PlanRun[] = [];
      for (const { scenario, options } of tasks) {
        if (mine !== turn) break;
        runs.push(await planner.run(scenario, options, () => undefined));
      }
      return runs;
    },
    cancel() {
      turn += 1;
      client?.cancel();
    },
    dispose() {
      turn += 1;
      client?.dispose();
    },
  };
}
