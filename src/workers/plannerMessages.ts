import type { Progress } from "../../planners/model/search.ts";
import type { PlanRun } from "../pipeline/runPlan.ts";
import type { PlanOptions } from "../pipeline/solveProblem.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { FailedReply } from "./jobRunner.ts";

/** What the page asks of the planner's worker. */
export interface PlannerRequest {
  readonly kind: "run";
  readonly id: number;
  readonly scenario: Scenario;
  readonly options: PlanOptions;
}

/** What the worker answers; `id` is the request's. */
export type PlannerReply =
  | { readonly kind: "progress"; readonly id: number; readonly progress: Progress }
  | { readonly kind: "finished"; readonly id: number; readonly run: PlanRun }
  | FailedReply;
