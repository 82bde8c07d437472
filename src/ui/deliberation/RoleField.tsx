import { createUniqueId, For, type JSX, Show } from "solid-js";
import type { Scenario } from "../../scenario/scenario.ts";
import { useTexts } from "../state/appContext.tsx";
import { TraceNotice } from "./TraceNotice.tsx";

/** Asks for a function; those that have spoken already are proposed. */
export function RoleField(props: {
  readonly label: string;
  readonly scenario: Scenario;
  readonly value: string;
  readonly missing: boolean;
  readonly ref: (field: HTMLInputElement) => void;
  onInput(role: string): void;
}): JSX.Element {
  const texts = useTexts();
  const id = createUniqueId();
  const known = (): readonly string[] => {
    const { comments, decisions, hearings = [] } = props.scenario;
    const roles = [...comments, ...decisions, ...hearings].map(({ role }) => role);
    return [...new Set(roles)].sort((a, b) => a.localeCompare(b, "fr"));
  };
  return (
    <div class="question">
      <label class="question-label" for={id}>
        {props.label}
      </label>
      <input
        id={id}
        ref={(field) => props.ref(field)}
        class="text-input"
        list={`${id}-known`}
        maxLength={200}
        autocomplete="off"
        value={props.value}
        aria-required="true"
        aria-invalid={props.missing ? "true" : undefined}
        aria-describedby={`${id}-help`}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
      <datalist id={`${id}-known`}>
        <For each={known()}>{(role) => <option value={role} />}</For>
      </datalist>
      <p id={`${id}-help`} class="hint" classList={{ "field-error": props.missing }}>
        <Show when={props.missing} fallback={texts().deliberation.roleHelp}>
          {texts().deliberation.roleMissing}
        </Show>
      </p>
      <TraceNotice text={props.value} />
    </div>
  );
}
