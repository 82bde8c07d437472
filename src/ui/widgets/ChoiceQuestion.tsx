import { createUniqueId, For, type JSX, Show } from "solid-js";

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
}

/** A question answered by one of a few choices, all visible. */
export function ChoiceQuestion<T extends string>(props: {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly Choice<T>[];
  readonly inline?: boolean;
  readonly hideLabel?: boolean;
  readonly hint?: string;
  readonly badge?: string;
  onChange(value: T): void;
}): JSX.Element {
  const name = createUniqueId();
  return (
    <fieldset class="question choice" classList={{ "choice-inline": props.inline === true }}>
      <legend class="question-label" classList={{ "visually-hidden": props.hideLabel === true }}>
        {props.label}
      </legend>
      <div class="choice-list">
        <For each={props.choices}>
          {(choice) => (
            <label class="choice-item" classList={{ "choice-chosen": choice.value === props.value }}>
              <input
                type="radio"
                name={name}
                value={choice.value}
                checked={choice.value === props.value}
                onChange={() => props.onChange(choice.value)}
              />
              <span>{choice.label}</span>
            </label>
          )}
        </For>
      </div>
      <Show when={props.hint !== undefined || props.badge !== undefined}>
        <p class="hint">
          {props.hint} <Show when={props.badge}>{(badge) => <span class="badge">{badge()}</span>}</Show>
        </p>
      </Show>
    </fieldset>
  );
}
