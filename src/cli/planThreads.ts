import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { PlanTask, RunPlans } from "../pipeline/planSession.ts";
import type { PlanRun } from "../pipeline/runPlan.ts";

/** To a thread and back; `index` is the task's place in its batch. */
export interface ThreadRequest {
  readonly index: number;
  readonly task: PlanTask;
}
export interface ThreadReply {
  readonly index: number;
  readonly run: PlanRun;
}

/** Threads that plan side by side; `close` ends them. */
export interface PlanThreads {
  readonly runPlans: RunPlans;
  close(): Promise<void>;
}

/**
 * Opens threads of the bundled command line, where `planThread.js` stands beside this module.
 *
 * The runs come back in the order of the tasks, the same for any number of threads wherever iterations bound
 * them, or a proof; an error in a thread rejects.
 */
export function openPlanThreads(count: number, onDone: () => void): PlanThreads {
  const entry = join(dirname(fileURLToPath(import.meta.url)), "planThread.js");
  const threads = Array.from({ length: count }, () => new Worker(entry));
  return {
    async runPlans(tasks) {
      const runs: PlanRun[] = [];
      let next = 0;
      const work = async (thread: Worker): Promise<void> => {
        while (next < tasks.length) {
          const index = next++;
          const task = tasks[index];
          if (task === undefined) return;
          runs[index] = await ask(thread, { index, task });
          onDone();
        }
      };
      await Promise.all(threads.map(work));
      return runs;
    },
    async close() {
      await Promise.all(threads.map((thread) => thread.terminate()));
    },
  };
}

function ask(thread: Worker, request: ThreadRequest): Promise<PlanRun> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      thread.off("message", receive);
      thread.off("error", fail);
    };
    const receive = ({ run }: ThreadReply): void => {
      end();
      resolve(run);
    };
    const fail = (error: Error): void => {
      end();
      reject(error);
    };
    thread.on("message", receive);
    thread.on("error", fail);
    thread.postMessage(request);
  });
}
