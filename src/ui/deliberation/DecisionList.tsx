import { createMemo, createSignal, For, type JSX, Show } from "solid-js";
import { createTargetNames, type TargetNames } from "../../i18n/targetText.ts";
import { formatInstant } from "../../i18n/format.ts";
import type { Texts } from "../../i18n/texts.ts";
import type { Decision } from "../../scenario/concertation.ts";
import { readRegister, type RegisterLine } from "../../scenario/decisionRegister.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { isDisputed, withdrawEntry } from "../../scenario/standingEntries.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";
import { ModalDialog } from "../widgets/ModalDialog.tsx";
import { DecisionForm } from "./DecisionForm.tsx";
import { EntryActions, EntryHistory, EntrySigned } from "./EntryParts.tsx";
import { shortWords } from "./shortWords.ts";

/** A decision in one line of words. */
export function decisionWords(
  { kind, target, option, reason }: Decision,
  names: TargetNames,
  texts: Texts,
): string {
  const what = `${texts.deliberation.kinds[kind]} – ${names(target)}`;
  const why = reason === "" ? "" : texts.deliberation.decisionReason(reason);
  return [what, option, why].filter((part) => part !== "").join(". ");
}

/** The register of decisions, in the order in which they were taken. */
export function DecisionList(props: {
  readonly scenario: Scenario;
  /** Focus goes back there when the entry that had it is gone. */
  readonly focusAfter: () => HTMLElement | undefined;
}): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  const [corrected, setCorrected] = createSignal<Decision | null>(null);
  const names = createMemo(() => createTargetNames(props.scenario, lang()));
  const lines = createMemo(() => readRegister(props.scenario.decisions));
  const finish = (): void => {
    setCorrected(null);
    props.focusAfter()?.focus();
  };
  return (
    <>
      <Show when={lines().length > 0} fallback={<p class="hint">{texts().deliberation.decidedNone}</p>}>
        <ol class="entry-list" data-testid="decision-register">
          <For each={lines()}>
            {(line) => <DecisionLine line={line} names={names()} onCorrect={setCorrected} onDone={finish} />}
          </For>
        </ol>
      </Show>
      <Show when={corrected()} keyed>
        {(decision) => (
          <ModalDialog
            title={texts().deliberation.correctOf(shortWords(decisionWords(decision, names(), texts())))}
            onClose={() => setCorrected(null)}
          >
            <DecisionForm
              scenario={props.scenario}
              corrects={decision}
              onSaved={finish}
              onCancel={() => setCorrected(null)}
            />
          </ModalDialog>
        )}
      </Show>
    </>
  );
}

function DecisionLine(props: {
  readonly line: RegisterLine;
  readonly names: TargetNames;
  onCorrect(decision: Decision): void;
  onDone(): void;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const words = (decision: Decision): string => decisionWords(decision, props.names, texts());
  return (
    <For each={props.line.heads}>
      {(decision) => (
        <li class="entry">
          <p class="entry-head">
            <strong>{texts().deliberation.number(props.line.number)}</strong>{" "}
            <Show
              when={decision.withdrawn === true}
              fallback={
                <strong>
                  {texts().deliberation.kinds[decision.kind]} – {props.names(decision.target)}
                </strong>
              }
            >
              <span class="badge">
                {texts().deliberation.withdrawnOn(formatInstant(decision.at, lang()))}
              </span>{" "}
              <s>{words(decision)}</s>
            </Show>
          </p>
          <Show when={decision.withdrawn !== true}>
            <Show when={decision.option !== ""}>
              <p class="entry-text" dir="auto">
                {decision.option}
              </p>
            </Show>
            <Show when={decision.reason !== ""}>
              <p dir="auto">{texts().deliberation.decisionReason(decision.reason)}</p>
            </Show>
            <EntryHistory entry={decision} earlier={props.line.earlier} words={words} />
            <div class="entry-foot">
              <EntrySigned entry={decision} earlier={props.line.earlier} />
              <Show when={!isDisputed(props.line)}>
                <EntryActions
                  what={shortWords(`${texts().deliberation.number(props.line.number)}, ${words(decision)}`)}
                  onCorrect={() => props.onCorrect(decision)}
                  onWithdraw={() => {
                    app.document.addDecision(withdrawEntry(decision));
                    app.announce(texts().deliberation.withdrawn);
                    props.onDone();
                  }}
                />
              </Show>
            </div>
          </Show>
        </li>
      )}
    </For>
  );
}
