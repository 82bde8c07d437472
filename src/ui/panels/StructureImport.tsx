import { createMemo, createSignal, type JSX, Show } from "solid-js";
import type { Territory } from "../../../geodata/model/territory.ts";
import type { ImportResult } from "../../pipeline/import/importResult.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { createImportFlow } from "../importing/createImportFlow.ts";
import { IMPORT_ACCEPT } from "../importing/importAccept.ts";
import { ImportProgressBar } from "../importing/ImportProgressBar.tsx";
import { ImportWindow } from "../importing/ImportWindow.tsx";
import { ResultFrame } from "../importing/ResultFrame.tsx";
import { TemplateButton } from "../importing/TemplateButton.tsx";
import { useApp, useTexts } from "../state/appContext.tsx";
import { FileField } from "../widgets/FileField.tsx";
import { ImportSummary } from "./ImportSummary.tsx";

/** Adds places (or need) from files to the open territory, with the report of what was read. */
export function StructureImport(props: {
  readonly territory: Territory;
  readonly title?: string;
  readonly help?: string;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const [result, setResult] = createSignal<ImportResult | null>(null);
  const [afterwards, setAfterwards] = createSignal<Scenario | null>(null);
  const names = createMemo(() => new Map(props.territory.communes.map(({ code, name }) => [code, name])));
  const flow = createImportFlow({
    app,
    current: () => props.territory,
    keepsFiles: false,
    onResult: adopt,
  });

  function adopt(imported: ImportResult): void {
    const { structures } = imported;
    const territory = imported.territory?.id === props.territory.id ? imported.territory : null;
    const changes = structures !== null || territory !== null;
    if (changes) app.document.adoptImport({ structures, territory });
    setAfterwards(changes ? app.document.scenario() : null);
    setResult(imported);
    app.announce(changes ? texts().importing.done : texts().setup.nothingUsable);
  }

  /** Only what stands just as the import left it can be taken back by one step. */
  const canTakeBack = (): boolean => afterwards() !== null && app.document.scenario() === afterwards();

  function takeBack(): void {
    app.document.undo();
    setResult(null);
    app.announce(texts().importing.takenBack);
  }

  return (
    <>
      <FileField
        title={props.title ?? texts().structures.add}
        {...(props.help === undefined ? {} : { help: props.help })}
        button={texts().setup.choose}
        dropText={texts().setup.drop}
        accept={IMPORT_ACCEPT}
        onFiles={(files) => void flow.choose(files)}
      >
        <Show when={flow.window() === null && flow.progress()}>
          {(step) => <ImportProgressBar progress={step()} />}
        </Show>
        <Show when={flow.window() === null && flow.failure()}>
          {(message) => (
            <p class="notice notice-error" role="alert">
              {message()}
            </p>
          )}
        </Show>
        <Show when={result()}>
          {(imported) => (
            <ResultFrame result={imported()}>
              <Show when={canTakeBack()}>
                <p class="notice">
                  <span class="notice-title">{texts().importing.done}</span>
                  <button type="button" class="button" onClick={takeBack}>
                    {texts().importing.takeBack}
                  </button>
                </p>
              </Show>
              <ImportSummary report={imported().report} communeNames={names()} />
            </ResultFrame>
          )}
        </Show>
      </FileField>
      <TemplateButton />
      <ImportWindow flow={flow} />
    </>
  );
}
