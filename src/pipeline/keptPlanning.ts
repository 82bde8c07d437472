import type { PlanDocument } from "../scenario/planDocument.ts";
import type { PlanAssessment } from "./assessPlan.ts";
import { describeOptimisation, type Planning } from "./buildReport.ts";

/** What is remembered of the run that made a plan; a plan from a file remembers nothing. */
export interface RunMemory {
  readonly method: string;
  readonly seconds: number;
  readonly costCents: number | null;
}

/** Gathers what the exports need of a plan that is there already. */
export function describeKeptPlan(
  document: PlanDocument,
  assessment: PlanAssessment,
  memory: RunMemory | null,
): Planning {
  const own = document.aim === undefined ? memory : null;
  const { status, plan, objective, bound } = document;
  const outcome = {
    status,
    plan,
    objective,
    bound,
    costCents: own?.costCents ?? null,
    uncoverable: [],
    conflicts: [],
    method: memory?.method ?? "",
  };
  return {
    document,
    assessment,
    optimisation: describeOptimisation({ document, outcome, seconds: own?.seconds ?? 0 }),
  };
}
