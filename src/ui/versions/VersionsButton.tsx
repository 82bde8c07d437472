import { createSignal, type JSX, Show } from "solid-js";
import { useTexts } from "../state/appContext.tsx";
import { VersionsDialog } from "./VersionsDialog.tsx";
import "./versions.css";

/** Opens the former states of the project. */
export function VersionsButton(): JSX.Element {
  const texts = useTexts();
  const [open, setOpen] = createSignal(false);
  let button: HTMLButtonElement | undefined;
  const close = (): void => {
    setOpen(false);
    button?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        class="button-header versions-button"
        aria-haspopup="dialog"
        aria-label={texts().versions.title}
        onClick={() => setOpen(true)}
      >
        <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
          <path d="M10 6 V10 L13 12 M4 5 V8.5 H7.5" fill="none" stroke="currentColor" stroke-width="1.8" />
          <path d="M4.6 8.2 A6.5 6.5 0 1 1 4 12" fill="none" stroke="currentColor" stroke-width="1.8" />
        </svg>
        <span class="header-label">{texts().versions.open}</span>
      </button>
      <Show when={open()}>
        <VersionsDialog onClose={close} />
      </Show>
    </>
  );
}
