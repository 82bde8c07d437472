import { createMemo, For, type JSX, Match, Show, Switch } from "solid-js";
import type { Commune } from "../../../geodata/model/commune.ts";
import { type ExplanationNames, explanationSentences } from "../../i18n/explanationText.ts";
import type { ExplanationDocument } from "../../pipeline/explanationDocument.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";
import { type CommuneDecision, decisionsFor } from "../state/communeDecisions.ts";
import { explanationNames } from "../state/explanationNames.ts";
import type { ExplainStore } from "../state/explainStore.ts";

/** « Pourquoi pas ma commune, et à quel prix ? »: the verified answer, and what the meeting can decide at once. */
export function WhyCommune(props: {
  readonly scenario: Scenario;
  readonly commune: Commune;
  readonly explain: ExplainStore;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const answer = createMemo(() => props.explain.answerFor(props.commune.code));
  const explanation = (): ExplanationDocument | null => {
    const current = answer();
    return current.state === "answered" ? current.explanation : null;
  };
  const failure = (): string | null => {
    const current = answer();
    return current.state === "failed" ? current.message : null;
  };

  return (
    <section class="block why" aria-live="polite">
      <Switch>
        <Match when={app.planIsStale() && answer().state !== "asked"}>
          <p class="hint">{texts().why.stale}</p>
        </Match>
        <Match when={answer().state === "asked"}>
          <p>{texts().why.asked}</p>
          <button type="button" class="button button-quiet" onClick={() => props.explain.stop()}>
            {texts().why.stop}
          </button>
        </Match>
        <Match when={explanation()}>
          {(known) => <Answer scenario={props.scenario} explanation={known()} />}
        </Match>
        <Match when={true}>
          <button
            type="button"
            class="button"
            title={texts().why.help}
            onClick={() => void props.explain.ask(props.commune.code)}
          >
            {texts().why.ask(props.commune.name)}
          </button>
          <Show when={failure()}>
            {(message) => (
              <p class="notice notice-error" role="alert">
                {texts().why.failed(message())}
              </p>
            )}
          </Show>
        </Match>
      </Switch>
    </section>
  );
}

function Answer(props: {
  readonly scenario: Scenario;
  readonly explanation: ExplanationDocument;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const names = (): ExplanationNames => explanationNames(props.scenario);
  const placeName = (id: string): string => names().place(id);
  const sentences = createMemo(() => explanationSentences(props.explanation, names(), lang()));
  const decisions = createMemo(() => decisionsFor(props.explanation, props.scenario));

  function label(decision: CommuneDecision): string {
    switch (decision.kind) {
      case "require":
        return texts().why.require(placeName(decision.venueId));
      case "allow":
        return texts().why.allow(placeName(decision.venueId));
      case "release":
        return texts().why.release(placeName(decision.venueId));
      case "access":
        return texts().why.access(decision.minutes);
      case "half-days":
        return texts().why.halfDays(decision.perMonth);
    }
  }

  function decide(decision: CommuneDecision): void {
    switch (decision.kind) {
      case "require":
        app.document.setVenueLock(decision.venueId, "require");
        break;
      case "allow":
      case "release":
        app.document.setVenueLock(decision.venueId, null);
        break;
      case "access":
        app.document.changeProgramme({ accessMinutes: decision.minutes });
        break;
      case "half-days":
        app.document.changeProgramme({
          aim: { ...props.scenario.programme.aim, kind: "max-coverage", halfDaysPerMonth: decision.perMonth },
        });
        break;
    }
    void app.propose();
  }

  return (
    <>
      <For each={sentences()}>{(sentence) => <p class="why-sentence">{sentence}</p>}</For>
      <Show when={decisions().length > 0}>
        <h3>{texts().why.actions}</h3>
        <ul class="plain-list why-actions">
          <For each={decisions()}>
            {(decision) => (
              <li>
                <button type="button" class="button" onClick={() => decide(decision)}>
                  {label(decision)}
                </button>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </>
  );
}
