import { createUniqueId, For, type JSX } from "solid-js";
import type { Professional, Scenario } from "../../scenario/scenario.ts";
import { useApp, useTexts } from "../state/appContext.tsx";
import { NumberQuestion } from "../widgets/NumberQuestion.tsx";
import { CalendarSkillField } from "./CalendarSkillField.tsx";

/** Most sessions in a month that a person can be limited to here. */
const MOST_SESSIONS = 100;

/** Function, skills, teams and monthly limit of a professional. */
export function AvailabilityPerson(props: {
  readonly scenario: Scenario;
  readonly person: Professional;
  onRemove(): void;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const roleId = createUniqueId();
  return (
    <>
      <div class="question question-compact">
        <label class="question-label" for={roleId}>
          {texts().calendarSettings.role}
        </label>
        <input
          id={roleId}
          class="text-input"
          type="text"
          maxLength={200}
          value={props.person.role}
          aria-describedby={`${roleId}-hint`}
          onChange={({ currentTarget }) => {
            const role = currentTarget.value.trim();
            if (role === "") currentTarget.value = props.person.role;
            else app.document.changeProfessional(props.person.id, { role });
          }}
        />
        <p class="hint" id={`${roleId}-hint`}>
          {texts().calendarSettings.roleHelp}
        </p>
      </div>
      <CalendarSkillField
        label={texts().calendarSettings.skills}
        scenario={props.scenario}
        skills={props.person.skills}
        onChange={(skills) => app.document.changeProfessional(props.person.id, { skills })}
      />
      <PersonTeams scenario={props.scenario} person={props.person} />
      <NumberQuestion
        label={texts().calendarSettings.maxSessions}
        value={props.person.maxSessionsPerMonth ?? 0}
        min={0}
        max={MOST_SESSIONS}
        hint={texts().calendarSettings.maxSessionsHelp}
        onChange={(most) =>
          app.document.changeProfessional(props.person.id, {
            maxSessionsPerMonth: most === 0 ? undefined : most,
          })
        }
      />
      <button type="button" class="button" onClick={() => props.onRemove()}>
        {texts().calendarSettings.removeProfessional}
      </button>
    </>
  );
}

/** Teams that the person goes with; all of them ticked is the same as any. */
function PersonTeams(props: { readonly scenario: Scenario; readonly person: Professional }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const chosen = (): readonly string[] | undefined => props.person.teamIds;
  const toggle = (box: HTMLInputElement, teamId: string): void => {
    const all = props.scenario.teams.map(({ id }) => id);
    const before = chosen() ?? all;
    const teamIds = all.filter((id) => (id === teamId ? box.checked : before.includes(id)));
    if (teamIds.length > 0) {
      app.document.changeProfessional(props.person.id, {
        teamIds: teamIds.length === all.length ? undefined : teamIds,
      });
    }
    box.checked = chosen()?.includes(teamId) ?? true;
  };
  return (
    <fieldset class="question">
      <legend class="question-label">{texts().calendarSettings.withTeams}</legend>
      <For each={props.scenario.teams}>
        {(team) => (
          <label class="check">
            <input
              type="checkbox"
              checked={chosen()?.includes(team.id) ?? true}
              onChange={(event) => toggle(event.currentTarget, team.id)}
            />
            <span>{team.name}</span>
          </label>
        )}
      </For>
    </fieldset>
  );
}
