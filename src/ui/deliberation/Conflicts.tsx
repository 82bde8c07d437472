import { createMemo, For, type JSX, Show } from "solid-js";
import { createTargetNames } from "../../i18n/targetText.ts";
import type { Comment, ConcertationEntry, Decision } from "../../scenario/concertation.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { readStanding, settleEntries } from "../../scenario/standingEntries.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";
import { commentWords } from "./CommentList.tsx";
import { decisionWords } from "./DecisionList.tsx";
import { EntrySigned } from "./EntryParts.tsx";
import { shortWords } from "./shortWords.ts";

/** What two copies of a file say differently: both texts, and one click to settle. */
export function Conflicts(props: {
  readonly scenario: Scenario;
  /** Focus goes there when the text that was chosen is gone. */
  readonly focusAfter: () => HTMLElement | undefined;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const names = createMemo(() => createTargetNames(props.scenario, lang()));
  const comments = createMemo(() => readStanding(props.scenario.comments).conflicts);
  const decisions = createMemo(() => readStanding(props.scenario.decisions).conflicts);
  const settled = (): void => {
    app.announce(texts().deliberation.settled);
    props.focusAfter()?.focus();
  };
  return (
    <Show when={comments().length + decisions().length > 0}>
      <section class="notice notice-warning" data-testid="conflicts">
        <h3>{texts().deliberation.conflictsTitle}</h3>
        <p>{texts().deliberation.conflictsHelp}</p>
        <For each={comments()}>
          {(group) => (
            <Rivals
              entries={group}
              words={(comment: Comment) => `${names()(comment.target)}. ${commentWords(comment, texts())}`}
              onKeep={(comment) => {
                app.document.addComment(settleEntries(group, comment));
                settled();
              }}
            />
          )}
        </For>
        <For each={decisions()}>
          {(group) => (
            <Rivals
              entries={group}
              words={(decision: Decision) => decisionWords(decision, names(), texts())}
              onKeep={(decision) => {
                app.document.addDecision(settleEntries(group, decision));
                settled();
              }}
            />
          )}
        </For>
      </section>
    </Show>
  );
}

function Rivals<T extends ConcertationEntry>(props: {
  readonly entries: readonly T[];
  words(entry: T): string;
  onKeep(entry: T): void;
}): JSX.Element {
  const texts = useTexts();
  return (
    <ul class="rivals">
      <For each={props.entries}>
        {(entry) => (
          <li class="entry">
            <Show
              when={entry.withdrawn !== true}
              fallback={
                <>
                  <p>{texts().deliberation.tookBack(entry.role)}</p>
                  <button type="button" class="button" onClick={() => props.onKeep(entry)}>
                    {texts().deliberation.takeBack}
                  </button>
                </>
              }
            >
              <p class="entry-text" dir="auto">
                {props.words(entry)}
              </p>
              <EntrySigned entry={entry} earlier={[]} />
              <button
                type="button"
                class="button"
                aria-label={texts().deliberation.keepThisOf(shortWords(props.words(entry)))}
                onClick={() => props.onKeep(entry)}
              >
                {texts().deliberation.keepThis}
              </button>
            </Show>
          </li>
        )}
      </For>
    </ul>
  );
}
