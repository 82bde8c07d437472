import { For, type JSX, Show } from "solid-js";
import type { ImportReport } from "../../scenario/importReport.ts";
import { useTexts } from "../state/appContext.tsx";
import { IssueList } from "./IssueList.tsx";

const LISTED = 12;

/** The first codes of a list; an ellipsis says that there are more. */
function shorten(codes: readonly string[]): string {
  return codes.length <= LISTED ? codes.join(", ") : `${codes.slice(0, LISTED).join(", ")}…`;
}

/** What became of each file: recognised as, read, left out, and every finding beside it. */
export function ImportSummary(props: { readonly report: ImportReport }): JSX.Element {
  const texts = useTexts();
  return (
    <div class="import-summary">
      <For each={props.report.files}>
        {(file) => {
          const issues = (): ImportReport["issues"] =>
            props.report.issues.filter((issue) => issue.file === file.name);
          return (
            <section class="import-file">
              <h3>
                {file.name} <span class="badge">{texts().setup.fileKind[file.kind]}</span>
              </h3>
              <p class="hint">
                {file.kind === "unknown"
                  ? texts().setup.failed(file.name)
                  : texts().setup.fileRows(file.kept, file.rejected)}
              </p>
              <Show when={issues().length > 0} fallback={<p class="hint">{texts().setup.noIssue}</p>}>
                <IssueList issues={issues()} />
              </Show>
            </section>
          );
        }}
      </For>
      <Show when={props.report.join}>
        {(join) => (
          <section class="import-file">
            <p>{texts().setup.joined(join().matched.length)}</p>
            <Show when={join().communesWithoutNeed.length > 0}>
              <p class="hint">{texts().setup.withoutNeed(shorten(join().communesWithoutNeed))}</p>
            </Show>
            <Show when={join().needWithoutCommune.length > 0}>
              <p class="hint">{texts().setup.withoutCommune(shorten(join().needWithoutCommune))}</p>
            </Show>
          </section>
        )}
      </Show>
      <Show when={props.report.suppressedIssues > 0}>
        <p class="hint">{texts().setup.more(props.report.suppressedIssues)}</p>
      </Show>
    </div>
  );
}
