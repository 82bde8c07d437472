import { createSignal } from "solid-js";
import { expect, test } from "vitest";
import type {
  RehearsalAnswer,
  RehearsalProgress,
  RehearsalQuestion,
} from "../../../../../src/pipeline/rehearsal/rehearsal.ts";
import { createRehearsalStore } from "../../../../../src/ui/rehearsal/rehearsalStore.ts";
import { planContext } from "../../../../fixtures/exportContexts.ts";

const ABSENCE: RehearsalQuestion = { kind: "absence" };
const HALLS: RehearsalQuestion = { kind: "closed-hall" };
const NOBODY: RehearsalAnswer = { kind: "absence", absences: [] };
const NO_HALL: RehearsalAnswer = { kind: "closed-hall", halls: [] };

/** A worker that answers when the test says so; `cancel` ends the question under way as the real one does. */
function setUp() {
  const { scenario, planning } = planContext();
  if (planning === null) throw new Error("the context has a plan");
  const first = { scenario, document: planning.document };
  const [shown, setShown] = createSignal(first);
  const asked: RehearsalQuestion[] = [];
  let finish: (answer: RehearsalAnswer) => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  let tell: (progress: RehearsalProgress) => void = () => undefined;
  const client = {
    rehearse: (
      _scenario: unknown,
      _document: unknown,
      question: RehearsalQuestion,
      _options: unknown,
      onProgress: (progress: RehearsalProgress) => void,
    ) =>
      new Promise<RehearsalAnswer>((resolve, reject) => {
        asked.push(question);
        finish = resolve;
        fail = reject;
        tell = onProgress;
      }),
    cancel: () => fail(new DOMException("cancelled", "AbortError")),
  };
  const store = createRehearsalStore(
    () => client,
    shown,
    () => ({ seed: 1, limit: { iterations: 1 } }),
  );
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  return {
    store,
    asked,
    first,
    setShown,
    settle,
    finish: (answer: RehearsalAnswer) => finish(answer),
    fail: (error: Error) => fail(error),
    tell: (progress: RehearsalProgress) => tell(progress),
  };
}

test("questions are answered one after the other, in the order in which they were asked", async () => {
  const { store, asked, settle, finish } = setUp();
  store.ask(ABSENCE);
  store.ask(HALLS);
  expect([store.stateOf(ABSENCE).state, store.stateOf(HALLS).state]).toEqual(["asked", "waiting"]);
  finish(NOBODY);
  await settle();
  expect(asked).toEqual([ABSENCE, HALLS]);
  expect(store.stateOf(ABSENCE)).toEqual({ state: "answered", answer: NOBODY });
  finish(NO_HALL);
  await settle();
  expect(store.stateOf(HALLS)).toEqual({ state: "answered", answer: NO_HALL });
});

test("stopping keeps what was known, and forgets the questions that wait", async () => {
  const { store, asked, settle, tell } = setUp();
  store.ask(HALLS);
  store.ask(ABSENCE);
  tell({ done: 1, total: 8, answer: NO_HALL });
  tell({ done: 2, total: 8, answer: null });
  store.stop();
  await settle();
  expect(store.stateOf(HALLS)).toEqual({ state: "stopped", answer: NO_HALL });
  expect(store.stateOf(ABSENCE)).toEqual({ state: "not-asked" });
  expect(asked).toEqual([HALLS]);
});

test("answers belong to their plan: another plan has none, and undoing brings them back", async () => {
  const { store, first, setShown, settle, finish } = setUp();
  store.ask(ABSENCE);
  finish(NOBODY);
  await settle();
  setShown({ ...first, document: { ...first.document, plan: { circuits: [] } } });
  expect(store.stateOf(ABSENCE).state).toBe("not-asked");
  setShown(first);
  expect(store.stateOf(ABSENCE).state).toBe("answered");
});

test("an opinion on the plan changes no answer, another closure of the calendar does", async () => {
  const { store, first, setShown, settle, finish } = setUp();
  store.ask(ABSENCE);
  finish(NOBODY);
  await settle();
  setShown({
    scenario: { ...first.scenario, name: "Printemps", comments: [] },
    document: { ...first.document },
  });
  expect(store.stateOf(ABSENCE).state).toBe("answered");
  setShown({ ...first, scenario: { ...first.scenario, calendar: { ...first.scenario.calendar } } });
  expect(store.stateOf(ABSENCE).state).toBe("not-asked");
});

test("each percentage is a question of its own", async () => {
  const { store, settle, finish } = setUp();
  store.ask({ kind: "more-need", percent: 20 });
  finish(NOBODY);
  await settle();
  expect(store.stateOf({ kind: "more-need", percent: 20 }).state).toBe("answered");
  expect(store.stateOf({ kind: "more-need", percent: 50 }).state).toBe("not-asked");
});

test("a bug in the worker is told, and the next question is asked all the same", async () => {
  const { store, settle, fail } = setUp();
  store.ask(ABSENCE);
  store.ask(HALLS);
  fail(new Error("boom"));
  await settle();
  expect(store.stateOf(ABSENCE)).toEqual({ state: "failed", message: "boom" });
  expect(store.stateOf(HALLS).state).toBe("asked");
});

test("questions that wait for one plan are not asked of another that is shown meanwhile", async () => {
  const { store, asked, first, setShown, settle, finish } = setUp();
  store.ask(ABSENCE);
  store.ask(HALLS);
  setShown({ ...first, document: { ...first.document, plan: { ...first.document.plan } } });
  finish(NOBODY);
  await settle();
  expect(asked).toEqual([ABSENCE]);
  setShown(first);
  expect([store.stateOf(ABSENCE).state, store.stateOf(HALLS).state]).toEqual(["answered", "not-asked"]);
});
