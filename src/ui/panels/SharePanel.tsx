import { createSignal, For, type JSX, Show } from "solid-js";
import type { Issue } from "../../../geodata/model/issue.ts";
import type { Diagnosis } from "../../../geodata/model/whiteZone.ts";
import type { Planning } from "../../pipeline/buildReport.ts";
import { encodeScenario } from "../../scenario/encodeScenario.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useApp, useTexts } from "../state/appContext.tsx";
import { downloadText } from "../state/download.ts";
import { fileNameOf } from "../state/fileName.ts";
import { openCopy, openDocumentFile } from "../state/openDocument.ts";
import { buildShareFile, describePlanning, DIAGNOSIS_FILES, PLAN_FILES } from "../state/shareFiles.ts";
import { FileField } from "../widgets/FileField.tsx";
import { StepPanel } from "../widgets/StepPanel.tsx";
import { CalendarDownloads } from "./CalendarDownloads.tsx";
import { DownloadRow } from "./DownloadRow.tsx";
import { PaperDownloads } from "./PaperDownloads.tsx";
import { PartnerDownloads } from "./PartnerDownloads.tsx";
import { SendAndMerge } from "./SendAndMerge.tsx";
import { IssueList } from "./IssueList.tsx";

/** Step 5: the project as one file, and a file for each partner. */
export function SharePanel(props: {
  readonly scenario: Scenario;
  readonly diagnosis: Diagnosis | null;
  onPrint(): void;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const [failed, setFailed] = createSignal<string | null>(null);
  const [refused, setRefused] = createSignal<readonly Issue[] | null>(null);
  const planReady = (): boolean => app.planView() !== null && app.assessment() !== null && !app.planIsStale();
  const planning = (): Planning | null =>
    planReady() ? describePlanning(app.planView(), app.assessment(), app.runFacts()) : null;

  const isReady = (name: string): boolean =>
    props.diagnosis !== null && (planReady() || DIAGNOSIS_FILES.some((file) => file === name));

  function saveDocument(): void {
    const name = fileNameOf(props.scenario.name);
    downloadText(name, "application/json", encodeScenario(props.scenario));
    app.announce(texts().share.downloaded(name));
  }

  async function download(name: string): Promise<void> {
    const diagnosis = props.diagnosis;
    if (diagnosis === null) return;
    setFailed(null);
    const lang = app.preferences.lang();
    const file = await buildShareFile(name, props.scenario, diagnosis, planning(), lang);
    if (file === undefined) {
      setFailed(name);
      return;
    }
    downloadText(file.fileName, file.mediaType, file.text);
    app.announce(texts().share.downloaded(name));
  }

  async function open(file: File): Promise<void> {
    const opened = await openDocumentFile(file);
    if (opened.value === undefined) setRefused(opened.issues);
    else openCopy(app, opened.value, opened.issues);
  }

  return (
    <StepPanel
      number={5}
      title={texts().share.title}
      sentence={app.planView() === null ? texts().share.introNoPlan : texts().share.intro}
      note={props.scenario.survey === null ? undefined : texts().survey.saveHolds}
      footer={
        <button type="button" class="button button-main" onClick={saveDocument}>
          {texts().share.main}
        </button>
      }
    >
      <Show when={props.diagnosis}>
        {(diagnosis) => (
          <>
            <SendAndMerge scenario={props.scenario} diagnosis={diagnosis()} planning={planning()} />
            <PaperDownloads scenario={props.scenario} diagnosis={diagnosis()} planning={planning()} />
          </>
        )}
      </Show>
      <Show when={props.diagnosis}>
        {(diagnosis) => (
          <PartnerDownloads
            scenario={props.scenario}
            diagnosis={diagnosis()}
            planning={planning()}
            onFail={setFailed}
          />
        )}
      </Show>
      <section>
        <h3>{texts().share.filesTitle}</h3>
        <ul class="card-list">
          <For each={[...DIAGNOSIS_FILES, ...PLAN_FILES]}>
            {(name) => (
              <DownloadRow name={name} ready={isReady(name)} onDownload={() => void download(name)} />
            )}
          </For>
        </ul>
        <Show when={failed()}>
          {(name) => (
            <p class="notice notice-error" role="alert">
              {texts().share.failed(name())}
            </p>
          )}
        </Show>{" "}
        <p class="hint">
          {texts().share.opens} {texts().share.sources}
        </p>
      </section>
      <Show when={props.diagnosis}>
        {(diagnosis) => (
          <CalendarDownloads
            scenario={props.scenario}
            diagnosis={diagnosis()}
            planning={planning()}
            onFail={setFailed}
          />
        )}
      </Show>
      <Show
        when={app.selection.selectedCode() !== null}
        fallback={
          <p class="hint">
            <strong>{texts().share.print}</strong> – {texts().share.printHelp}
          </p>
        }
      >
        <button type="button" class="button" onClick={() => props.onPrint()}>
          {texts().share.print}
        </button>
      </Show>
      <FileField
        title={texts().share.open}
        button={texts().setup.choose}
        dropText={texts().setup.drop}
        accept=".json,.html,application/json,text/html"
        onFiles={([file]) => {
          if (file !== undefined) void open(file);
        }}
      >
        <Show when={refused()}>
          {(issues) => (
            <div class="notice notice-error" role="alert">
              <p class="notice-title">{texts().welcome.openFailed}</p>
              <IssueList issues={issues()} />
            </div>
          )}
        </Show>
      </FileField>
      <details class="fold">
        <summary>{texts().share.help}</summary>
        <dl class="kind-list">
          <For each={texts().share.helpItems}>
            {([term, meaning]) => (
              <>
                <dt>{term}</dt>
                <dd class="hint">{meaning}</dd>
              </>
            )}
          </For>
        </dl>
      </details>
    </StepPanel>
  );
}
