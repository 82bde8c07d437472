import { createMemo, createSignal, createUniqueId, For, type JSX, Show } from "solid-js";
import { createTargetNames } from "../../i18n/targetText.ts";
import {
  type ConcertationTarget,
  type Decision,
  DECISION_KINDS,
  type DecisionKind,
} from "../../scenario/concertation.ts";
import { planKey } from "../../scenario/entryId.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";
import { listSubjects } from "./listSubjects.ts";
import { RoleField } from "./RoleField.tsx";
import { keepSessionRole, sessionRole } from "./sessionRole.ts";
import { SubjectSelect } from "./SubjectSelect.tsx";
import { WordsField } from "./WordsField.tsx";

/** Notes what the meeting decided, about what, why and who; the plan that is shown goes with it. */
export function DecisionForm(props: {
  readonly scenario: Scenario;
  /** The decision that this one corrects; null = a new one. */
  readonly corrects: Decision | null;
  onSaved(): void;
  onCancel(): void;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const kindId = createUniqueId();
  const shownPlan = () => app.planView()?.document.plan ?? null;
  const shownKey = (): string | null => {
    const plan = shownPlan();
    return plan === null ? null : planKey(plan);
  };
  const firstTarget = (): ConcertationTarget => {
    const key = shownKey();
    return props.corrects?.target ?? (key === null ? { kind: "scenario" } : { kind: "plan", plan: key });
  };
  const [kind, setKind] = createSignal<DecisionKind>(props.corrects?.kind ?? "adopt");
  const [target, setTarget] = createSignal<ConcertationTarget>(firstTarget());
  const [option, setOption] = createSignal(props.corrects?.option ?? "");
  const [reason, setReason] = createSignal(props.corrects?.reason ?? "");
  const [role, setRole] = createSignal(props.corrects?.role ?? sessionRole(props.scenario.id));
  const [fault, setFault] = createSignal<"role" | "option" | null>(null);
  let roleField: HTMLInputElement | undefined;
  let optionField: HTMLTextAreaElement | undefined;
  const groups = createMemo(() =>
    listSubjects(props.scenario, shownPlan(), createTargetNames(props.scenario, lang())),
  );

  function save(event: SubmitEvent): void {
    event.preventDefault();
    const words = { role: role().trim(), option: option().trim(), reason: reason().trim() };
    if (kind() === "other" && words.option === "") {
      setFault("option");
      optionField?.focus();
      return;
    }
    if (words.role === "") {
      setFault("role");
      roleField?.focus();
      return;
    }
    if (props.corrects === null) keepSessionRole(props.scenario.id, words.role);
    app.document.addDecision({
      ...words,
      kind: kind(),
      target: target(),
      plan: props.corrects === null ? shownKey() : props.corrects.plan,
      ...(props.corrects === null ? {} : { replaces: [props.corrects.id] }),
    });
    app.announce(
      props.corrects === null ? texts().deliberation.decisionSaved : texts().deliberation.corrected,
    );
    props.onSaved();
  }

  return (
    <form class="deliberation-form" onSubmit={save}>
      <div class="form-row">
        <div class="question">
          <label class="question-label" for={kindId}>
            {texts().deliberation.kind}
          </label>
          <select
            id={kindId}
            class="select"
            onChange={(event) => {
              const chosen = DECISION_KINDS.find((each) => each === event.currentTarget.value);
              if (chosen !== undefined) setKind(chosen);
            }}
          >
            <For each={DECISION_KINDS}>
              {(each) => (
                <option value={each} selected={each === kind()}>
                  {texts().deliberation.kinds[each]}
                </option>
              )}
            </For>
          </select>
        </div>
        <SubjectSelect groups={groups()} value={target()} onChange={setTarget} />
      </div>
      <WordsField
        label={texts().deliberation.option}
        value={option()}
        fault={fault() === "option" ? texts().deliberation.optionMissing : null}
        ref={(field) => (optionField = field)}
        onInput={(next) => {
          setOption(next);
          setFault(null);
        }}
      />
      <WordsField
        label={texts().deliberation.reason}
        value={reason()}
        fault={null}
        ref={() => undefined}
        onInput={setReason}
      />
      <RoleField
        label={texts().deliberation.roleDecides}
        scenario={props.scenario}
        value={role()}
        missing={fault() === "role"}
        ref={(field) => (roleField = field)}
        onInput={(next) => {
          setRole(next);
          setFault(null);
        }}
      />
      <div class="deliberation-actions">
        <button type="submit" class="button button-main">
          {props.corrects === null ? texts().deliberation.save : texts().deliberation.saveCorrection}
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
