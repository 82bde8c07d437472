import { createMemo, createSignal, createUniqueId, For, type JSX, onMount, Show } from "solid-js";
import {
  type Axis,
  type Category,
  CHILDCARE_TYPES,
  STRUCTURE_KINDS,
  type Structure,
} from "../../../geodata/model/structure.ts";
import { findContradictions } from "../../../geodata/supply/findContradictions.ts";
import { readOpeningHours } from "../../../geodata/supply/openingHours.ts";
import { formatDecimal } from "../../i18n/format.ts";
import { hoursText } from "../../i18n/hoursText.ts";
import { wordIssue } from "../../i18n/issueText.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";
import {
  findFaults,
  roughStructure,
  type StructureDraft,
  structureOfDraft,
} from "../state/structureDraft.ts";
import { ChoiceQuestion } from "../widgets/ChoiceQuestion.tsx";
import { StructurePosition } from "./StructurePosition.tsx";

const CATEGORIES: readonly Category[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const AXES: readonly Axis[] = [1, 2, 3, 4, 5, 6];
const MODES: readonly Structure["mode"][] = ["fixed", "itinerant", "remote"];

type TextField = {
  [Key in keyof StructureDraft]: StructureDraft[Key] extends string
    ? string extends StructureDraft[Key]
      ? Key
      : never
    : never;
}[keyof StructureDraft];

interface FormProps {
  readonly scenario: Scenario;
  readonly draft: StructureDraft;
  onChange(patch: Partial<StructureDraft>): void;
  onClose(): void;
}

/** Adds a place, or changes one: what cannot be is refused, what does not fit together is told while one types. */
export function StructureForm(props: FormProps): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const [tried, setTried] = createSignal(false);
  let title: HTMLHeadingElement | undefined;
  onMount(() => title?.focus());
  const structure = createMemo(() =>
    structureOfDraft(props.draft, props.scenario.territory, {
      source: props.draft.source ?? texts().placeForm.source,
      date: app.today(),
      ids: new Set(props.scenario.structures.map(({ id }) => id)),
    }),
  );
  const faults = createMemo(() => findFaults(props.draft, props.scenario.territory));
  const doubts = createMemo(() =>
    findContradictions(roughStructure(props.draft)).map((issue) => wordIssue(issue, lang())),
  );
  const save = (): void => {
    const ready = structure();
    setTried(true);
    if (ready === null) return;
    app.document.keepStructure(ready);
    const { placeForm } = texts();
    app.announce(props.draft.before === null ? placeForm.added(ready.name) : placeForm.changed(ready.name));
    props.onClose();
  };

  return (
    <form
      class="place-edit"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <h3 tabIndex={-1} ref={title}>
        {props.draft.before === null
          ? texts().placeForm.titleNew
          : texts().placeForm.titleEdit(props.draft.before.name)}
      </h3>
      <DraftText {...props} field="name" label={texts().placeForm.name} />
      <DraftSelect
        label={texts().placeForm.kind}
        value={props.draft.kind}
        choices={STRUCTURE_KINDS.map((value) => ({ value, label: texts().catalogue.kind[value] }))}
        onChange={(kind) => props.onChange({ kind })}
      />
      <Show when={props.draft.kind === "childcare"}>
        <ChildcareFields {...props} />
      </Show>
      <CheckList
        label={texts().placeForm.categories}
        values={CATEGORIES}
        chosen={props.draft.categories}
        nameOf={(category) => texts().catalogue.category[category]}
        onChange={(categories) => props.onChange({ categories })}
      />
      <ChoiceQuestion
        label={texts().placeForm.mode}
        inline
        value={props.draft.mode}
        choices={MODES.map((value) => ({ value, label: texts().catalogue.mode[value] }))}
        onChange={(mode) => props.onChange({ mode })}
      />
      <HoursFields {...props} />
      <div class="place-pair">
        <DraftText {...props} field="agesFrom" label={texts().placeForm.agesFrom} numeric />
        <DraftText {...props} field="agesTo" label={texts().placeForm.agesTo} numeric />
      </div>
      <p class="hint">{texts().placeForm.agesHelp}</p>
      <DraftText {...props} field="places" label={texts().placeForm.places} numeric />
      <DraftText
        {...props}
        field="conditions"
        label={texts().placeForm.conditions}
        hint={texts().placeForm.conditionsHelp}
      />
      <details class="fold">
        <summary>{texts().placeForm.axes}</summary>
        <CheckList
          label={texts().placeForm.axes}
          values={AXES}
          chosen={props.draft.axes}
          nameOf={(axis) => texts().catalogue.axis[axis]}
          onChange={(axes) => props.onChange({ axes })}
        />
      </details>
      <DraftText {...props} field="address" label={texts().placeForm.address} />
      <StructurePosition {...props} />
      <For each={doubts()}>
        {({ what, next }) => (
          <p class="notice notice-warning">
            {what} {next}
          </p>
        )}
      </For>
      <Show when={tried() && faults().length > 0}>
        <ul class="notice notice-error plain-list" role="alert">
          <For each={faults()}>{(fault) => <li>{texts().placeForm.faults[fault]}</li>}</For>
        </ul>
      </Show>
      <div class="place-actions">
        <button type="submit" class="button button-strong">
          {texts().placeForm.save}
        </button>
        <button type="button" class="button" onClick={() => props.onClose()}>
          {texts().placeForm.cancel}
        </button>
      </div>
    </form>
  );
}

function HoursFields(props: FormProps): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  const read = createMemo(() => readOpeningHours(props.draft.hours, props.draft.communeCode || null).value);
  return (
    <>
      <DraftText
        {...props}
        field="hours"
        label={texts().placeForm.hours}
        hint={texts().placeForm.hoursHelp}
      />
      <Show when={read()}>
        {(days) => (
          <p class="hint" role="status">
            {texts().placeForm.hoursRead(
              hoursText(days().osm, lang()),
              formatDecimal(days().perMonth, 0, lang()),
            )}
          </p>
        )}
      </Show>
      <DraftText
        {...props}
        field="sessions"
        label={texts().placeForm.sessions}
        hint={texts().placeForm.sessionsHelp}
        numeric
      />
    </>
  );
}

function ChildcareFields(props: FormProps): JSX.Element {
  const texts = useTexts();
  return (
    <>
      <DraftSelect
        label={texts().placeForm.childcareType}
        value={props.draft.childcareType}
        choices={[
          { value: "" as const, label: texts().placeForm.childcareNone },
          ...CHILDCARE_TYPES.map((value) => ({ value, label: texts().catalogue.childcareType[value] })),
        ]}
        onChange={(childcareType) => props.onChange({ childcareType })}
      />
      <Show when={props.draft.childcareType !== ""}>
        <div class="place-pair">
          <DraftText {...props} field="childcareCount" label={texts().placeForm.childcareCount} numeric />
          <DraftText {...props} field="childcareYear" label={texts().placeForm.childcareYear} numeric />
        </div>
        <DraftText {...props} field="departures" label={texts().placeForm.departures} numeric />
      </Show>
    </>
  );
}

function DraftText(
  props: FormProps & {
    readonly field: TextField;
    readonly label: string;
    readonly hint?: string;
    readonly numeric?: boolean;
  },
): JSX.Element {
  const id = createUniqueId();
  return (
    <div class="question">
      <label class="question-label" for={id}>
        {props.label}
      </label>
      <input
        id={id}
        class="text-input"
        type="text"
        inputMode={props.numeric === true ? "numeric" : "text"}
        maxLength={500}
        aria-describedby={props.hint === undefined ? undefined : `${id}-hint`}
        value={props.draft[props.field]}
        onInput={(event) => props.onChange({ [props.field]: event.currentTarget.value })}
      />
      <Show when={props.hint}>
        {(hint) => (
          <p class="hint" id={`${id}-hint`}>
            {hint()}
          </p>
        )}
      </Show>
    </div>
  );
}

function DraftSelect<T extends string>(props: {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly { readonly value: T; readonly label: string }[];
  onChange(value: T): void;
}): JSX.Element {
  const id = createUniqueId();
  return (
    <div class="question">
      <label class="question-label" for={id}>
        {props.label}
      </label>
      <select
        id={id}
        class="select"
        onChange={(event) => {
          const chosen = props.choices.find(({ value }) => value === event.currentTarget.value);
          if (chosen !== undefined) props.onChange(chosen.value);
        }}
      >
        <For each={props.choices}>
          {({ value, label }) => (
            <option value={value} selected={value === props.value}>
              {label}
            </option>
          )}
        </For>
      </select>
    </div>
  );
}

function CheckList<T extends number>(props: {
  readonly label: string;
  readonly values: readonly T[];
  readonly chosen: readonly T[];
  nameOf(value: T): string;
  onChange(chosen: readonly T[]): void;
}): JSX.Element {
  return (
    <fieldset class="question place-checks">
      <legend class="question-label">{props.label}</legend>
      <For each={props.values}>
        {(value) => (
          <label class="check">
            <input
              type="checkbox"
              checked={props.chosen.includes(value)}
              onChange={(event) => {
                const others = props.chosen.filter((each) => each !== value);
                props.onChange(event.currentTarget.checked ? [...others, value] : others);
              }}
            />
            <span>{props.nameOf(value)}</span>
          </label>
        )}
      </For>
    </fieldset>
  );
}
