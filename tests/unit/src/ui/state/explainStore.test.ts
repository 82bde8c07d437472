import { createRoot, createSignal } from "solid-js";
import { expect, test } from "vitest";
import type { ExplanationDocument } from "../../../../../src/pipeline/explanationDocument.ts";
import { createExplainStore, type ExplainStore } from "../../../../../src/ui/state/explainStore.ts";
import { planContext } from "../../../../fixtures/exportContexts.ts";

const EXPLANATION: ExplanationDocument = {
  version: 1,
  scenarioHash: "",
  seed: 1,
  cycleWeeks: 4,
  commune: { code: "71003", name: "Chagny", children: 30 },
  status: "impossible",
  place: null,
  visit: null,
  swap: null,
  addition: null,
  conflict: [],
  conflictProven: false,
  repairs: [],
};

function setUp() {
  const { scenario, planning } = planContext();
  if (planning === null) throw new Error("the context has a plan");
  const { document } = planning;
  const [view, setView] = createSignal({ scenario, document });
  let finish: (explanation: ExplanationDocument | null) => void = () => undefined;
  const explainer = {
    explain: () =>
      new Promise<ExplanationDocument | null>((resolve) => {
        finish = resolve;
      }),
    cancel: () => undefined,
  };
  const store = createRoot((): ExplainStore => createExplainStore(() => explainer, view));
  return { store, scenario, document, setView, finish: (answer: ExplanationDocument) => finish(answer) };
}

test("an answer that comes after the plan got its name is still the answer", async () => {
  const { store, scenario, document, setView, finish } = setUp();
  const asked = store.ask("71003");
  expect(store.answerFor("71003").state).toBe("asked");
  setView({ scenario, document: { ...document, names: ["cheapest"] } });
  expect(store.answerFor("71003").state).toBe("asked");
  finish(EXPLANATION);
  await asked;
  expect(store.answerFor("71003")).toEqual({ state: "answered", explanation: EXPLANATION });
});

test("another plan has no answers of the one before", async () => {
  const { store, scenario, document, setView, finish } = setUp();
  const asked = store.ask("71003");
  finish(EXPLANATION);
  await asked;
  setView({ scenario, document: { ...document, plan: { circuits: [] } } });
  expect(store.answerFor("71003").state).toBe("not-asked");
});
