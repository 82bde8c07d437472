import { createUniqueId, For, type JSX } from "solid-js";
import type { Choice } from "../widgets/ChoiceQuestion.tsx";

/** A question answered from a short list that unfolds, where there is no room for all of it. */
export function CalendarSelect<T extends string>(props: {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly Choice<T>[];
  onChange(value: T): void;
}): JSX.Element {
  const id = createUniqueId();
  return (
    <div class="question question-compact">
      <label class="question-label" for={id}>
        {props.label}
      </label>
      <select
        id={id}
        class="text-input"
        onChange={(event) => {
          const chosen = props.choices[event.currentTarget.selectedIndex];
          if (chosen !== undefined) props.onChange(chosen.value);
        }}
      >
        <For each={props.choices}>
          {(choice) => (
            <option value={choice.value} selected={choice.value === props.value}>
              {choice.label}
            </option>
          )}
        </For>
      </select>
    </div>
  );
}
