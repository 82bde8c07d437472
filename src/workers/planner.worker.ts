import wasmUrl from "highs/runtime?url";
import { loadHighsSolver } from "../../planners/exact/highsSolver.ts";
import { runPlan } from "../pipeline/runPlan.ts";
import { describeFailure } from "./jobRunner.ts";
import type { PlannerReply, PlannerRequest } from "./plannerMessages.ts";

const solverLoading = loadHighsSolver({ locateFile: () => wasmUrl });

self.addEventListener("message", (event: MessageEvent<PlannerRequest>) => {
  void answer(event.data);
});

async function answer(request: PlannerRequest): Promise<void> {
  const { id } = request;
  try {
    const solver = await solverLoading;
    const run = runPlan(request.scenario, request.options, {
      solver,
      now: () => performance.now(),
      onProgress: (progress) => reply({ kind: "progress", id, progress }),
      shouldStop: () => false,
    });
    reply({ kind: "finished", id, run });
  } catch (error) {
    reply(describeFailure(id, error));
  }
}

function reply(message: PlannerReply): void {
  self.postMessage(message);
}
