import type { JSX } from "solid-js";
import { useApp, useTexts } from "../state/appContext.tsx";

/** A file that can be downloaded, or what it waits for. */
export function DownloadRow(props: {
  readonly name: string;
  readonly ready: boolean;
  onDownload(): void;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const whyNot = (): string => (app.planIsStale() ? texts().share.stalePlan : texts().share.noPlan);
  return (
    <li>
      <button
        type="button"
        class="row-button download-row"
        disabled={!props.ready}
        onClick={() => props.onDownload()}
      >
        <span class="download-words">
          <strong>{texts().share.files[props.name]}</strong>
          <span class="hint">{props.ready ? props.name : whyNot()}</span>
        </span>
        <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
          <path
            d="M10 3 V12 M6 8.5 L10 12.5 L14 8.5 M4 16.5 H16"
            fill="none"
            stroke="currentColor"
            stroke-width="1.8"
          />
        </svg>
      </button>
    </li>
  );
}
