import { createSignal, createUniqueId, For, type JSX, Show } from "solid-js";
import type { Closure } from "../../../geodata/model/availability.ts";
import { useApp, useTexts } from "../state/appContext.tsx";
import { CalendarDateField } from "./CalendarDateField.tsx";
import { CalendarSelect } from "./CalendarSelect.tsx";

type DayPart = "whole" | "am" | "pm";

/** Closures of the calendar, a hall, a team or a person: the list, and a line to add one. */
export function CalendarClosureList(props: {
  readonly closures: readonly Closure[];
  onChange(closures: readonly Closure[]): void;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  let add: HTMLButtonElement | undefined;
  const sorted = (): readonly Closure[] => props.closures.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  function remove(closure: Closure): void {
    props.onChange(props.closures.filter((other) => other !== closure));
    app.announce(texts().calendarSettings.closureRemoved(closure.from, closure.to));
    add?.focus();
  }
  return (
    <>
      <Show
        when={props.closures.length > 0}
        fallback={<p class="hint">{texts().calendarSettings.closuresNone}</p>}
      >
        <ul class="card-list">
          <For each={sorted()}>
            {(closure) => (
              <li class="place-card">
                <strong>{texts().calendarSettings.closure(closure.from, closure.to)}</strong>
                <p class="hint">
                  {[
                    closure.halfDay === undefined
                      ? ""
                      : texts().calendarSettings.closureHalf[closure.halfDay],
                    closure.reason,
                  ]
                    .filter((part) => part !== "")
                    .join(" · ")}
                </p>
                <button
                  type="button"
                  class="button-icon place-remove"
                  aria-label={texts().calendarSettings.removeClosure(closure.from, closure.to)}
                  title={texts().shell.remove}
                  onClick={() => remove(closure)}
                >
                  ×
                </button>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <ClosureForm
        ref={(button) => (add = button)}
        onAdd={(closure) => {
          props.onChange([...props.closures, closure]);
          app.announce(texts().calendarSettings.closureAdded(closure.from, closure.to));
        }}
      />
    </>
  );
}

/** Dates, part of the day and reason of a new closure; the button is passed to `ref`. */
function ClosureForm(props: {
  ref(button: HTMLButtonElement): void;
  onAdd(closure: Closure): void;
}): JSX.Element {
  const texts = useTexts();
  const reasonId = createUniqueId();
  const [from, setFrom] = createSignal("");
  const [to, setTo] = createSignal("");
  const [part, setPart] = createSignal<DayPart>("whole");
  const [reason, setReason] = createSignal("");
  const [fault, setFault] = createSignal<"noDate" | "reversed" | "noReason" | null>(null);
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    const last = to() === "" ? from() : to();
    const halfDay = part();
    if (from() === "") setFault("noDate");
    else if (last < from()) setFault("reversed");
    else if (reason().trim() === "") setFault("noReason");
    else {
      const closure = { from: from(), to: last, reason: reason().trim() };
      props.onAdd(halfDay === "whole" ? closure : { ...closure, halfDay });
      for (const clear of [setFrom, setTo, setReason]) clear("");
      setPart("whole");
      setFault(null);
    }
  }
  return (
    <form class="settings-form" noValidate onSubmit={submit}>
      <div class="compact-grid">
        <CalendarDateField
          label={texts().calendarSettings.closureFrom}
          value={from()}
          invalid={fault() === "noDate"}
          onChange={setFrom}
        />
        <CalendarDateField
          label={texts().calendarSettings.closureTo}
          value={to()}
          invalid={fault() === "reversed"}
          onChange={setTo}
        />
        <CalendarSelect
          label={texts().calendarSettings.closureDay}
          value={part()}
          choices={[
            { value: "whole", label: texts().calendarSettings.closureWhole },
            { value: "am", label: texts().calendarSettings.closureMorning },
            { value: "pm", label: texts().calendarSettings.closureAfternoon },
          ]}
          onChange={setPart}
        />
        <div class="question question-compact">
          <label class="question-label" for={reasonId}>
            {texts().calendarSettings.closureReason}
          </label>
          <input
            id={reasonId}
            class="text-input"
            type="text"
            maxLength={200}
            placeholder={texts().calendarSettings.closureReasonExample}
            value={reason()}
            aria-invalid={fault() === "noReason" ? "true" : undefined}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        </div>
      </div>
      <Show when={fault()}>
        {(code) => (
          <p class="notice notice-error" role="alert">
            {texts().calendarSettings.closureFault[code()]}
          </p>
        )}
      </Show>
      <button type="submit" class="button" ref={(button) => props.ref(button)}>
        {texts().calendarSettings.addClosure}
      </button>
    </form>
  );
}
