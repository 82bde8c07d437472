import { createSignal, createUniqueId, For, type JSX, Show } from "solid-js";
import {
  type Comment,
  type ConcertationTarget,
  type Opinion,
  OPINIONS,
} from "../../scenario/concertation.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useApp, useTexts } from "../state/appContext.tsx";
import { OpinionShape } from "./OpinionMark.tsx";
import { RoleField } from "./RoleField.tsx";
import { keepSessionRole, sessionRole } from "./sessionRole.ts";
import { WordsField } from "./WordsField.tsx";

/** Three big buttons that note an opinion, with who speaks and, for those who wish, a few words. */
export function OpinionForm(props: {
  readonly scenario: Scenario;
  readonly target: ConcertationTarget;
  /** The comment that this one corrects; null = a new one. */
  readonly corrects: Comment | null;
  /** A question of its own before the others. */
  readonly children?: JSX.Element;
  onSaved(): void;
  onCancel(): void;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const questionId = createUniqueId();
  const [role, setRole] = createSignal(props.corrects?.role ?? sessionRole(props.scenario.id));
  const [text, setText] = createSignal(props.corrects?.text ?? "");
  const [fault, setFault] = createSignal<"role" | "text" | null>(null);
  let roleField: HTMLInputElement | undefined;
  let textField: HTMLTextAreaElement | undefined;

  function save(opinion: Opinion | null): void {
    const words = { role: role().trim(), text: text().trim() };
    if (words.role === "") {
      setFault("role");
      roleField?.focus();
      return;
    }
    if (opinion === null && words.text === "") {
      setFault("text");
      textField?.focus();
      return;
    }
    if (props.corrects === null) keepSessionRole(props.scenario.id, words.role);
    const replaces = props.corrects === null ? {} : { replaces: [props.corrects.id] };
    app.document.addComment({ ...words, opinion, target: props.target, ...replaces });
    app.announce(props.corrects === null ? texts().deliberation.saidSaved : texts().deliberation.corrected);
    props.onSaved();
  }

  return (
    <form class="deliberation-form" onSubmit={(event) => event.preventDefault()}>
      <div class="form-row">
        {props.children}
        <RoleField
          label={texts().deliberation.role}
          scenario={props.scenario}
          value={role()}
          missing={fault() === "role"}
          ref={(field) => (roleField = field)}
          onInput={(next) => {
            setRole(next);
            setFault(null);
          }}
        />
      </div>
      <WordsField
        label={texts().deliberation.text}
        value={text()}
        fault={fault() === "text" ? texts().deliberation.textMissing : null}
        ref={(field) => (textField = field)}
        onInput={(next) => {
          setText(next);
          setFault(null);
        }}
      />
      <div class="question" role="group" aria-labelledby={questionId}>
        <p id={questionId} class="question-label">
          {texts().deliberation.opinionQuestion}
        </p>
        <div class="opinion-choice">
          <For each={OPINIONS}>
            {(opinion) => (
              <button
                type="button"
                class={`button opinion-button opinion-${opinion}`}
                aria-current={props.corrects?.opinion === opinion ? "true" : undefined}
                onClick={() => save(opinion)}
              >
                <OpinionShape opinion={opinion} /> {texts().deliberation.opinions[opinion]}
              </button>
            )}
          </For>
        </div>
      </div>
      <div class="deliberation-actions">
        <button type="button" class="button button-quiet" onClick={() => save(null)}>
          {texts().deliberation.remarkOnly}
        </button>
        <Show when={props.corrects === null}>
          <button type="button" class="button button-quiet" onClick={() => props.onCancel()}>
            {texts().deliberation.cancel}
          </button>
        </Show>
      </div>
    </form>
  );
}
