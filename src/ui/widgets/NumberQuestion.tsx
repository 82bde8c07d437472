import { createUniqueId, type JSX, Show } from "solid-js";

/** Reads a whole number from what was typed, kept inside its limits; null when it is not a number. */
function readWhole(text: string, min: number, max: number): number | null {
  const value = Number(text.replace(",", "."));
  if (text.trim() === "" || !Number.isFinite(value)) return null;
  return Math.min(max, Math.max(min, Math.round(value)));
}

/** A question in words answered by a whole number, with buttons for less and more. */
export function NumberQuestion(props: {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly unit?: string;
  readonly hint?: string;
  readonly badge?: string;
  readonly compact?: boolean;
  readonly disabled?: boolean;
  onChange(value: number): void;
}): JSX.Element {
  const id = createUniqueId();
  const step = (): number => props.step ?? 1;
  const change = (value: number): void => props.onChange(Math.min(props.max, Math.max(props.min, value)));
  return (
    <div class="question" classList={{ "question-compact": props.compact === true }}>
      <label class="question-label" for={id}>
        {props.label}
      </label>
      <div class="number-field">
        <button
          type="button"
          class="number-button"
          tabIndex={-1}
          aria-hidden="true"
          disabled={props.disabled === true || props.value <= props.min}
          onClick={() => change(props.value - step())}
        >
          −
        </button>
        <input
          id={id}
          type="number"
          inputMode="numeric"
          min={props.min}
          max={props.max}
          step={step()}
          value={props.value}
          disabled={props.disabled === true}
          onChange={(event) => {
            const value = readWhole(event.currentTarget.value, props.min, props.max);
            event.currentTarget.value = String(value ?? props.value);
            if (value !== null && value !== props.value) props.onChange(value);
          }}
        />
        <button
          type="button"
          class="number-button"
          tabIndex={-1}
          aria-hidden="true"
          disabled={props.disabled === true || props.value >= props.max}
          onClick={() => change(props.value + step())}
        >
          +
        </button>
        <Show when={props.unit}>
          <span class="number-unit">{props.unit}</span>
        </Show>
      </div>
      <Show when={props.hint !== undefined || props.badge !== undefined}>
        <p class="hint">
          {props.hint} <Show when={props.badge}>{(badge) => <span class="badge">{badge()}</span>}</Show>
        </p>
      </Show>
    </div>
  );
}
