import { createMemo, createUniqueId, For, type JSX, Match, Show, Switch } from "solid-js";
import { reportRehearsal } from "../../i18n/rehearsal/reportRehearsal.ts";
import type {
  RehearsalFinding,
  RehearsalNames,
  RehearsalReport,
} from "../../i18n/rehearsal/rehearsalReport.ts";
import type {
  RehearsalAnswer,
  RehearsalProgress,
  RehearsalQuestion,
} from "../../pipeline/rehearsal/rehearsal.ts";
import type { PlanDocument } from "../../scenario/planDocument.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";
import { ChoiceQuestion } from "../widgets/ChoiceQuestion.tsx";
import { RehearsalTable } from "./RehearsalTable.tsx";
import { rehearsalOf } from "./rehearsalOfApp.ts";

/** One question: what it tries, its button, how far it is, and its answer. */
export function RehearsalCard(props: {
  readonly question: RehearsalQuestion;
  readonly names: RehearsalNames;
  /** Shows another plan that an answer is about. */
  readonly onShow: (document: PlanDocument) => void;
  /** Percentages to choose among, for the question that has one. */
  readonly percents?: readonly number[];
  readonly onPercent?: (percent: number) => void;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const heading = createUniqueId();
  const store = rehearsalOf(app);
  const state = createMemo(() => store.stateOf(props.question));
  const answer = createMemo((): RehearsalAnswer | null => {
    const current = state();
    if (current.state === "asked") return current.progress?.answer ?? null;
    return current.state === "answered" || current.state === "stopped" ? current.answer : null;
  });
  const report = createMemo((): RehearsalReport | null => {
    const known = answer();
    return known === null ? null : reportRehearsal(known, props.names, lang());
  });
  const failure = (): string | null => {
    const current = state();
    return current.state === "failed" ? current.message : null;
  };
  const title = (): string => texts().rehearsal.questions[props.question.kind];
  const isUnderWay = (): boolean => ["asked", "waiting"].includes(state().state);

  return (
    <section class="rehearsal-card" aria-labelledby={heading}>
      <h3 id={heading}>{title()}</h3>
      <p class="hint">{texts().rehearsal.helps[props.question.kind]}</p>
      <Show when={props.percents}>
        {(percents) => (
          <ChoiceQuestion
            inline
            label={texts().rehearsal.percent}
            value={props.question.kind === "more-need" ? String(props.question.percent) : ""}
            choices={percents().map((percent) => ({
              value: String(percent),
              label: texts().rehearsal.percentValue(percent),
            }))}
            onChange={(value) => props.onPercent?.(Number(value))}
          />
        )}
      </Show>
      <Show when={!isUnderWay()} fallback={<UnderWay question={props.question} />}>
        <button type="button" class="button rehearsal-try" onClick={() => store.ask(props.question)}>
          {state().state === "not-asked" ? texts().rehearsal.tryOne : texts().rehearsal.tryAgain}
          <span class="visually-hidden"> {title()}</span>
        </button>
      </Show>
      <div class="rehearsal-answer" aria-live={isUnderWay() ? "off" : "polite"}>
        <Switch>
          <Match when={failure()}>
            {(message) => <p class="notice notice-error">{texts().rehearsal.failed(message())}</p>}
          </Match>
          <Match when={state().state === "stopped"}>
            <p class="hint">
              {answer() === null ? texts().rehearsal.stoppedEarly : texts().rehearsal.stopped}
            </p>
          </Match>
        </Switch>
        <Show when={report()}>
          {(known) => (
            <>
              <Findings findings={known().findings} onShow={props.onShow} />
              <Show when={state().state === "answered"}>
                <p class="hint">{texts().rehearsal.verified}</p>
              </Show>
              <RehearsalTable name={texts().rehearsal.tableOf(title())} table={known().table} />
            </>
          )}
        </Show>
      </div>
    </section>
  );
}

function UnderWay(props: { readonly question: RehearsalQuestion }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const store = rehearsalOf(app);
  const progress = (): RehearsalProgress | null => {
    const current = store.stateOf(props.question);
    return current.state === "asked" ? current.progress : null;
  };
  const words = (): string => {
    const reached = progress();
    if (store.stateOf(props.question).state === "waiting") return texts().rehearsal.waiting;
    if (reached === null) return texts().rehearsal.starting;
    return texts().rehearsal.progress[props.question.kind](reached.done, reached.total);
  };
  return (
    <div class="rehearsal-progress">
      <p role="status">{words()}</p>
      <Show when={progress()}>
        {(reached) => (
          <progress class="progress" max={reached().total} value={reached().done} aria-label={words()} />
        )}
      </Show>
      <button type="button" class="button button-stop" onClick={() => store.stop()}>
        {texts().rehearsal.stop}
      </button>
    </div>
  );
}

function Findings(props: {
  readonly findings: readonly RehearsalFinding[];
  readonly onShow: (document: PlanDocument) => void;
}): JSX.Element {
  const texts = useTexts();
  return (
    <ul class="plain-list rehearsal-findings">
      <For each={props.findings}>
        {({ text, document }) => (
          <li>
            <p>{text}</p>
            <Show when={document}>
              {(other) => (
                <button type="button" class="button" onClick={() => props.onShow(other())}>
                  {texts().rehearsal.show}
                </button>
              )}
            </Show>
          </li>
        )}
      </For>
    </ul>
  );
}
