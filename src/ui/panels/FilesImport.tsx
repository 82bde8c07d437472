import { createSignal, For, type JSX, Show } from "solid-js";
import type { ImportResult } from "../../pipeline/import/importResult.ts";
import { scenarioForTerritory } from "../../scenario/scenarioForTerritory.ts";
import { createImportFlow } from "../importing/createImportFlow.ts";
import { IMPORT_ACCEPT } from "../importing/importAccept.ts";
import { ImportProgressBar } from "../importing/ImportProgressBar.tsx";
import { ImportWindow } from "../importing/ImportWindow.tsx";
import { ResultFrame } from "../importing/ResultFrame.tsx";
import { TemplateButton } from "../importing/TemplateButton.tsx";
import { useApp, useTexts } from "../state/appContext.tsx";
import { FileField } from "../widgets/FileField.tsx";
import { ImportSummary } from "./ImportSummary.tsx";

/** Brings a territory in from files of any kind and order, with a report before it is opened. */
export function FilesImport(): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const [result, setResult] = createSignal<ImportResult | null>(null);
  const flow = createImportFlow({
    app,
    current: () => null,
    keepsFiles: true,
    onResult: (imported) => setResult(imported),
  });

  return (
    <section class="setup-card">
      <h2>{texts().setup.filesTitle}</h2>
      <dl class="kind-list">
        <For each={texts().setup.kinds}>
          {([kind, help]) => (
            <>
              <dt>{kind}</dt>
              <dd class="hint">{help}</dd>
            </>
          )}
        </For>
      </dl>
      <FileField
        title={texts().setup.filesField}
        help={texts().setup.filesHelp}
        button={texts().setup.choose}
        dropText={texts().setup.drop}
        accept={IMPORT_ACCEPT}
        onFiles={(added) => void flow.choose(added)}
      >
        <Show when={flow.window() === null && flow.progress()}>
          {(step) => <ImportProgressBar progress={step()} />}
        </Show>
      </FileField>
      <TemplateButton />
      <Show when={flow.window() === null && flow.failure()}>
        {(message) => (
          <p class="notice notice-error" role="alert">
            {message()}
          </p>
        )}
      </Show>
      <Show when={result()}>
        {(imported) => (
          <FilesResult
            result={imported()}
            onClear={() => {
              flow.clear();
              setResult(null);
            }}
          />
        )}
      </Show>
      <ImportWindow flow={flow} />
    </section>
  );
}

/** What the files gave: the territory to open, and the report. */
function FilesResult(props: { readonly result: ImportResult; onClear(): void }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const names = (): ReadonlyMap<string, string> =>
    new Map((props.result.territory?.communes ?? []).map(({ code, name }) => [code, name]));
  const verdict = (): string => {
    const { territory, structures, report } = props.result;
    if (territory !== null) return texts().setup.loaded(territory.communes.length, structures?.length ?? 0);
    return report.files.some((file) => file.kind !== "unknown")
      ? texts().setup.needCommunes
      : texts().setup.nothingUsable;
  };
  return (
    <ResultFrame result={props.result}>
      <h3>{texts().setup.reportTitle}</h3>
      <p
        class="notice"
        classList={{ "notice-error": props.result.territory === null }}
        role={props.result.territory === null ? "alert" : "status"}
      >
        <span class="notice-title">{verdict()}</span>
      </p>
      <Show when={props.result.territory}>
        {(territory) => (
          <button
            type="button"
            class="button button-main"
            onClick={() =>
              app.openScenario(scenarioForTerritory(territory(), props.result.structures ?? [], app.today()))
            }
          >
            {texts().setup.use}
          </button>
        )}
      </Show>
      <ImportSummary report={props.result.report} communeNames={names()} />
      <button type="button" class="button button-quiet" onClick={() => props.onClear()}>
        {texts().setup.clear}
      </button>
    </ResultFrame>
  );
}
