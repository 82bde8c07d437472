import type { ExplanationDocument } from "../pipeline/explanationDocument.ts";
import type { Progress } from "../../planners/model/search.ts";
import type {
  RehearsalAnswer,
  RehearsalProgress,
  RehearsalQuestion,
} from "../pipeline/rehearsal/rehearsal.ts";
import type { PlanRun } from "../pipeline/runPlan.ts";
import type { PlanOptions } from "../pipeline/solveProblem.ts";
import type { PlanDocument } from "../scenario/planDocument.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { FailedReply } from "./jobRunner.ts";

/** What the page asks of the planner's worker: a plan, why a commune stands as it does in one, or « et si… ? ». */
export type PlannerRequest =
  | {
      readonly kind: "run";
      readonly id: number;
      readonly scenario: Scenario;
      readonly options: PlanOptions;
    }
  | {
      readonly kind: "explain";
      readonly id: number;
      readonly scenario: Scenario;
      readonly document: PlanDocument;
      readonly code: string;
      readonly options: PlanOptions;
    }
  | {
      readonly kind: "rehearse";
      readonly id: number;
      readonly scenario: Scenario;
      readonly document: PlanDocument;
      readonly question: RehearsalQuestion;
      readonly options: PlanOptions;
    };

/** What the worker answers; `id` is the request's. */
export type PlannerReply =
  | { readonly kind: "progress"; readonly id: number; readonly progress: Progress }
  | { readonly kind: "finished"; readonly id: number; readonly run: PlanRun }
  /** Null for a commune that the territory does not have. */
  | { readonly kind: "explained"; readonly id: number; readonly explanation: ExplanationDocument | null }
  | { readonly kind: "rehearsing"; readonly id: number; readonly progress: RehearsalProgress }
  | { readonly kind: "rehearsed"; readonly id: number; readonly answer: RehearsalAnswer }
  | FailedReply;
