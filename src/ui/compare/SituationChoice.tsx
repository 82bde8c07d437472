import { createUniqueId, For, type JSX } from "solid-js";
import type { Situation } from "./situations.ts";

/** « Situation A »: one of those that can be compared. */
export function SituationChoice(props: {
  readonly side: "A" | "B";
  readonly label: string;
  readonly situations: readonly Situation[];
  readonly value: string;
  onChange(id: string): void;
}): JSX.Element {
  const id = createUniqueId();
  return (
    <div class="compare-choice">
      <label for={id}>
        <span class={`compare-letter compare-letter-${props.side}`} aria-hidden="true">
          {props.side}
        </span>
        <span class="visually-hidden">{props.label}</span>
      </label>
      <select id={id} class="text-input" onChange={(event) => props.onChange(event.currentTarget.value)}>
        <For each={props.situations}>
          {(situation) => (
            <option value={situation.id} selected={situation.id === props.value}>
              {situation.name}
            </option>
          )}
        </For>
      </select>
    </div>
  );
}
