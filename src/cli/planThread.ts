import { parentPort } from "node:worker_threads";
import { loadHighsSolver } from "../../planners/exact/highsSolver.ts";
import { runPlan } from "../pipeline/runPlan.ts";
import type { ThreadReply, ThreadRequest } from "./planThreads.ts";

const port = parentPort;
const solver = await loadHighsSolver();

port?.on("message", ({ index, task }: ThreadRequest) => {
  const run = runPlan(task.scenario, task.options, {
    solver,
    now: () => performance.now(),
    onProgress: () => undefined,
    shouldStop: () => false,
  });
  const reply: ThreadReply = { index, run };
  port.postMessage(reply);
});
