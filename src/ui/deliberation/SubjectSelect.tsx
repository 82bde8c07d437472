import { createUniqueId, For, type JSX, Show } from "solid-js";
import type { ConcertationTarget } from "../../scenario/concertation.ts";
import { targetKey } from "../../scenario/opinions.ts";
import { useTexts } from "../state/appContext.tsx";
import type { Subject, SubjectGroups } from "./listSubjects.ts";

/** Chooses what is spoken about. */
export function SubjectSelect(props: {
  readonly groups: SubjectGroups;
  readonly value: ConcertationTarget;
  onChange(target: ConcertationTarget): void;
}): JSX.Element {
  const texts = useTexts();
  const id = createUniqueId();
  const all = (): readonly Subject[] => {
    const { scenario, plans, stops, communes } = props.groups;
    return [scenario, ...plans, ...stops, ...communes];
  };
  const chosen = (): string => targetKey(props.value);
  const choose = (key: string): void => {
    const subject = all().find((each) => each.key === key);
    if (subject !== undefined) props.onChange(subject.target);
  };
  const group = (label: string, subjects: readonly Subject[]): JSX.Element => (
    <Show when={subjects.length > 0}>
      <optgroup label={label}>
        <For each={subjects}>{(subject) => <SubjectOption subject={subject} chosen={chosen()} />}</For>
      </optgroup>
    </Show>
  );
  return (
    <div class="question">
      <label class="question-label" for={id}>
        {texts().deliberation.subject}
      </label>
      <select id={id} class="select" onChange={(event) => choose(event.currentTarget.value)}>
        <SubjectOption subject={props.groups.scenario} chosen={chosen()} />
        {group(texts().deliberation.groupPlans, props.groups.plans)}
        {group(texts().deliberation.groupStops, props.groups.stops)}
        {group(texts().deliberation.groupCommunes, props.groups.communes)}
      </select>
    </div>
  );
}

function SubjectOption(props: { readonly subject: Subject; readonly chosen: string }): JSX.Element {
  return (
    <option value={props.subject.key} selected={props.subject.key === props.chosen}>
      {props.subject.name}
    </option>
  );
}
