import type { JSX } from "solid-js";
import { useTexts } from "../state/appContext.tsx";

/** A file that can be downloaded, or what it waits for. */
export function DownloadRow(props: {
  readonly name: string;
  readonly ready: boolean;
  onDownload(): void;
}): JSX.Element {
  const texts = useTexts();
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
          <span class="hint">{props.ready ? props.name : texts().share.noPlan}</span>
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
