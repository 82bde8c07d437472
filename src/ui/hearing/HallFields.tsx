import { createUniqueId, For, type JSX, Show } from "solid-js";
import { useTexts } from "../state/appContext.tsx";
import { ChoiceQuestion } from "../widgets/ChoiceQuestion.tsx";
import { HalfDayGrid } from "./HalfDayGrid.tsx";
import type { Answer, HearingDraft } from "./hearingDraft.ts";

type HallQuestion = "accessible" | "heated" | "storage";

/** The hall that a commune offers; what is asked of it appears once it has a name. */
export function HallFields(props: {
  readonly draft: HearingDraft;
  onChange(patch: Partial<HearingDraft>): void;
}): JSX.Element {
  const texts = useTexts();
  const id = createUniqueId();
  const choices = (): { value: Answer; label: string }[] => [
    { value: "yes", label: texts().hearing.yes },
    { value: "no", label: texts().hearing.no },
    { value: "unsaid", label: texts().hearing.unsaid },
  ];
  const questions = (): readonly (readonly [HallQuestion, string])[] => {
    const { hearing } = texts();
    return [
      ["accessible", hearing.accessible],
      ["heated", hearing.heated],
      ["storage", hearing.storage],
    ];
  };
  return (
    <>
      <div class="question">
        <label class="question-label" for={id}>
          {texts().hearing.hall}
        </label>
        <input
          id={id}
          class="text-input"
          autocomplete="off"
          maxLength={200}
          aria-describedby={`${id}-hint`}
          value={props.draft.hallName}
          onInput={(event) => props.onChange({ hallName: event.currentTarget.value })}
        />
        <p id={`${id}-hint`} class="hint">
          {texts().hearing.hallHelp}
        </p>
      </div>
      <Show when={props.draft.hallName.trim() !== ""}>
        <div class="hearing-hall">
          <For each={questions()}>
            {([question, label]) => (
              <ChoiceQuestion
                label={label}
                inline
                value={props.draft[question]}
                choices={choices()}
                onChange={(answer) => props.onChange({ [question]: answer })}
              />
            )}
          </For>
          <HalfDayGrid
            label={texts().hearing.hallSlots}
            hint={texts().hearing.hallSlotsHelp}
            value={props.draft.hallSlots}
            onChange={(hallSlots) => props.onChange({ hallSlots })}
          />
        </div>
      </Show>
    </>
  );
}
