import { createSignal, For, type JSX, Show } from "solid-js";
import type { Texts } from "../../i18n/texts.ts";
import type { Comment } from "../../scenario/concertation.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { type EntryThread, isDisputed, withdrawEntry } from "../../scenario/standingEntries.ts";
import { useApp, useTexts } from "../state/appContext.tsx";
import { ModalDialog } from "../widgets/ModalDialog.tsx";
import { EntryActions, EntryHistory, EntrySigned } from "./EntryParts.tsx";
import { OpinionForm } from "./OpinionForm.tsx";
import { OpinionShape } from "./OpinionMark.tsx";
import { shortWords } from "./shortWords.ts";

/** A comment in one line of words. */
export function commentWords({ opinion, text }: Comment, texts: Texts): string {
  const side = opinion === null ? texts.deliberation.remark : texts.deliberation.opinionOf[opinion];
  return text === "" ? side : `${side}, ${texts.deliberation.quote(text)}`;
}

/** What was said, each with its history, to correct or to withdraw. */
export function CommentList(props: {
  readonly threads: readonly EntryThread<Comment>[];
  readonly scenario: Scenario;
  /** Focus goes back there when the entry that had it is gone. */
  readonly focusAfter: () => HTMLElement | undefined;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const [corrected, setCorrected] = createSignal<Comment | null>(null);
  const finish = (): void => {
    setCorrected(null);
    props.focusAfter()?.focus();
  };
  return (
    <>
      <ul class="entry-list">
        <For each={props.threads}>
          {(thread) => (
            <For each={thread.heads.filter(({ withdrawn }) => withdrawn !== true)}>
              {(comment) => (
                <li class="entry">
                  <p class="entry-head">
                    <Show when={comment.opinion} fallback={<strong>{texts().deliberation.remark}</strong>}>
                      {(opinion) => (
                        <strong class={`opinion-count opinion-${opinion()}`}>
                          <OpinionShape opinion={opinion()} /> {texts().deliberation.opinions[opinion()]}
                        </strong>
                      )}
                    </Show>
                  </p>
                  <Show when={comment.text !== ""}>
                    <p class="entry-text" dir="auto">
                      {comment.text}
                    </p>
                  </Show>
                  <EntryHistory
                    entry={comment}
                    earlier={thread.earlier}
                    words={(earlier) => commentWords(earlier, texts())}
                  />
                  <div class="entry-foot">
                    <EntrySigned entry={comment} earlier={thread.earlier} />
                    <Show when={!isDisputed(thread)}>
                      <EntryActions
                        what={shortWords(commentWords(comment, texts()))}
                        onCorrect={() => setCorrected(comment)}
                        onWithdraw={() => {
                          app.document.addComment(withdrawEntry(comment));
                          app.announce(texts().deliberation.withdrawn);
                          finish();
                        }}
                      />
                    </Show>
                  </div>
                </li>
              )}
            </For>
          )}
        </For>
      </ul>
      <Show when={corrected()} keyed>
        {(comment) => (
          <ModalDialog
            title={texts().deliberation.correctOf(shortWords(commentWords(comment, texts())))}
            onClose={() => setCorrected(null)}
          >
            <OpinionForm
              scenario={props.scenario}
              target={comment.target}
              corrects={comment}
              onSaved={finish}
              onCancel={() => setCorrected(null)}
            />
          </ModalDialog>
        )}
      </Show>
    </>
  );
}
