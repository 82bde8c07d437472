import { createSignal, type JSX, Show } from "solid-js";
import type { Territory } from "../../../geodata/model/territory.ts";
import type { ImportProgress, ImportResult } from "../../pipeline/import/importResult.ts";
import { useApp, useTexts } from "../state/appContext.tsx";
import { FileField } from "../widgets/FileField.tsx";
import { ImportProgressBar, isCancel } from "./ImportProgressBar.tsx";
import { ImportSummary } from "./ImportSummary.tsx";

/** Adds places (or need) from files to the open territory, with the report of what was read. */
export function StructureImport(props: {
  readonly territory: Territory;
  readonly title?: string;
  readonly help?: string;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const [progress, setProgress] = createSignal<ImportProgress | null>(null);
  const [failure, setFailure] = createSignal<string | null>(null);
  const [result, setResult] = createSignal<ImportResult | null>(null);

  async function read(files: readonly File[]): Promise<void> {
    setResult(null);
    setFailure(null);
    try {
      const imported = await app.importer.importFiles(files, props.territory, (step) => setProgress(step));
      setResult(imported);
      if (imported.structures !== null) app.document.addStructures(imported.structures);
      if (imported.territory !== null && imported.territory.id === props.territory.id) {
        app.document.replaceTerritory(imported.territory);
      }
      app.announce(
        imported.structures === null && imported.territory === null
          ? texts().setup.nothingUsable
          : texts().setup.reportTitle,
      );
    } catch (error) {
      if (!isCancel(error)) setFailure(error instanceof Error ? error.message : String(error));
    } finally {
      setProgress(null);
    }
  }

  return (
    <FileField
      title={props.title ?? texts().structures.add}
      {...(props.help === undefined ? {} : { help: props.help })}
      button={texts().setup.choose}
      dropText={texts().setup.drop}
      accept=".csv,.json,.geojson,.txt"
      onFiles={(files) => void read(files)}
    >
      <Show when={progress()}>{(step) => <ImportProgressBar progress={step()} />}</Show>
      <Show when={failure()}>
        {(message) => (
          <p class="notice notice-error" role="alert">
            {message()}
          </p>
        )}
      </Show>
      <Show when={result()}>{(imported) => <ImportSummary report={imported().report} />}</Show>
    </FileField>
  );
}
