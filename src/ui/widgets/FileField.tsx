import { createSignal, createUniqueId, type JSX, Show } from "solid-js";

/** Chooses one or several files by a button or by dropping them; says what they are for. */
export function FileField(props: {
  readonly title: string;
  readonly help?: string;
  readonly button: string;
  readonly dropText?: string;
  readonly accept: string;
  readonly children?: JSX.Element;
  onFiles(files: readonly File[]): void;
}): JSX.Element {
  const id = createUniqueId();
  const [over, setOver] = createSignal(false);
  const give = (list: FileList | null | undefined): void => {
    const files = [...(list ?? [])];
    if (files.length > 0) props.onFiles(files);
  };
  return (
    <div
      class="file-field"
      classList={{ "file-field-over": over() }}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        give(event.dataTransfer?.files);
      }}
    >
      <label class="file-title" for={id}>
        {props.title}
      </label>
      <Show when={props.help}>
        <p class="hint">{props.help}</p>
      </Show>
      <div class="file-row">
        <input
          id={id}
          class="file-input"
          type="file"
          multiple
          accept={props.accept}
          onChange={(event) => {
            give(event.currentTarget.files);
            event.currentTarget.value = "";
          }}
        />
        <span
          class="button file-button"
          aria-hidden="true"
          onClick={(event) => event.currentTarget.parentElement?.querySelector("input")?.click()}
        >
          {props.button}
        </span>
        <Show when={props.dropText}>
          <span class="hint">{props.dropText}</span>
        </Show>
      </div>
      {props.children}
    </div>
  );
}
