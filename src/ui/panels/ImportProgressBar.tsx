import type { JSX } from "solid-js";
import type { ImportProgress } from "../../pipeline/importResult.ts";
import { useTexts } from "../state/appContext.tsx";

/** Which file is being read, and how far. */
export function ImportProgressBar(props: { readonly progress: ImportProgress }): JSX.Element {
  const texts = useTexts();
  return (
    <div role="status">
      <p>{texts().setup.working(props.progress.file)}</p>
      <progress class="progress" max={1} value={props.progress.share}>
        {texts().setup.progress(props.progress.share)}
      </progress>
    </div>
  );
}
