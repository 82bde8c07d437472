import { createUniqueId, type JSX, Show } from "solid-js";
import { TraceNotice } from "./TraceNotice.tsx";

/** Some lines of text; what is missing is said below it. */
export function WordsField(props: {
  readonly label: string;
  readonly value: string;
  /** Why the text is asked for; null = it is not. */
  readonly fault: string | null;
  readonly ref: (field: HTMLTextAreaElement) => void;
  onInput(text: string): void;
}): JSX.Element {
  const id = createUniqueId();
  return (
    <div class="question">
      <label class="question-label" for={id}>
        {props.label}
      </label>
      <textarea
        id={id}
        ref={(field) => props.ref(field)}
        class="text-input"
        rows={2}
        maxLength={5000}
        value={props.value}
        aria-invalid={props.fault === null ? undefined : "true"}
        aria-describedby={props.fault === null ? undefined : `${id}-fault`}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
      <Show when={props.fault}>
        {(fault) => (
          <p id={`${id}-fault`} class="field-error" role="alert">
            {fault()}
          </p>
        )}
      </Show>
      <TraceNotice text={props.value} />
    </div>
  );
}
