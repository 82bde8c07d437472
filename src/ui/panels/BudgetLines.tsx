import { createSignal, createUniqueId, For, type JSX, Show } from "solid-js";
import type { BudgetLine } from "../../scenario/callApplication.ts";
import { useApp, useTexts } from "../state/appContext.tsx";
import { readEuros } from "../state/readEuros.ts";
import "./budget.css";

/** A line as it is shown; `granted` null for an expense. */
interface ShownLine extends BudgetLine {
  readonly granted: boolean | null;
}

/** Lines of one side of a budget, with their sum, and a row to add one. */
export function BudgetLines(props: {
  readonly title: string;
  readonly help?: string;
  /** Lines that are computed: they cannot be removed. */
  readonly fixed: readonly BudgetLine[];
  readonly lines: readonly ShownLine[];
  readonly isFunding?: boolean;
  readonly total: number;
  onChange(lines: readonly ShownLine[]): void;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const ids = {
    label: createUniqueId(),
    amount: createUniqueId(),
    state: createUniqueId(),
    fault: createUniqueId(),
  };
  let labelField: HTMLInputElement | undefined;
  let amountField: HTMLInputElement | undefined;
  const [label, setLabel] = createSignal("");
  const [amount, setAmount] = createSignal("");
  const [granted, setGranted] = createSignal(false);
  const [fault, setFault] = createSignal("");

  function add(event: SubmitEvent): void {
    event.preventDefault();
    const name = label().trim();
    const cents = readEuros(amount());
    setFault(name === "" ? texts().paper.labelFault : cents === null ? texts().paper.amountFault : "");
    if (name === "") labelField?.focus();
    else if (cents === null) amountField?.focus();
    else {
      const isGranted = props.isFunding === true ? granted() : null;
      props.onChange([...props.lines, { label: name, cents, granted: isGranted }]);
      setLabel("");
      setAmount("");
      labelField?.focus();
    }
  }

  function remove(removed: number): void {
    const name = props.lines[removed]?.label ?? "";
    props.onChange(props.lines.filter((_, index) => index !== removed));
    app.announce(texts().paper.lineRemoved(name));
    labelField?.focus();
  }

  const stateOf = (line: ShownLine): string =>
    line.granted === null ? "" : line.granted ? texts().paper.granted : texts().paper.asked;

  return (
    <section class="settings-form">
      <h4>{props.title}</h4>
      <Show when={props.help}>
        <p class="hint">{props.help}</p>
      </Show>
      <ul class="budget-lines">
        <For each={props.fixed}>
          {(line) => (
            <li>
              <span>{line.label}</span>
              <span class="budget-amount">{texts().paper.euros(line.cents)}</span>
            </li>
          )}
        </For>
        <For each={props.lines}>
          {(line, index) => (
            <li>
              <span>
                {line.label}{" "}
                <Show when={line.granted !== null}>
                  <span class="badge">{stateOf(line)}</span>
                </Show>
              </span>
              <span class="budget-amount">{texts().paper.euros(line.cents)}</span>
              <button
                type="button"
                class="button-icon"
                aria-label={texts().paper.removeLine(line.label)}
                title={texts().shell.remove}
                onClick={() => remove(index())}
              >
                ×
              </button>
            </li>
          )}
        </For>
        <li class="budget-total">
          <span>{texts().paper.total}</span>
          <span class="budget-amount">{texts().paper.euros(props.total)}</span>
        </li>
      </ul>
      <form class="settings-form" onSubmit={add} aria-label={props.title}>
        <div class="question question-compact">
          <label class="question-label" for={ids.label}>
            {texts().paper.line}
          </label>
          <input
            id={ids.label}
            ref={labelField}
            class="text-input"
            maxLength={200}
            value={label()}
            aria-describedby={fault() === "" ? undefined : ids.fault}
            onInput={(event) => setLabel(event.currentTarget.value)}
          />
        </div>
        <div class="question question-compact">
          <label class="question-label" for={ids.amount}>
            {texts().paper.amount}
          </label>
          <input
            id={ids.amount}
            ref={amountField}
            class="text-input"
            inputMode="decimal"
            maxLength={20}
            value={amount()}
            aria-describedby={fault() === "" ? undefined : ids.fault}
            onInput={(event) => setAmount(event.currentTarget.value)}
          />
        </div>
        <Show when={props.isFunding}>
          <div class="question question-compact">
            <label class="question-label" for={ids.state}>
              {texts().paper.state}
            </label>
            <select
              id={ids.state}
              class="text-input"
              value={granted() ? "granted" : "asked"}
              onChange={(event) => setGranted(event.currentTarget.value === "granted")}
            >
              <option value="asked">{texts().paper.asked}</option>
              <option value="granted">{texts().paper.granted}</option>
            </select>
          </div>
        </Show>
        <Show when={fault() !== ""}>
          <p id={ids.fault} class="notice notice-error" role="alert">
            {fault()}
          </p>
        </Show>
        <button type="submit" class="button">
          {texts().paper.add}
        </button>
      </form>
    </section>
  );
}
