import wasmUrl from "highs/runtime?url";
import { loadHighsSolver } from "../../planners/exact/highsSolver.ts";
import { explainCommune } from "../pipeline/explainCommune.ts";
import { rehearse } from "../pipeline/rehearsal/rehearse.ts";
import type { RehearsalProgress } from "../pipeline/rehearsal/rehearsal.ts";
import { type PlanHost, solveProblem } from "../pipeline/solveProblem.ts";
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
    const host: PlanHost = {
      solver: await solverLoading,
      now: () => performance.now(),
      onProgress: (progress) => reply({ kind: "progress", id, progress }),
      shouldStop: () => false,
    };
    if (request.kind === "run") {
      reply({ kind: "finished", id, run: runPlan(request.scenario, request.options, host) });
      return;
    }
    if (request.kind === "rehearse") {
      const { scenario, document, question, options } = request;
      const tell = (progress: RehearsalProgress): void => reply({ kind: "rehearsing", id, progress });
      const quiet = { ...host, onProgress: () => undefined };
      const input = { scenario, document, options, host: quiet, tell };
      reply({ kind: "rehearsed", id, answer: rehearse(question, input) });
      return;
    }
    const { scenario, document, code, options } = request;
    const explanation = explainCommune(
      scenario,
      document,
      code,
      (problem) => solveProblem(problem, options, host).outcome,
    );
    reply({ kind: "explained", id, explanation });
  } catch (error) {
    reply(describeFailure(id, error));
  }
}

function reply(message: PlannerReply): void {
  self.postMessage(message);
}
