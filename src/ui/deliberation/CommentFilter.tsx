import { createMemo, createUniqueId, For, type JSX, Show } from "solid-js";
import { createTargetNames } from "../../i18n/targetText.ts";
import { OPINIONS } from "../../scenario/concertation.ts";
import { type SubjectOpinions, targetKey } from "../../scenario/opinions.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useLang, useTexts } from "../state/appContext.tsx";
import { ALL, listRoles, type OpinionFilter } from "./filterSubjects.ts";

/** Less is worth no filter. */
const FEWEST = 4;

/** Chooses which comments are shown, by subject, role and opinion, once there are several. */
export function CommentFilter(props: {
  readonly scenario: Scenario;
  readonly subjects: readonly SubjectOpinions[];
  readonly filter: OpinionFilter;
  onChange(filter: OpinionFilter): void;
}): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  const names = createMemo(() => createTargetNames(props.scenario, lang()));
  const count = (): number => props.subjects.reduce((sum, { threads }) => sum + threads.length, 0);
  const opinions = (): readonly (readonly [OpinionFilter["opinion"], string])[] => [
    ...OPINIONS.map((opinion) => [opinion, texts().deliberation.opinions[opinion]] as const),
    ["remark", texts().deliberation.remark],
  ];
  return (
    <Show when={count() >= FEWEST}>
      <div class="comment-filter" role="group" aria-label={texts().deliberation.filter}>
        <FilterSelect
          label={texts().deliberation.filterSubject}
          value={props.filter.subject}
          choices={props.subjects.map(({ target }) => [targetKey(target), names()(target)])}
          onChange={(subject) => props.onChange({ ...props.filter, subject })}
        />
        <FilterSelect
          label={texts().deliberation.filterRole}
          value={props.filter.role}
          choices={listRoles(props.subjects).map((role) => [role, role])}
          onChange={(role) => props.onChange({ ...props.filter, role })}
        />
        <FilterSelect
          label={texts().deliberation.filterOpinion}
          value={props.filter.opinion}
          choices={opinions()}
          onChange={(chosen) => {
            const [opinion = ALL] = opinions().find(([value]) => value === chosen) ?? [];
            props.onChange({ ...props.filter, opinion });
          }}
        />
      </div>
    </Show>
  );
}

function FilterSelect(props: {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly (readonly [value: string, label: string])[];
  onChange(value: string): void;
}): JSX.Element {
  const texts = useTexts();
  const id = createUniqueId();
  return (
    <div class="question question-compact">
      <label class="question-label" for={id}>
        {props.label}
      </label>
      <select id={id} class="select" onChange={(event) => props.onChange(event.currentTarget.value)}>
        <option value={ALL} selected={props.value === ALL}>
          {texts().deliberation.all}
        </option>
        <For each={props.choices}>
          {([value, label]) => (
            <option value={value} selected={value === props.value}>
              {label}
            </option>
          )}
        </For>
      </select>
    </div>
  );
}
