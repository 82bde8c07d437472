import { createMemo, For, type JSX, Match, on, Show, Switch } from "solid-js";
import type { Conflict, Outcome } from "../../../planners/model/outcome.ts";
import { conflictNames, conflictSentences, conflictsToTell } from "../../i18n/conflictText.ts";
import { formatList } from "../../i18n/format.ts";
import type { Lock, Scenario } from "../../scenario/scenario.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";
import { DecisionList } from "./MeetingDecisions.tsx";

const NOTICE_ID = "unplanned-notice";

/** Brings the reason why there is no plan into view, and the focus to it, where it is on the page. */
export function showUnplanned(): void {
  document.getElementById(NOTICE_ID)?.focus();
}

/** Says why the last computation gave no plan, or left communes out, and what to do next. */
export function UnplannedNotice(props: { readonly scenario: Scenario }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const failure = createMemo(() => {
    const run = app.planRun.run();
    return run.state === "failed" ? run.message : null;
  });
  const unplanned = createMemo((): Outcome | null => {
    const run = app.planRun.run();
    return run.state === "ended" && run.outcome.plan === null ? run.outcome : null;
  });
  const uncoverable = createMemo(() => {
    const names = new Map(props.scenario.territory.communes.map((commune) => [commune.code, commune.name]));
    return (app.runFacts()?.uncoverable ?? []).map((code) => names.get(code) ?? code);
  });
  // Named as they stood when the computation ended: a decision that is taken back since keeps its words.
  const names = createMemo(on([unplanned, lang], () => conflictNames(props.scenario, lang())));
  const idsOf = ({ params }: Conflict): readonly string[] => String(params["decisions"] ?? "").split(", ");
  /** The decisions that a conflict names, as far as they stand. */
  const decisionsOf = (conflict: Conflict): readonly Lock[] =>
    props.scenario.locks.filter(({ id }) => idsOf(conflict).includes(id));

  return (
    <>
      <Switch>
        <Match when={failure()}>
          {(message) => (
            <div class="notice notice-error" role="alert" id={NOTICE_ID} tabIndex={-1}>
              <p class="notice-title">{texts().circuits.failed}</p>
              <p>{texts().circuits.failedHelp}</p>
              <p class="notice-detail">{message()}</p>
            </div>
          )}
        </Match>
        <Match when={unplanned()}>
          {(outcome) => (
            <div class="notice notice-warning" role="alert" id={NOTICE_ID} tabIndex={-1}>
              <Show
                when={outcome().status !== "cancelled"}
                fallback={<p class="notice-title">{texts().circuits.stoppedNothing}</p>}
              >
                <p class="notice-title">{texts().circuits.infeasible}</p>
                <For each={conflictsToTell(outcome().conflicts)}>
                  {(conflict) => {
                    const words = createMemo(() => conflictSentences(conflict, names(), lang()));
                    return (
                      <>
                        <p>{words().what}</p>
                        <Show when={decisionsOf(conflict).length > 0}>
                          <p>{texts().acting.conflictTitle(idsOf(conflict).length)}</p>
                          <DecisionList scenario={props.scenario} locks={decisionsOf(conflict)} />
                        </Show>
                        <p>
                          <strong>{texts().circuits.nextStep}</strong> – {words().next}
                        </p>
                      </>
                    );
                  }}
                </For>
              </Show>
              <Show when={app.planView()}>
                <p class="hint">{texts().circuits.keepPrevious}</p>
              </Show>
            </div>
          )}
        </Match>
      </Switch>
      <Show when={app.planView() !== null && uncoverable().length > 0}>
        <p class="notice notice-warning">{texts().circuits.uncoverable(formatList(uncoverable(), lang()))}</p>
      </Show>
    </>
  );
}
