import { createMemo, createSignal, createUniqueId, For, type JSX, onMount, Show } from "solid-js";
import { holdsContact } from "../../../geodata/formats/holdsContact.ts";
import { compareText } from "../../../geodata/model/compareText.ts";
import type { Hearing } from "../../scenario/concertation.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { foldName } from "../state/communeRows.ts";
import { useApp, useTexts } from "../state/appContext.tsx";
import { ModalDialog } from "../widgets/ModalDialog.tsx";
import { HallFields } from "./HallFields.tsx";
import { HalfDayGrid } from "./HalfDayGrid.tsx";
import { draftOfHearing, findHearingFaults, type HearingDraft, hearingOfDraft } from "./hearingDraft.ts";
import "./hearing.css";

/** The schema's limit. */
const LONGEST = 10_000;

/** Whom a form hears: a commune, or any (null), and the answer that it corrects. */
export interface HearingTarget {
  readonly communeCode: string | null;
  readonly before: Hearing | null;
}

interface HearingFormProps {
  readonly scenario: Scenario;
  readonly target: HearingTarget;
  /** The commune to hear after this one; absent where the form stands alone. */
  readonly next?: { readonly code: string; readonly name: string } | undefined;
  onNext?(code: string): void;
  onClose(): void;
}

/** Notes in a minute what a commune answers; all but the commune and the function may stay empty. */
export function HearingForm(props: HearingFormProps): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const ids = {
    commune: createUniqueId(),
    role: createUniqueId(),
    roles: createUniqueId(),
    faults: createUniqueId(),
  };
  const start = draftOfHearing(props.target.communeCode ?? "", props.target.before);
  const [draft, setDraft] = createSignal<HearingDraft>(start);
  const [tried, setTried] = createSignal(false);
  const [leaving, setLeaving] = createSignal(false);
  const change = (patch: Partial<HearingDraft>): void => {
    setDraft((current) => ({ ...current, ...patch }));
    setLeaving(false);
  };
  const faults = createMemo(() => (tried() ? findHearingFaults(draft()) : []));
  const isFixed = (): boolean => props.target.communeCode !== null;
  const nameOf = (code: string): string =>
    props.scenario.territory.communes.find((commune) => commune.code === code)?.name ?? code;
  const communes = createMemo(() =>
    [...props.scenario.territory.communes].sort((a, b) => compareText(foldName(a.name), foldName(b.name))),
  );
  let role: HTMLInputElement | undefined;
  let commune: HTMLSelectElement | undefined;

  const save = (): boolean => {
    setTried(true);
    const [fault] = findHearingFaults(draft());
    if (fault !== undefined) {
      (fault === "commune" ? commune : role)?.focus();
      return false;
    }
    app.document.addHearing(hearingOfDraft(draft(), props.target.before));
    app.announce(texts().hearing.saved(nameOf(draft().communeCode)));
    return true;
  };
  const close = (): void => {
    if (JSON.stringify(draft()) === JSON.stringify(start)) props.onClose();
    else setLeaving(true);
  };
  const title = (): string => {
    const { hearing } = texts();
    if (props.target.before !== null) return hearing.formCorrect(nameOf(draft().communeCode));
    return isFixed() ? hearing.hear(nameOf(draft().communeCode)) : hearing.formNew;
  };
  return (
    <ModalDialog title={title()} wide onClose={close}>
      <form
        class="hearing-form"
        novalidate
        onSubmit={(event) => {
          event.preventDefault();
          if (save()) props.onClose();
        }}
      >
        <p class="hint">
          {texts().hearing.formHelp}{" "}
          <Show when={props.target.before !== null}>{texts().hearing.correctHelp}</Show>
        </p>
        <div class="hearing-columns">
          <div class="hearing-column">
            <Show when={!isFixed()}>
              <div class="question">
                <label class="question-label" for={ids.commune}>
                  {texts().hearing.commune}
                </label>
                <select
                  id={ids.commune}
                  ref={commune}
                  class="select"
                  autofocus
                  required
                  aria-invalid={faults().includes("commune")}
                  aria-describedby={faults().includes("commune") ? ids.faults : undefined}
                  value={draft().communeCode}
                  onChange={(event) => change({ communeCode: event.currentTarget.value })}
                >
                  <option value="">{texts().hearing.communeChoose}</option>
                  <For each={communes()}>{({ code, name }) => <option value={code}>{name}</option>}</For>
                </select>
              </div>
            </Show>
            <div class="question">
              <label class="question-label" for={ids.role}>
                {texts().hearing.role}
              </label>
              <input
                id={ids.role}
                ref={role}
                class="text-input"
                autofocus
                list={ids.roles}
                required
                autocomplete="off"
                maxLength={100}
                aria-invalid={faults().includes("role")}
                aria-describedby={faults().includes("role") ? ids.faults : undefined}
                value={draft().role}
                onInput={(event) => change({ role: event.currentTarget.value })}
              />
              <datalist id={ids.roles}>
                <For each={texts().hearing.roles}>{(name) => <option value={name} />}</For>
              </datalist>
              <ContactDoubt text={draft().role} />
            </div>
            <TextQuestion
              label={texts().hearing.needs}
              hint={texts().hearing.needsHelp}
              value={draft().needs}
              onChange={(needs) => change({ needs })}
            />
            <TextQuestion
              label={texts().hearing.existing}
              hint={texts().hearing.existingHelp}
              value={draft().existing}
              onChange={(existing) => change({ existing })}
            />
            <HalfDayGrid
              label={texts().hearing.preferred}
              hint={texts().hearing.preferredHelp}
              value={draft().preferred}
              onChange={(preferred) => change({ preferred })}
            />
          </div>
          <div class="hearing-column">
            <HallFields draft={draft()} onChange={change} />
            <ContactDoubt text={draft().hallName} />
          </div>
        </div>
        <Show when={faults().length > 0}>
          <ul id={ids.faults} class="notice notice-error" role="alert">
            <For each={faults()}>{(fault) => <li>{texts().hearing.faults[fault]}</li>}</For>
          </ul>
        </Show>
        <Show when={leaving()} fallback={<FormActions {...props} onSave={save} onCancel={close} />}>
          <Leaving onStay={() => setLeaving(false)} onLeave={() => props.onClose()} />
        </Show>
      </form>
    </ModalDialog>
  );
}

function FormActions(props: HearingFormProps & { onSave(): boolean; onCancel(): void }): JSX.Element {
  const texts = useTexts();
  return (
    <div class="dialog-actions">
      <button type="submit" class="button button-strong">
        {texts().hearing.save}
      </button>
      <Show when={props.next}>
        {(next) => (
          <button
            type="button"
            class="button"
            onClick={() => {
              const { code } = next();
              if (props.onSave()) props.onNext?.(code);
            }}
          >
            {texts().hearing.saveNext(next().name)}
          </button>
        )}
      </Show>
      <button type="button" class="button" onClick={() => props.onCancel()}>
        {texts().hearing.cancel}
      </button>
    </div>
  );
}

/** Asks before what was written is lost. */
function Leaving(props: { onStay(): void; onLeave(): void }): JSX.Element {
  const texts = useTexts();
  let stay: HTMLButtonElement | undefined;
  onMount(() => stay?.focus());
  return (
    <div class="notice notice-warning" role="alert">
      <p>{texts().hearing.unsaved}</p>
      <div class="dialog-actions">
        <button type="button" class="button" ref={stay} onClick={() => props.onStay()}>
          {texts().hearing.unsavedStay}
        </button>
        <button type="button" class="button" onClick={() => props.onLeave()}>
          {texts().hearing.unsavedLeave}
        </button>
      </div>
    </div>
  );
}

function TextQuestion(props: {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  onChange(value: string): void;
}): JSX.Element {
  const id = createUniqueId();
  return (
    <div class="question">
      <label class="question-label" for={id}>
        {props.label}
      </label>
      <textarea
        id={id}
        class="text-input"
        rows={2}
        maxLength={LONGEST}
        aria-describedby={`${id}-hint`}
        value={props.value}
        onInput={(event) => props.onChange(event.currentTarget.value)}
      />
      <p id={`${id}-hint`} class="hint">
        {props.hint}
      </p>
      <ContactDoubt text={props.value} />
    </div>
  );
}

/** Warns that a text seems to hold a way to reach someone (R50); never in the way. */
function ContactDoubt(props: { readonly text: string }): JSX.Element {
  const texts = useTexts();
  return (
    <div role="status">
      <Show when={holdsContact(props.text)}>
        <p class="notice notice-warning">{texts().hearing.contactDoubt}</p>
      </Show>
    </div>
  );
}
