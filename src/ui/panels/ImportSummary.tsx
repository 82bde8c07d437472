import { For, type JSX, Show } from "solid-js";
import type { Issue } from "../../../geodata/model/issue.ts";
import { encodeImportReport } from "../../exports/importReportTable.ts";
import type { ImportedFile, ImportReport } from "../../scenario/importReport.ts";
import { useLang, useTexts } from "../state/appContext.tsx";
import { downloadText } from "../state/download.ts";
import { IssueList } from "./IssueList.tsx";

const SEVERITIES: readonly Issue["severity"][] = ["error", "warning", "repair"];

/** What became of each file: recognised as, kept, mended, left out, every finding; then how tables met the communes. */
export function ImportSummary(props: {
  readonly report: ImportReport;
  /** Names of communes by code, where the territory is known. */
  readonly communeNames: ReadonlyMap<string, string>;
}): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  const download = (): void => {
    const { fileName, mediaType, text } = encodeImportReport(props.report, lang());
    downloadText(fileName, mediaType, text);
  };
  const nameOf = (code: string): string => {
    const name = props.communeNames.get(code);
    return name === undefined ? code : `${name} (${code})`;
  };
  return (
    <div class="import-summary">
      <For each={props.report.files}>{(file) => <FileSummary file={file} report={props.report} />}</For>
      <Show when={props.report.join}>
        {(join) => (
          <section class="import-file">
            <p>{texts().importing.joined(join().matched.length)}</p>
            <FoldedList
              title={texts().importing.withoutNeed(join().communesWithoutNeed.length)}
              items={join().communesWithoutNeed.map(nameOf)}
            />
            <FoldedList
              title={texts().importing.withoutCommune(join().needWithoutCommune.length)}
              items={join().needWithoutCommune}
            />
            <FoldedList
              title={texts().importing.merged(join().merged.length)}
              items={join().merged.map(({ from, into }) => texts().importing.mergedInto(from, nameOf(into)))}
            />
            <FoldedList
              title={texts().importing.duplicates(join().duplicates.length)}
              items={join().duplicates.map(nameOf)}
            />
          </section>
        )}
      </Show>
      <Show when={props.report.suppressedIssues > 0}>
        <p class="hint">{texts().setup.more(props.report.suppressedIssues)}</p>
      </Show>
      <button type="button" class="button" onClick={download}>
        {texts().importing.downloadReport}
      </button>
    </div>
  );
}

function FileSummary(props: { readonly file: ImportedFile; readonly report: ImportReport }): JSX.Element {
  const texts = useTexts();
  const issues = (severity?: Issue["severity"]): ImportReport["issues"] =>
    props.report.issues.filter(
      (issue) => issue.file === props.file.name && (severity === undefined || issue.severity === severity),
    );
  const sentence = (): string =>
    props.file.kind === "unknown"
      ? texts().setup.failed(props.file.name)
      : texts().importing.fileRows(props.file.kept, issues("repair").length, props.file.rejected);
  return (
    <section class="import-file">
      <h3>
        {props.file.name} <span class="badge">{texts().setup.fileKind[props.file.kind]}</span>
      </h3>
      <p class="hint">{sentence()}</p>
      <Show when={issues().length === 0}>
        <p class="hint">{texts().setup.noIssue}</p>
      </Show>
      <For each={SEVERITIES.filter((severity) => issues(severity).length > 0)}>
        {(severity) => (
          <details class="import-findings" open={severity === "error"}>
            <summary>
              {texts().setup.severity[severity]} ({issues(severity).length})
            </summary>
            <IssueList issues={issues(severity)} />
          </details>
        )}
      </For>
    </section>
  );
}

/** A list under its count, folded; nothing where it is empty. */
function FoldedList(props: { readonly title: string; readonly items: readonly string[] }): JSX.Element {
  return (
    <Show when={props.items.length > 0}>
      <details class="import-findings">
        <summary>{props.title}</summary>
        <ul class="import-items">
          <For each={props.items}>{(item) => <li>{item}</li>}</For>
        </ul>
      </details>
    </Show>
  );
}
