import { createMemo, For, type JSX, Match, Switch } from "solid-js";
import { explanationSentences } from "../../i18n/explanationText.ts";
import type { ExplanationDocument } from "../../pipeline/explanationDocument.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useLang, useTexts } from "../state/appContext.tsx";
import { explanationNames } from "../state/explanationNames.ts";
import type { CommuneAnswer } from "../state/explainStore.ts";
import { KeyButton } from "./SceneWords.tsx";

/** Why nobody serves a commune, and at what price somebody would: verified, or on its way. */
export function ExplanationWords(props: {
  readonly scenario: Scenario;
  readonly answer: CommuneAnswer;
  onAsk(): void;
}): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  const explanation = (): ExplanationDocument | null =>
    props.answer.state === "answered" ? props.answer.explanation : null;
  const sentences = createMemo(() => {
    const known = explanation();
    return known === null ? [] : explanationSentences(known, explanationNames(props.scenario), lang());
  });
  return (
    <div aria-live="polite" class="meeting-why">
      <Switch>
        <Match when={props.answer.state === "asked"}>
          <p>{texts().meeting.explaining}</p>
        </Match>
        <Match when={props.answer.state === "failed" && props.answer.message}>
          {(message) => <p role="alert">{texts().why.failed(message())}</p>}
        </Match>
        <Match when={props.answer.state === "not-asked"}>
          <KeyButton
            name={texts().meeting.ask}
            keyName={texts().meeting.key.enter}
            onPress={() => props.onAsk()}
          />
        </Match>
      </Switch>
      <For each={sentences()}>{(sentence) => <p>{sentence}</p>}</For>
    </div>
  );
}
