import { Index, type JSX, Show } from "solid-js";
import { useTexts } from "../state/appContext.tsx";
import { ModalDialog } from "../widgets/ModalDialog.tsx";
import type { ImportFlow } from "./createImportFlow.ts";
import { FileCard } from "./FileCard.tsx";
import { ImportProgressBar } from "./ImportProgressBar.tsx";
import { isSettled, isUsable, type WindowFile } from "./readings.ts";

/** Files that were chosen, as they were understood, before they are imported. */
export function ImportWindow(props: { readonly flow: ImportFlow }): JSX.Element {
  return (
    <Show when={props.flow.window()}>{(files) => <OpenWindow flow={props.flow} files={files()} />}</Show>
  );
}

function OpenWindow(props: {
  readonly flow: ImportFlow;
  readonly files: readonly WindowFile[];
}): JSX.Element {
  const texts = useTexts();
  const settled = (): boolean => props.files.every(isSettled);
  const usable = (): boolean => props.files.some(isUsable);
  return (
    <ModalDialog title={texts().importing.title} wide onClose={() => props.flow.close()}>
      <p>{settled() ? texts().importing.leadSure : texts().importing.lead}</p>
      <div class="import-cards">
        <Index each={props.files}>
          {(file) => (
            <FileCard
              file={file()}
              settle={(reading, again) => void props.flow.settle(file(), reading, again)}
              forget={() => void props.flow.forget(file())}
            />
          )}
        </Index>
      </div>
      <Show when={props.flow.failure()}>
        {(message) => (
          <p class="notice notice-error" role="alert">
            {message()}
          </p>
        )}
      </Show>
      <div class="import-actions">
        <button
          type="button"
          class="button button-main"
          autofocus={settled()}
          disabled={!usable() || props.flow.progress() !== null}
          onClick={() => void props.flow.importAll()}
        >
          {texts().importing.main}
        </button>
        <Show
          when={props.flow.progress()}
          fallback={
            <Show when={!usable()}>
              <p class="hint">{texts().importing.nothingToImport}</p>
            </Show>
          }
        >
          {(step) => <ImportProgressBar progress={step()} />}
        </Show>
      </div>
    </ModalDialog>
  );
}
