import { performance } from "node:perf_hooks";
import type { MipSolver } from "../../planners/exact/mipSolver.ts";
import { rehearse } from "../../src/pipeline/rehearsal/rehearse.ts";
import type { RehearsalAnswer, RehearsalQuestion } from "../../src/pipeline/rehearsal/rehearsal.ts";
import { runPlan } from "../../src/pipeline/runPlan.ts";
import { grandChalonScenario } from "../../src/scenario/grandChalonScenario.ts";
import { measure, type Measure } from "./measure.ts";

const QUESTIONS: readonly RehearsalQuestion[] = [
  { kind: "absence" },
  { kind: "closed-hall" },
  { kind: "more-need", percent: 20 },
  { kind: "half-day" },
];

/** Measures each « Et si… » on the plan of the Grand Chalon, to its last part. */
export function measureRehearsals(seed: number, solver: MipSolver, runs: number): Measure[] {
  const scenario = grandChalonScenario();
  const options = { seed, limit: { seconds: 10 } };
  const host = { solver, now: () => performance.now(), onProgress: () => undefined, shouldStop: () => false };
  const { document } = runPlan(scenario, options, host);
  return QUESTIONS.map((question) =>
    measure(`what if: ${question.kind}, 51 communes, in process`, runs, () =>
      describe(rehearse(question, { scenario, document, options, host, tell: () => undefined })),
    ),
  );
}

function describe(answer: RehearsalAnswer): string {
  switch (answer.kind) {
    case "absence":
      return answer.absences
        .map(({ weeks, losingWeeks }) => `${losingWeeks} of ${weeks} weeks lose`)
        .join(", ");
    case "closed-hall":
      return `${answer.halls.length} halls, ${answer.halls.filter(({ lost }) => lost.length > 0).length} critical`;
    case "more-need":
      return `plan ${answer.plan.outcome}, ${answer.extra.needed} more sessions a month`;
    case "half-day":
      return `${answer.options.filter(({ proven }) => proven).length} of ${answer.options.length} proven`;
  }
}
