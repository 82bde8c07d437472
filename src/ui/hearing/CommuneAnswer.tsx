import { createMemo, createSignal, type JSX, Show } from "solid-js";
import type { Commune } from "../../../geodata/model/commune.ts";
import { NOT_HEARD, readHearings, withdrawHearing } from "../../pipeline/hearings/readHearings.ts";
import type { Hearing } from "../../scenario/concertation.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useApp, useTexts } from "../state/appContext.tsx";
import { downloadText } from "../state/download.ts";
import { AnswerSteps } from "./AnswerSteps.tsx";
import { HearingForm, type HearingTarget } from "./HearingForm.tsx";
import { RivalAnswers } from "./RivalAnswers.tsx";
import { SaidByCommune } from "./SaidByCommune.tsx";
import "./hearing.css";

interface AnswerProps {
  readonly scenario: Scenario;
  readonly commune: Commune;
}

/** What a commune said and what can be made of it, or that it was not heard yet. */
export function CommuneAnswer(props: AnswerProps): JSX.Element {
  const texts = useTexts();
  const [writing, setWriting] = createSignal<HearingTarget | null>(null);
  const answers = createMemo(
    () => readHearings(props.scenario.hearings ?? []).get(props.commune.code) ?? NOT_HEARD,
  );
  const open = (): void => {
    setWriting({ code: props.commune.code, name: props.commune.name, ...answers() });
  };
  const close = (): void => {
    setWriting(null);
    // The button that opened the form may be gone with what it said.
    queueMicrotask(() => {
      if (document.activeElement === document.body) host?.querySelector("button")?.focus();
    });
  };
  let host: HTMLDivElement | undefined;
  return (
    <div class="commune-answer" ref={host}>
      <Show
        when={answers().answer}
        fallback={
          <>
            <p>{texts().hearing.notHeardYet}</p>
            <div class="hearing-actions">
              <button type="button" class="button" onClick={open}>
                {texts().hearing.hearThis}
              </button>
              <BlankButton {...props} />
            </div>
          </>
        }
      >
        {(answer) => (
          <>
            <Show when={answers().rivals.length > 0} fallback={<SaidByCommune answer={answer()} />}>
              <RivalAnswers name={props.commune.name} rivals={answers().rivals} />
            </Show>
            <Show when={answers().rivals.length === 0}>
              <div class="hearing-actions">
                <button type="button" class="button" onClick={open}>
                  {texts().hearing.correctThis}
                </button>
                <Withdraw {...props} answer={answer()} />
              </div>
            </Show>
            <AnswerSteps scenario={props.scenario} answer={answer()} />
          </>
        )}
      </Show>
      <Show when={writing()} keyed>
        {(target) => <HearingForm target={target} open={[]} onNext={close} onClose={close} />}
      </Show>
    </div>
  );
}

function Withdraw(props: AnswerProps & { readonly answer: Hearing }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const withdraw = (): void => {
    app.document.addHearing(withdrawHearing(props.answer));
    app.announce(texts().hearing.withdrawn(props.commune.name));
  };
  return (
    <button type="button" class="button button-quiet" onClick={withdraw}>
      {texts().hearing.withdraw}
    </button>
  );
}

function BlankButton(props: AnswerProps): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  async function make(): Promise<void> {
    const { writeQuestionnaires } = await import("../../exports/hearings/questionnaire.ts");
    const file = writeQuestionnaires(props.scenario.territory.name, [props.commune], app.preferences.lang());
    downloadText(file.fileName, file.mediaType, file.text);
    app.announce(texts().share.downloaded(file.fileName));
  }
  return (
    <button type="button" class="button button-quiet" onClick={() => void make()}>
      {texts().hearing.blankOne}
    </button>
  );
}
