import { createMemo, createSignal, createUniqueId, For, type JSX, Show } from "solid-js";
import { formatDate } from "../../i18n/format.ts";
import { lockNames, lockText } from "../../i18n/lockText.ts";
import { dateInParis } from "../../scenario/calendarDates.ts";
import type { Decision } from "../../scenario/concertation.ts";
import { planKey } from "../../scenario/entryId.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { readStanding } from "../../scenario/standingEntries.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";
import { onMeetingKey } from "./onMeetingKey.ts";
import { SceneWords } from "./SceneWords.tsx";

const CHOICES = ["adopt", "postpone", "other"] as const;
type Choice = (typeof CHOICES)[number];

/** Decisions that are listed, the last ones first. */
const LISTED = 3;

/** What is on the table, the decision with its reason, and the last ones that were taken. */
export function DecisionScene(props: { readonly scenario: Scenario }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const figures = createMemo((): [number, number, number] | null => {
    const [view, assessment] = [app.planView(), app.assessment()];
    if (view === null || assessment === null) return null;
    const { circuits, halfDaysPerMonth, cost } = assessment.figures;
    return [circuits, Math.round(halfDaysPerMonth * 10) / 10, (cost / view.document.cycleWeeks) * 4];
  });
  const sentence = (): string => {
    const known = figures();
    return known === null ? texts().meeting.onTableNothing : texts().meeting.onTable(...known);
  };
  const asks = createMemo(() => {
    const names = lockNames(props.scenario);
    return props.scenario.locks.map((lock) => lockText(lock, names, lang()));
  });
  const last = createMemo(() => readStanding(props.scenario.decisions).standing.slice(-LISTED).reverse());
  const lastLine = ({ at, role, option }: Decision): string =>
    texts().meeting.decided(formatDate(dateInParis(at), lang()), role, option);

  function record(choice: Choice, words: DecisionWords): void {
    const plan = app.planView()?.document.plan;
    const key = plan === undefined ? null : planKey(plan);
    const known = figures();
    const options = texts().meeting.options;
    app.document.addDecision({
      kind: choice,
      target: key === null ? { kind: "scenario" } : { kind: "plan", plan: key },
      option:
        choice === "other"
          ? words.option
          : choice === "adopt" && known !== null
            ? options.adopt(...known)
            : options.postpone,
      reason: words.reason,
      role: words.role,
      plan: key,
    });
    app.announce(texts().meeting.recorded);
  }

  return (
    <SceneWords question={texts().meeting.scenes.decision} sentence={sentence()}>
      <Show when={asks().length > 0} fallback={<p>{texts().meeting.askedNothing}</p>}>
        <div>
          <p>{texts().meeting.asked}</p>
          <ul class="meeting-asks">
            <For each={asks()}>{(ask) => <li>{ask}</li>}</For>
          </ul>
        </div>
      </Show>
      <Show when={app.planIsStale()}>
        <p>{texts().meeting.staleOnTable}</p>
      </Show>
      <DecisionForm canAdopt={figures() !== null && !app.planIsStale()} onRecord={record} />
      <Show when={last().length > 0}>
        <div class="meeting-last">
          <h2>{texts().meeting.lastTitle}</h2>
          <ul>
            <For each={last()}>{(decision) => <li>{lastLine(decision)}</li>}</For>
          </ul>
        </div>
      </Show>
    </SceneWords>
  );
}

interface DecisionWords {
  readonly option: string;
  readonly reason: string;
  readonly role: string;
}

function DecisionForm(props: {
  /** Whether there is a plan to adopt that answers all that was asked. */
  readonly canAdopt: boolean;
  onRecord(choice: Choice, words: DecisionWords): void;
}): JSX.Element {
  const texts = useTexts();
  const group = createUniqueId();
  const [picked, setPicked] = createSignal<Choice>("adopt");
  const choice = (): Choice => (picked() === "adopt" && !props.canAdopt ? "postpone" : picked());
  const [option, setOption] = createSignal("");
  const [reason, setReason] = createSignal("");
  const [role, setRole] = createSignal(texts().meeting.defaultRole);
  const isComplete = (): boolean => role().trim() !== "" && (choice() !== "other" || option().trim() !== "");

  function submit(): void {
    if (!isComplete()) return;
    props.onRecord(choice(), { option: option().trim(), reason: reason().trim(), role: role().trim() });
    setOption("");
    setReason("");
  }
  onMeetingKey((command) => {
    if (command.kind !== "confirm") return false;
    submit();
    return true;
  });

  return (
    <form
      class="meeting-decision"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <fieldset class="meeting-choices">
        <legend>{texts().meeting.decisionQuestion}</legend>
        <For each={CHOICES}>
          {(each) => (
            <label class="meeting-choice">
              <input
                type="radio"
                name={group}
                checked={choice() === each}
                disabled={each === "adopt" && !props.canAdopt}
                onChange={() => setPicked(each)}
              />
              <span>{texts().meeting.choices[each]}</span>
            </label>
          )}
        </For>
      </fieldset>
      <Show when={choice() === "other"}>
        <Field label={texts().meeting.otherLabel} value={option()} onInput={setOption} />
      </Show>
      <Field label={texts().meeting.reasonLabel} value={reason()} onInput={setReason} />
      <Field label={texts().meeting.roleLabel} value={role()} onInput={setRole} />
      <button type="submit" class="meeting-button meeting-button-main" disabled={!isComplete()}>
        <span>{texts().meeting.record}</span> <kbd aria-hidden="true">{texts().meeting.key.enter}</kbd>
      </button>
    </form>
  );
}

function Field(props: {
  readonly label: string;
  readonly value: string;
  onInput(value: string): void;
}): JSX.Element {
  return (
    <label class="meeting-field">
      <span>{props.label}</span>
      <input
        type="text"
        maxLength={300}
        value={props.value}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
    </label>
  );
}
