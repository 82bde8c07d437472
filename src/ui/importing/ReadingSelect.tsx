import { createUniqueId, Index, type JSX, Show } from "solid-js";
import type { Certainty } from "../../pipeline/import/fileReading.ts";
import { useTexts } from "../state/appContext.tsx";

/** One way in which a file is written, with how sure it is, to be corrected. */
export function ReadingSelect(props: {
  readonly label: string;
  readonly value: string;
  readonly certainty: Certainty;
  /** Whether the user settled it. */
  readonly chosen: boolean;
  /** Values that may be chosen; the present one is added where it is another. */
  readonly choices: readonly (readonly [value: string, label: string])[];
  onChange(value: string): void;
}): JSX.Element {
  const id = createUniqueId();
  const texts = useTexts();
  const choices = (): readonly (readonly [string, string])[] =>
    props.choices.some(([value]) => value === props.value)
      ? props.choices
      : [[props.value, props.value], ...props.choices];
  const guessed = (): boolean => !props.chosen && props.certainty === "guessed";
  return (
    <div class="question">
      <span class="reading-label">
        <label for={id}>{props.label}</label>
        <Show when={guessed()}>
          <span class="badge badge-check" id={`${id}-sure`}>
            {texts().importing.guessed}
          </span>
        </Show>
        <Show when={props.chosen || props.certainty === "likely"}>
          <span class="hint" id={`${id}-sure`}>
            {props.chosen ? texts().importing.chosen : texts().importing.likely}
          </span>
        </Show>
      </span>
      <select
        id={id}
        class="select"
        aria-describedby={props.chosen || props.certainty !== "stated" ? `${id}-sure` : undefined}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      >
        <Index each={choices()}>
          {(choice) => (
            <option value={choice()[0]} selected={choice()[0] === props.value}>
              {choice()[1]}
            </option>
          )}
        </Index>
      </select>
    </div>
  );
}
