import { createUniqueId, For, type JSX, Show } from "solid-js";
import { formatPercent } from "../../i18n/format.ts";
import { useLang, useTexts } from "../state/appContext.tsx";

/** One answer with its share, null where it is withheld. */
export interface AnswerBar {
  readonly name: string;
  readonly label: string;
  readonly share: number | null;
}

/** Answers to one question as a table whose shares are drawn too; nothing where nobody was asked. */
export function AnswerBars(props: {
  readonly title: string;
  readonly caption?: string;
  readonly note?: string;
  readonly bars: readonly AnswerBar[];
}): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  const id = createUniqueId();
  return (
    <Show when={props.bars.length > 0}>
      <section class="survey-section">
        <h3 id={id}>{props.title}</h3>
        <Show when={props.caption}>
          <p class="hint">{props.caption}</p>
        </Show>
        <table class="answer-table" aria-labelledby={id}>
          <thead class="visually-hidden">
            <tr>
              <th scope="col">{texts().survey.answer}</th>
              <th scope="col">{texts().survey.share}</th>
            </tr>
          </thead>
          <tbody>
            <For each={props.bars}>
              {(bar) => (
                <tr>
                  <th scope="row">{bar.label}</th>
                  <td>
                    <span class="answer-bar">
                      <svg
                        class="answer-svg"
                        classList={{ "answer-hidden": bar.share === null }}
                        viewBox="0 0 100 12"
                        preserveAspectRatio="none"
                        aria-hidden="true"
                      >
                        <rect class="answer-fill" width={(bar.share ?? 0) * 100} height="12" />
                      </svg>
                      <strong classList={{ "answer-withheld": bar.share === null }}>
                        {bar.share === null ? texts().survey.hidden : formatPercent(bar.share, lang())}
                      </strong>
                    </span>
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
        <Show when={props.note}>
          <p class="hint">{props.note}</p>
        </Show>
      </section>
    </Show>
  );
}
