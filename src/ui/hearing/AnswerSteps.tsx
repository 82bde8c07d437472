import { createMemo, createSignal, For, type JSX, Show } from "solid-js";
import { halfDaysText } from "../../i18n/hearingWords.ts";
import { findActionStep } from "../../pipeline/hearings/hearingAction.ts";
import { findHallStep } from "../../pipeline/hearings/hearingHall.ts";
import { findWishStep, takeWishes, type WishStep } from "../../pipeline/hearings/hearingWishes.ts";
import type { Hearing } from "../../scenario/concertation.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";
import { ActionForm } from "./ActionForm.tsx";
import { HallStepButtons } from "./HallStepButtons.tsx";

interface StepsProps {
  readonly scenario: Scenario;
  readonly answer: Hearing;
}

/** What an answer can become in the project, by one click each, and what it has become already. */
export function AnswerSteps(props: StepsProps): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const [counting, setCounting] = createSignal(false);
  const hall = createMemo(() => findHallStep(props.scenario, props.answer));
  const action = createMemo(() => findActionStep(props.scenario, props.answer));
  const wishes = createMemo(() => findWishStep(props.scenario, props.answer));
  const done = (): readonly string[] => {
    const { hearing } = texts();
    const taken = hall();
    return [
      ...(taken.kind === "done"
        ? [
            (taken.venue.suitable && taken.visited ? hearing.hallDone : hearing.hallDoneUnfit)(
              taken.venue.name,
            ),
          ]
        : []),
      ...(action() === "done" ? [hearing.actionDone] : []),
      ...(wishes().kind === "done" ? [hearing.wishesDone] : []),
    ];
  };
  const isEmpty = (): boolean => hall().kind === "none" && action() === "none" && wishes().kind === "none";
  let steps: HTMLDivElement | undefined;
  const take = (next: Scenario, said: string): void => {
    app.document.replaceWhole(next);
    app.announce(said);
    // The button is gone: what it did is told here.
    steps?.focus();
  };
  return (
    <Show when={!isEmpty()}>
      <div
        class="hearing-steps"
        ref={steps}
        tabIndex={-1}
        role="group"
        aria-label={texts().hearing.stepsTitle}
      >
        <h4>{texts().hearing.stepsTitle}</h4>
        <HallStepButtons {...props} step={hall()} onTake={take} />
        <Show when={action() === "count" && !counting()}>
          <div class="hearing-step">
            <button type="button" class="button" onClick={() => setCounting(true)}>
              {texts().hearing.actionCount}
            </button>
            <p class="hint">{texts().hearing.actionHelp}</p>
          </div>
        </Show>
        <Show when={action() === "count" && counting()}>
          <ActionForm
            {...props}
            onClose={() => {
              setCounting(false);
              steps?.focus();
            }}
          />
        </Show>
        <WishStepButton {...props} step={wishes()} onTake={take} />
        <Show when={done().length > 0}>
          <div class="hearing-done">
            <p>{texts().hearing.done}</p>
            <ul>
              <For each={done()}>{(what) => <li>{what}</li>}</For>
            </ul>
          </div>
        </Show>
      </div>
    </Show>
  );
}

function WishStepButton(
  props: StepsProps & { readonly step: WishStep; onTake(next: Scenario, said: string): void },
): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  const sentence = (): string => {
    const { step } = props;
    const { hearing } = texts();
    switch (step.kind) {
      case "none":
      case "done":
        return "";
      case "no-hall":
        return hearing.wishesNoHall;
      case "impossible":
        return step.cause === "hall"
          ? hearing.wishesHallBusy(step.venue.name)
          : hearing.wishesNobodyOut(step.venue.name);
      case "narrow":
        return hearing.wishesHelp(step.venue.name, halfDaysText(step.slots, lang()));
    }
  };
  const take = (): void => {
    const { step, scenario, answer } = props;
    if (step.kind === "narrow") {
      props.onTake(takeWishes(scenario, answer), texts().hearing.wishesTaken(step.venue.name));
    }
  };
  return (
    <Show when={sentence() !== ""}>
      <div class="hearing-step">
        <Show when={props.step.kind === "narrow"}>
          <button type="button" class="button" onClick={take}>
            {texts().hearing.wishesTake}
          </button>
        </Show>
        <p class="hint">{sentence()}</p>
      </div>
    </Show>
  );
}
