import { createMemo, createSignal, createUniqueId, For, type JSX, Show } from "solid-js";

export interface ComboboxOption {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
}

/** A text field that proposes choices as one types (WAI-ARIA combobox with a list). */
export function Combobox(props: {
  readonly label: string;
  readonly placeholder?: string;
  readonly hideLabel?: boolean;
  readonly emptyText: string;
  readonly countText?: (count: number) => string;
  findOptions(text: string): readonly ComboboxOption[];
  onChoose(option: ComboboxOption): void;
}): JSX.Element {
  const id = createUniqueId();
  const [text, setText] = createSignal("");
  const [open, setOpen] = createSignal(false);
  const [active, setActive] = createSignal(0);
  const options = createMemo(() => (open() ? props.findOptions(text()) : []));
  const optionId = (index: number): string => `${id}-option-${index}`;
  const shown = (): boolean => open() && text().trim() !== "";

  function choose(option: ComboboxOption | undefined): void {
    if (option === undefined) return;
    setText("");
    setOpen(false);
    props.onChoose(option);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const count = options().length;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setOpen(true);
      if (count > 0) setActive((active() + (event.key === "ArrowDown" ? 1 : count - 1)) % count);
    } else if (event.key === "Enter" && shown()) {
      event.preventDefault();
      choose(options()[active()]);
    } else if (event.key === "Escape" && (open() || text() !== "")) {
      event.stopPropagation();
      setText("");
      setOpen(false);
    }
  }

  return (
    <div class="combobox">
      <label class="question-label" classList={{ "visually-hidden": props.hideLabel === true }} for={id}>
        {props.label}
      </label>
      <input
        id={id}
        class="combobox-input"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        placeholder={props.placeholder ?? ""}
        aria-expanded={shown() ? "true" : "false"}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown() && options().length > 0 ? optionId(active()) : undefined}
        value={text()}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setActive(0);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
      />
      <ul
        id={`${id}-list`}
        class="combobox-list"
        role="listbox"
        aria-label={props.label}
        hidden={!shown() || options().length === 0}
      >
        <For each={options()}>
          {(option, index) => (
            <li
              id={optionId(index())}
              role="option"
              class="combobox-option"
              aria-selected={index() === active() ? "true" : "false"}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(option)}
            >
              <span>{option.label}</span>
              <Show when={option.detail}>
                <span class="combobox-detail">{option.detail}</span>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Show when={shown() && options().length === 0}>
        <p class="combobox-empty">{props.emptyText}</p>
      </Show>
      <p class="visually-hidden" role="status">
        {shown() ? (props.countText?.(options().length) ?? "") : ""}
      </p>
    </div>
  );
}
