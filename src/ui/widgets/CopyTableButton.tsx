import { createSignal, type JSX, Show } from "solid-js";
import type { CopiedTable } from "../../exports/copiedTable.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";
import { copyTable } from "../state/copyTable.ts";

/** Copies a table so that it pastes into a spreadsheet; says so, or that the browser refuses. */
export function CopyTableButton(props: { readonly table: () => CopiedTable }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const [result, setResult] = createSignal<"copied" | "refused" | null>(null);

  async function copy(): Promise<void> {
    const copied = await copyTable(props.table(), lang()).then(
      () => true,
      () => false,
    );
    setResult(copied ? "copied" : "refused");
    app.announce(copied ? texts().table.copied : texts().table.copyRefused);
  }

  return (
    <p class="copy-table">
      <button type="button" class="button button-quiet" onClick={() => void copy()}>
        {texts().table.copy}
      </button>
      <Show when={result()}>
        {(said) => (
          <span class="hint"> {said() === "copied" ? texts().table.copied : texts().table.copyRefused}</span>
        )}
      </Show>
    </p>
  );
}
