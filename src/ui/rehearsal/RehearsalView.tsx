import { createMemo, createSignal, For, type JSX, Show } from "solid-js";
import type { Plan } from "../../../planners/model/plan.ts";
import { namesOfScenario } from "../../i18n/rehearsal/namesOfScenario.ts";
import { reportRehearsal } from "../../i18n/rehearsal/reportRehearsal.ts";
import type { RehearsalNames } from "../../i18n/rehearsal/rehearsalReport.ts";
import type { RehearsalQuestion } from "../../pipeline/rehearsal/rehearsal.ts";
import type { PlanDocument } from "../../scenario/planDocument.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";
import { RehearsalCard } from "./RehearsalCard.tsx";
import { rehearsalOf } from "./rehearsalOfApp.ts";
import "./rehearsal.css";

/** How many percent more children can be tried. */
const PERCENTS = [10, 20, 30, 50] as const;

/** « Et si… »: four questions about the plan that is shown, each answered at a click and checked. */
export function RehearsalView(props: { readonly scenario: Scenario }): JSX.Element {
  const app = useApp();
  const hasPlan = (): boolean => props.scenario.plans.length > 0;
  return (
    <div class="rehearsal-view">
      <Show when={hasPlan()} fallback={<NoPlan />}>
        <Show when={!app.planIsStale()} fallback={<StalePlan />}>
          <Rehearsals scenario={props.scenario} />
        </Show>
      </Show>
    </div>
  );
}

function NoPlan(): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  return (
    <>
      <h2>{texts().rehearsal.noPlanTitle}</h2>
      <p class="rehearsal-lead">{texts().rehearsal.noPlan}</p>
      <button
        type="button"
        class="button"
        onClick={() => {
          app.selection.toggleView("rehearsal");
          app.selection.goToStep("circuits");
        }}
      >
        {texts().rehearsal.goToCircuits}
      </button>
    </>
  );
}

function StalePlan(): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  return (
    <>
      <h2>{texts().rehearsal.heading}</h2>
      <p class="notice notice-warning">{texts().rehearsal.stale}</p>
      <button type="button" class="button" onClick={() => void app.propose()}>
        {texts().rehearsal.recalculate}
      </button>
    </>
  );
}

function Rehearsals(props: { readonly scenario: Scenario }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const store = rehearsalOf(app);
  const [percent, setPercent] = createSignal<number>(20);
  const [shown, setShown] = createSignal<Plan | null>(null);
  let heading: HTMLHeadingElement | undefined;
  const show = (document: PlanDocument): void => {
    app.choosePlan(document);
    app.announce(texts().rehearsal.shown);
    setShown(document.plan);
    heading?.focus(); // the button is gone with the answers of the former plan
  };
  const names = createMemo(() => namesOfScenario(props.scenario, lang()));
  const questions = (): readonly RehearsalQuestion[] => [
    { kind: "absence" },
    { kind: "closed-hall" },
    { kind: "more-need", percent: percent() },
    { kind: "half-day" },
  ];
  const open = (): readonly RehearsalQuestion[] =>
    questions().filter((question) => store.stateOf(question).state !== "answered");
  return (
    <>
      <header class="rehearsal-head">
        <h2 ref={heading} tabIndex={-1}>
          {texts().rehearsal.heading}
        </h2>
        <p class="rehearsal-lead">{texts().rehearsal.lead}</p>
        <Show when={shown() !== null && shown() === props.scenario.plans[0]?.plan}>
          <p class="notice">{texts().rehearsal.shown}</p>
        </Show>
        <Summary questions={questions()} names={names()} />
        <Show when={open().length > 0}>
          <button
            type="button"
            class="button button-main rehearsal-all"
            onClick={() => open().forEach((question) => store.ask(question))}
          >
            {texts().rehearsal.tryAll}
          </button>
        </Show>
      </header>
      <div class="rehearsal-cards">
        <RehearsalCard question={{ kind: "absence" }} names={names()} onShow={show} />
        <RehearsalCard question={{ kind: "closed-hall" }} names={names()} onShow={show} />
        <RehearsalCard
          question={{ kind: "more-need", percent: percent() }}
          names={names()}
          onShow={show}
          percents={PERCENTS}
          onPercent={(next) => setPercent(next)}
        />
        <RehearsalCard question={{ kind: "half-day" }} names={names()} onShow={show} />
      </div>
    </>
  );
}

/** « Ce plan résiste-t-il ? » in four short lines. */
function Summary(props: {
  readonly questions: readonly RehearsalQuestion[];
  readonly names: RehearsalNames;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const store = rehearsalOf(app);
  const shortOf = (question: RehearsalQuestion): string => {
    const state = store.stateOf(question);
    if (state.state === "answered") return reportRehearsal(state.answer, props.names, lang()).short;
    return texts().rehearsal.notTried;
  };
  return (
    <ul class="plain-list rehearsal-summary" data-testid="rehearsal-summary">
      <For each={props.questions}>
        {(question) => (
          <li>
            <span class="rehearsal-question">{texts().rehearsal.questions[question.kind]}</span>{" "}
            <strong>{shortOf(question)}</strong>
          </li>
        )}
      </For>
    </ul>
  );
}
