import type { PlanDocument } from "../../scenario/planDocument.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { PlanHost, PlanOptions } from "../solveProblem.ts";
import type { RehearsalProgress } from "./rehearsal.ts";

/** What a rehearsal works with: a plan of a scenario, how far each solve may go, and who listens. */
export interface RehearsalInput {
  readonly scenario: Scenario;
  readonly document: PlanDocument;
  readonly options: Pick<PlanOptions, "seed" | "limit">;
  readonly host: PlanHost;
  /** Told after each part, so that a page can show what is known and stop. */
  readonly tell: (progress: RehearsalProgress) => void;
}
