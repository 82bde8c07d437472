import { createUniqueId, type JSX, Show } from "solid-js";
import { formatList } from "../../i18n/format.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useLang, useTexts } from "../state/appContext.tsx";
import { listKnownSkills, readSkills } from "../state/availabilitySkills.ts";

/** Skills of a team or a person, or that a session takes, separated by commas. */
export function CalendarSkillField(props: {
  readonly label: string;
  readonly scenario: Scenario;
  readonly skills: readonly string[];
  onChange(skills: readonly string[]): void;
}): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  const id = createUniqueId();
  const others = (): readonly string[] =>
    listKnownSkills(props.scenario).filter((skill) => !props.skills.includes(skill));
  return (
    <div class="question question-compact">
      <label class="question-label" for={id}>
        {props.label}
      </label>
      <input
        id={id}
        class="text-input"
        type="text"
        maxLength={500}
        value={props.skills.join(", ")}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          const skills = readSkills(event.currentTarget.value, listKnownSkills(props.scenario));
          event.currentTarget.value = skills.join(", ");
          props.onChange(skills);
        }}
      />
      <p class="hint" id={`${id}-hint`}>
        {texts().calendarSettings.skillsHelp}{" "}
        <Show when={others().length > 0}>
          {texts().calendarSettings.skillsKnown(formatList(others(), lang()))}
        </Show>
      </p>
    </div>
  );
}
