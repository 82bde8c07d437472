import { createMemo, createSignal, For, type JSX, Show } from "solid-js";
import type { Issue } from "../../../geodata/model/issue.ts";
import type { Copy } from "../../exports/share/readCopy.ts";
import type { MergeSide } from "../../scenario/mergeValues.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { IssueList } from "../panels/IssueList.tsx";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";
import { openDocumentFile } from "../state/openDocument.ts";
import { ChoiceQuestion } from "../widgets/ChoiceQuestion.tsx";
import { FileField } from "../widgets/FileField.tsx";
import type { ChosenMerge, DescribeInput } from "./mergeChosen.ts";
import "./sharing.css";

const NONE_CHOSEN: ReadonlyMap<string, MergeSide> = new Map();

type DescribeMerge = (...input: DescribeInput) => ChosenMerge;

/** What came back is read, what it brings is told, both values of each conflict are shown, then all is one change. */
export function MergeCopies(props: { readonly scenario: Scenario }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const [merging, setMerging] = createSignal<{
    readonly describe: DescribeMerge;
    readonly copies: readonly Copy[];
  } | null>(null);
  const [issues, setIssues] = createSignal<readonly Issue[]>([]);
  const [base, setBase] = createSignal<Scenario | null>(null);
  const [choices, setChoices] = createSignal<ReadonlyMap<string, MergeSide>>(new Map());
  const [done, setDone] = createSignal("");

  const mergeWith = (chosen: ReadonlyMap<string, MergeSide>): ChosenMerge | null => {
    const current = merging();
    if (current === null) return null;
    return current.describe(props.scenario, current.copies, base(), chosen, lang());
  };
  // Without the choices, so that the question that is being answered stays the same element.
  const merged = createMemo(() => mergeWith(NONE_CHOSEN));
  const mayNeedBase = (): boolean => merging()?.copies.some(({ kind }) => kind === "project") === true;

  let field: HTMLDivElement | undefined;

  /** Ends the question; the focus goes back to where files are chosen. */
  function leave(): void {
    close();
    field?.querySelector("input")?.focus();
  }

  function close(): void {
    setMerging(null);
    setIssues([]);
    setBase(null);
    setChoices(new Map());
  }

  async function read(files: readonly File[]): Promise<void> {
    close();
    setDone("");
    const { readCopies, describeChosen } = await import("./mergeChosen.ts");
    const { copies, issues: found } = await readCopies(files, props.scenario);
    setIssues(found);
    if (copies.length > 0) setMerging({ describe: describeChosen, copies });
  }

  async function readBase(file: File): Promise<void> {
    const opened = await openDocumentFile(file);
    setIssues(opened.value === undefined ? opened.issues : []);
    setBase(opened.value ?? null);
  }

  function merge(): void {
    const result = mergeWith(choices());
    if (result === null) return;
    app.document.replaceWhole(result.scenario);
    const sentence = texts().sharing.merged(result.brings);
    leave();
    setDone(sentence);
    app.announce(sentence);
  }

  return (
    <>
      <div ref={field}>
        <FileField
          title={texts().sharing.merge}
          help={texts().sharing.mergeHelp}
          button={texts().setup.choose}
          dropText={texts().setup.drop}
          accept=".json,.html,application/json,text/html"
          onFiles={(files) => void read(files)}
        >
          <Show when={issues().length > 0}>
            <div class="notice notice-warning" role="alert">
              <IssueList issues={issues()} />
            </div>
          </Show>
          <Show when={done() !== ""}>
            <p class="notice" role="status">
              {done()}
            </p>
          </Show>
        </FileField>
      </div>
      <Show when={merged()}>
        {(result) => (
          <section class="merge-report settings-form" aria-label={texts().sharing.brings}>
            <p class="hint" role="status">
              {texts().sharing.copies(merging()?.copies.length ?? 0)}
            </p>
            <h4>{texts().sharing.brings}</h4>
            <Show when={result().brings.length > 0} fallback={<p>{texts().sharing.nothingNew}</p>}>
              <ul>
                <For each={[...result().brings, ...result().restored]}>
                  {(sentence) => <li>{sentence}</li>}
                </For>
              </ul>
            </Show>
            <Show when={result().conflicts.length > 0}>
              <h4>{texts().sharing.conflicts(result().conflicts.length)}</h4>
              <For each={result().conflicts}>
                {(conflict) => (
                  <div class="merge-conflict">
                    <ChoiceQuestion<MergeSide>
                      label={conflict.about}
                      value={choices().get(conflict.key) ?? "mine"}
                      choices={[
                        { value: "mine", label: texts().sharing.mine(conflict.mine) },
                        { value: "theirs", label: texts().sharing.theirs(conflict.theirs) },
                      ]}
                      onChange={(side) => setChoices((before) => new Map(before).set(conflict.key, side))}
                    />
                  </div>
                )}
              </For>
              <Show when={mayNeedBase()}>
                <details class="fold">
                  <summary>{texts().sharing.base}</summary>
                  <FileField
                    title={texts().sharing.base}
                    help={texts().sharing.baseHelp}
                    button={texts().setup.choose}
                    accept=".json,.html,application/json,text/html"
                    onFiles={([file]) => {
                      if (file !== undefined) void readBase(file);
                    }}
                  />
                </details>
              </Show>
            </Show>
            <p class="merge-actions">
              <button type="button" class="button button-main" onClick={merge}>
                {texts().sharing.doMerge}
              </button>
              <button type="button" class="button" onClick={leave}>
                {texts().sharing.cancel}
              </button>
            </p>
          </section>
        )}
      </Show>
    </>
  );
}
