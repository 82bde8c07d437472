import { createSignal, For, type JSX, Show } from "solid-js";
import type { ImportProgress, ImportResult } from "../../pipeline/import/importResult.ts";
import { scenarioForTerritory } from "../../scenario/scenarioForTerritory.ts";
import { useApp, useTexts } from "../state/appContext.tsx";
import { FileField } from "../widgets/FileField.tsx";
import { ImportProgressBar, isCancel } from "./ImportProgressBar.tsx";
import { ImportSummary } from "./ImportSummary.tsx";

/** Brings a territory in from files of any kind and order, with a report before it is opened. */
export function FilesImport(): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const [files, setFiles] = createSignal<readonly File[]>([]);
  const [progress, setProgress] = createSignal<ImportProgress | null>(null);
  const [result, setResult] = createSignal<ImportResult | null>(null);
  const [failure, setFailure] = createSignal<string | null>(null);

  async function read(added: readonly File[]): Promise<void> {
    const names = new Set(added.map((file) => file.name));
    const all = [...files().filter((file) => !names.has(file.name)), ...added];
    setFiles(all);
    setFailure(null);
    setProgress({ stage: "reading", file: all[0]?.name ?? "", share: 0 });
    try {
      setResult(await app.importer.importFiles(all, null, (step) => setProgress(step)));
    } catch (error) {
      if (!isCancel(error)) setFailure(error instanceof Error ? error.message : String(error));
    } finally {
      setProgress(null);
    }
  }

  function verdict(imported: ImportResult): string {
    if (imported.territory !== null) {
      return texts().setup.loaded(imported.territory.communes.length, imported.structures?.length ?? 0);
    }
    return imported.report.files.some((file) => file.kind !== "unknown")
      ? texts().setup.needCommunes
      : texts().setup.nothingUsable;
  }

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
        accept=".csv,.json,.geojson,.txt"
        onFiles={(added) => void read(added)}
      >
        <Show when={progress()}>{(step) => <ImportProgressBar progress={step()} />}</Show>
      </FileField>
      <Show when={failure()}>
        {(message) => (
          <p class="notice notice-error" role="alert">
            {message()}
          </p>
        )}
      </Show>
      <Show when={result()}>
        {(imported) => (
          <>
            <h3>{texts().setup.reportTitle}</h3>
            <p
              class="notice"
              classList={{ "notice-error": imported().territory === null }}
              role={imported().territory === null ? "alert" : "status"}
            >
              <span class="notice-title">{verdict(imported())}</span>
            </p>
            <Show when={imported().territory}>
              {(territory) => (
                <button
                  type="button"
                  class="button button-main"
                  onClick={() =>
                    app.openScenario(
                      scenarioForTerritory(territory(), imported().structures ?? [], app.today()),
                    )
                  }
                >
                  {texts().setup.use}
                </button>
              )}
            </Show>
            <ImportSummary report={imported().report} />
            <button
              type="button"
              class="button button-quiet"
              onClick={() => {
                setFiles([]);
                setResult(null);
              }}
            >
              {texts().setup.clear}
            </button>
          </>
        )}
      </Show>
    </section>
  );
}
