import { createMemo, createSignal, createUniqueId, For, type JSX, onMount, Show } from "solid-js";
import { compareText } from "../../../geodata/model/compareText.ts";
import type { CommuneAnswers } from "../../pipeline/hearings/readHearings.ts";
import { TraceNotice } from "../deliberation/TraceNotice.tsx";
import { foldName } from "../state/communeRows.ts";
import { useApp, useTexts } from "../state/appContext.tsx";
import { ModalDialog } from "../widgets/ModalDialog.tsx";
import { HallFields } from "./HallFields.tsx";
import { HalfDayGrid } from "./HalfDayGrid.tsx";
import { draftOfHearing, type HearingDraft, hearingOfDraft } from "./hearingDraft.ts";
import "./hearing.css";

/** The schema's limit. */
const LONGEST = 10_000;

/** Whom a form hears, and what stands before it: a correction takes the place of all of it. */
export interface HearingTarget extends CommuneAnswers {
  readonly code: string;
  readonly name: string;
}

interface HearingFormProps {
  readonly target: HearingTarget;
  /** Communes to be heard, in that order: one may choose another, or go on with the next; empty for this one alone. */
  readonly open: readonly HearingTarget[];
  onNext(target: HearingTarget): void;
  onClose(): void;
}

/** Notes in a minute what a commune answers; all but the commune and the function may stay empty. */
export function HearingForm(props: HearingFormProps): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const ids = { role: createUniqueId(), roles: createUniqueId(), fault: createUniqueId() };
  const start = draftOfHearing(props.target.code, props.target.answer);
  const [draft, setDraft] = createSignal<HearingDraft>(start);
  const [tried, setTried] = createSignal(false);
  const [leaving, setLeaving] = createSignal(false);
  const change = (patch: Partial<HearingDraft>): void => {
    setDraft((current) => ({ ...current, ...patch }));
    setLeaving(false);
  };
  const lacksRole = (): boolean => draft().role.trim() === "";
  const isFault = (): boolean => tried() && lacksRole();
  const name = (): string =>
    props.open.find(({ code }) => code === draft().communeCode)?.name ?? props.target.name;
  const next = (): HearingTarget | undefined => props.open.find(({ code }) => code !== draft().communeCode);
  let role: HTMLInputElement | undefined;

  const save = (): boolean => {
    setTried(true);
    if (lacksRole()) {
      role?.focus();
      return false;
    }
    const { answer, rivals } = props.target;
    const before = answer === null || rivals.length > 0 ? rivals : [answer];
    app.document.addHearing(hearingOfDraft(draft(), before));
    app.announce(texts().hearing.saved(name()));
    return true;
  };
  const close = (): void => {
    if (JSON.stringify(draft()) === JSON.stringify(start)) props.onClose();
    else setLeaving(true);
  };
  const title = (): string =>
    props.target.answer === null ? texts().hearing.hear(name()) : texts().hearing.formCorrect(name());
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
          <Show when={props.target.answer !== null}>{texts().hearing.correctHelp}</Show>
        </p>
        <div class="hearing-columns">
          <div class="hearing-column">
            <Show when={props.target.answer === null && props.open.length > 1}>
              <CommuneChoice
                open={props.open}
                code={draft().communeCode}
                onChange={(communeCode) => change({ communeCode })}
              />
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
                aria-invalid={isFault()}
                aria-describedby={isFault() ? ids.fault : undefined}
                value={draft().role}
                onInput={(event) => change({ role: event.currentTarget.value })}
              />
              <datalist id={ids.roles}>
                <For each={texts().hearing.roles}>{(known) => <option value={known} />}</For>
              </datalist>
              <Show when={isFault()}>
                <p id={ids.fault} class="notice notice-error" role="alert">
                  {texts().hearing.roleMissing}
                </p>
              </Show>
              <TraceNotice text={draft().role} />
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
            <TraceNotice text={draft().hallName} />
          </div>
        </div>
        <Show
          when={leaving()}
          fallback={
            <FormActions
              next={next()}
              onSave={save}
              onNext={(target) => props.onNext(target)}
              onCancel={close}
            />
          }
        >
          <Leaving onStay={() => setLeaving(false)} onLeave={() => props.onClose()} />
        </Show>
      </form>
    </ModalDialog>
  );
}

/** Another commune of those to be heard, by name. */
function CommuneChoice(props: {
  readonly open: readonly HearingTarget[];
  readonly code: string;
  onChange(code: string): void;
}): JSX.Element {
  const texts = useTexts();
  const id = createUniqueId();
  const byName = createMemo(() =>
    [...props.open].sort((a, b) => compareText(foldName(a.name), foldName(b.name))),
  );
  return (
    <div class="question">
      <label class="question-label" for={id}>
        {texts().hearing.commune}
      </label>
      <select
        id={id}
        class="select"
        value={props.code}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      >
        <For each={byName()}>
          {({ code, name }) => (
            <option value={code} selected={code === props.code}>
              {name}
            </option>
          )}
        </For>
      </select>
    </div>
  );
}

function FormActions(props: {
  readonly next: HearingTarget | undefined;
  onSave(): boolean;
  onNext(target: HearingTarget): void;
  onCancel(): void;
}): JSX.Element {
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
              const target = next();
              if (props.onSave()) props.onNext(target);
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
      <TraceNotice text={props.value} />
    </div>
  );
}
