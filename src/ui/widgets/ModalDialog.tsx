import { createUniqueId, type JSX, onCleanup, onMount } from "solid-js";
import { useTexts } from "../state/appContext.tsx";

/** A dialog over the page; Escape closes it, and keys of the page do nothing while it is open. */
export function ModalDialog(props: {
  readonly title: string;
  readonly wide?: boolean;
  readonly children: JSX.Element;
  onClose(): void;
}): JSX.Element {
  const texts = useTexts();
  const titleId = createUniqueId();
  let element: HTMLDialogElement | undefined;
  const keepKeys = (event: KeyboardEvent): void => event.stopPropagation();
  onMount(() => {
    window.addEventListener("keydown", keepKeys, true);
    element?.showModal();
  });
  onCleanup(() => {
    window.removeEventListener("keydown", keepKeys, true);
    element?.close();
  });
  return (
    <dialog
      ref={element}
      class="modal-dialog"
      classList={{ "dialog-wide": props.wide === true }}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
      // Where Escape is pressed again and again, browsers close without asking: the owner decides, not they.
      onClose={() => {
        if (element?.isConnected === true) element.showModal();
      }}
    >
      <div class="dialog-head">
        <h2 id={titleId}>{props.title}</h2>
        <button
          type="button"
          class="button-icon"
          aria-label={texts().shell.close}
          onClick={() => props.onClose()}
        >
          <span aria-hidden="true">×</span>
        </button>
      </div>
      {props.children}
    </dialog>
  );
}
