import { createUniqueId, type JSX } from "solid-js";

/** Dates of which holidays and weeks are known; a year that is still being typed lies outside. */
const EARLIEST = "2000-01-01";
const LATEST = "2099-12-31";

/** A date; `""` stands for none. What is not a whole date yet is not passed on. */
export function CalendarDateField(props: {
  readonly label: string;
  readonly value: string;
  readonly invalid?: boolean;
  onChange(date: string): void;
}): JSX.Element {
  const id = createUniqueId();
  return (
    <div class="question question-compact">
      <label class="question-label" for={id}>
        {props.label}
      </label>
      <input
        id={id}
        class="text-input"
        type="date"
        min={EARLIEST}
        max={LATEST}
        value={props.value}
        aria-invalid={props.invalid === true ? "true" : undefined}
        onChange={({ currentTarget: { value, validity } }) => {
          if (validity.valid) props.onChange(value);
        }}
      />
    </div>
  );
}
