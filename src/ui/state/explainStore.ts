import { type Accessor, createMemo, createSignal } from "solid-js";
import type { Plan } from "../../../planners/model/plan.ts";
import type { ExplanationDocument } from "../../pipeline/explanationDocument.ts";
import type { PlanOptions } from "../../pipeline/solveProblem.ts";
import type { PlanDocument } from "../../scenario/planDocument.ts";
import type { Scenario } from "../../scenario/scenario.ts";

/** What the page needs of the worker that explains. */
export interface ExplainerPort {
  explain(
    scenario: Scenario,
    document: PlanDocument,
    code: string,
    options: PlanOptions,
  ): Promise<ExplanationDocument | null>;
  cancel(): void;
}

/** The answer to « Pourquoi pas ma commune ? » for one commune of one plan. */
export type CommuneAnswer =
  | { readonly state: "not-asked" }
  | { readonly state: "asked" }
  | { readonly state: "answered"; readonly explanation: ExplanationDocument }
  | { readonly state: "failed"; readonly message: string };

/** Questions about communes in a plan; answers stay known as long as their plan. */
export interface ExplainStore {
  answerFor(code: string): CommuneAnswer;
  ask(code: string): Promise<void>;
  stop(): void;
}

const NOT_ASKED: CommuneAnswer = { state: "not-asked" };

/** Seconds that each of the plans behind one answer may take. */
const LIMIT_SECONDS = 10;

/** Creates the store; `view` is the plan that is shown with its scenario. */
export function createExplainStore(
  explainer: () => ExplainerPort,
  view: Accessor<{ readonly scenario: Scenario; readonly document: PlanDocument } | null>,
): ExplainStore {
  const [answers, setAnswers] = createSignal<{
    readonly plan: Plan | null;
    readonly byCode: ReadonlyMap<string, CommuneAnswer>;
  }>({ plan: null, byCode: new Map() });
  const known = createMemo(() => {
    const kept = answers();
    return kept.plan === view()?.document.plan ? kept.byCode : new Map<string, CommuneAnswer>();
  });

  /** A document may be written anew around the same plan, as when its names are found: the answers stay. */
  function keep({ plan }: PlanDocument, code: string, answer: CommuneAnswer): void {
    setAnswers((before) => {
      const byCode = new Map(before.plan === plan ? before.byCode : []);
      return { plan, byCode: byCode.set(code, answer) };
    });
  }

  return {
    answerFor: (code) => known().get(code) ?? NOT_ASKED,
    async ask(code) {
      const asked = view();
      if (asked === null) return;
      const { scenario, document } = asked;
      keep(document, code, { state: "asked" });
      try {
        const options = { seed: document.seed, limit: { seconds: LIMIT_SECONDS } };
        const explanation = await explainer().explain(scenario, document, code, options);
        keep(document, code, explanation === null ? NOT_ASKED : { state: "answered", explanation });
      } catch (error) {
        const stopped = error instanceof Error && error.name === "AbortError";
        const message = error instanceof Error ? error.message : String(error);
        keep(document, code, stopped ? NOT_ASKED : { state: "failed", message });
      }
    },
    stop: () => explainer().cancel(),
  };
}
