import { For, type JSX, Show } from "solid-js";
import type { Issue } from "../../../geodata/model/issue.ts";
import { wordIssue } from "../../i18n/issueText.ts";
import { useLang, useTexts } from "../state/appContext.tsx";

const SHOWN = 40;

/** Findings of a file, next to the data that they concern: what, where, what to do. */
export function IssueList(props: {
  readonly issues: readonly Issue[];
  readonly suppressed?: number;
}): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  const hidden = (): number => Math.max(0, props.issues.length - SHOWN) + (props.suppressed ?? 0);
  return (
    <>
      <ul class="issue-list">
        <For each={props.issues.slice(0, SHOWN)}>
          {(issue) => {
            const words = (): ReturnType<typeof wordIssue> => wordIssue(issue, lang());
            return (
              <li class={`issue issue-${issue.severity}`}>
                <span class="issue-tag">{texts().setup.severity[issue.severity]}</span>
                <span>
                  <Show when={words().where !== ""}>
                    <span class="hint">{words().where} – </span>
                  </Show>
                  {words().what} <span class="issue-next">{words().next}</span>
                </span>
              </li>
            );
          }}
        </For>
      </ul>
      <Show when={hidden() > 0}>
        <p class="hint">{texts().setup.more(hidden())}</p>
      </Show>
    </>
  );
}
