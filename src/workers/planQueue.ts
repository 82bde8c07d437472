import type { PlanTask } from "../pipeline/planSession.ts";
import type { PlanRun } from "../pipeline/runPlan.ts";
import { createPlannerClient, type PlannerClient } from "./plannerClient.ts";

/** Plans several tasks in workers of their own, side by side, beside the main run. */
export interface PlanQueue {
  /** Resolves with the runs in the order of the tasks; those that a cancel struck are missing. */
  run(tasks: readonly PlanTask[]): Promise<readonly PlanRun[]>;
  cancel(): void;
  dispose(): void;
}

/** Most workers of a queue: each holds a solver of some ten megabytes. */
const MOST_WORKERS = 4;

/** Returns how many workers leave one of so many cores to the page. */
export function countWorkers(cores: number): number {
  return Math.max(1, Math.min(MOST_WORKERS, cores - 1));
}

/**
 * Makes a queue of `size` workers; each starts with the first task that it gets. The runs are the same for any
 * number of workers wherever iterations bound them, or a proof.
 */
export function createPlanQueue(size: number, open: () => PlannerClient = createPlannerClient): PlanQueue {
  const clients: PlannerClient[] = [];
  let turn = 0;
  return {
    async run(tasks) {
      const mine = turn;
      const runs: (PlanRun | undefined)[] = [];
      let next = 0;
      const isCurrent = (): boolean => mine === turn;
      const work = async (worker: number): Promise<void> => {
        while (isCurrent()) {
          const index = next++;
          const task = tasks[index];
          if (task === undefined) return;
          const client = (clients[worker] ??= open());
          runs[index] = await client.run(task.scenario, task.options, () => undefined);
        }
      };
      await Promise.all(Array.from({ length: Math.min(size, tasks.length) }, (_, worker) => work(worker)));
      return runs.flatMap((run) => run ?? []);
    },
    cancel() {
      turn += 1;
      for (const client of clients) client.cancel();
    },
    dispose() {
      turn += 1;
      for (const client of clients) client.dispose();
    },
  };
}
