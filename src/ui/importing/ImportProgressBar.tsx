import type { JSX } from "solid-js";
import type { ImportProgress } from "../../pipeline/import/importResult.ts";
import { useApp, useTexts } from "../state/appContext.tsx";

/** Which file is being read, and how far. */
export function ImportProgressBar(props: { readonly progress: ImportProgress }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  return (
    <div role="status">
      <p>{texts().setup.working(props.progress.file)}</p>
      <progress class="progress" max={1} value={props.progress.share}>
        {texts().setup.progress(props.progress.share)}
      </progress>
      <button type="button" class="button" onClick={() => app.importer.cancel()}>
        {texts().circuits.stop}
      </button>
    </div>
  );
}
