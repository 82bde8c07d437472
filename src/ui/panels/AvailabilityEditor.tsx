import { createMemo, createSignal, createUniqueId, For, type JSX, Show } from "solid-js";
import type { Availability } from "../../../geodata/model/availability.ts";
import type { Professional, Scenario, TeamSettings } from "../../scenario/scenario.ts";
import { useApp, useTexts } from "../state/appContext.tsx";
import type { AvailabilitySubject } from "../state/availabilityActions.ts";
import { AvailabilityHours } from "./AvailabilityHours.tsx";
import { AvailabilityPerson } from "./AvailabilityPerson.tsx";
import { CalendarClosureList } from "./CalendarClosureList.tsx";
import { CalendarDateField } from "./CalendarDateField.tsx";
import { CalendarSkillField } from "./CalendarSkillField.tsx";

/** What can be chosen, and its availability as it is. */
interface SubjectView extends AvailabilitySubject {
  readonly label: string;
  readonly availability: Availability;
}

const KINDS = ["venue", "team", "professional"] as const;

function listSubjects(scenario: Scenario): readonly SubjectView[] {
  const communes = new Map(scenario.territory.communes.map(({ code, name }) => [code, name]));
  const venues = scenario.venues.map(({ id, communeCode, name, availability = {} }) => {
    const commune = communes.get(communeCode) ?? communeCode;
    const label = name.includes(commune) ? name : `${commune} – ${name}`;
    return { kind: "venue" as const, id, label, availability };
  });
  return [
    ...venues.toSorted((a, b) => (a.label < b.label ? -1 : 1)),
    ...scenario.teams.map(({ id, name, availability = {} }) => ({
      kind: "team" as const,
      id,
      label: name,
      availability,
    })),
    ...scenario.professionals.map(({ id, role, availability = {} }) => ({
      kind: "professional" as const,
      id,
      label: role,
      availability,
    })),
  ];
}

/** When a hall, a team or a professional can be had, and who the professionals are. */
export function AvailabilityEditor(props: { readonly scenario: Scenario }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const whoId = createUniqueId();
  let who: HTMLSelectElement | undefined;
  const [chosen, setChosen] = createSignal("");
  const subjects = createMemo(() => listSubjects(props.scenario));
  const keyOf = ({ kind, id }: AvailabilitySubject): string => `${kind} ${id}`;
  const subject = createMemo(() => subjects().find((candidate) => keyOf(candidate) === chosen()) ?? null);
  function addProfessional(): void {
    const role = texts().calendarSettings.newRole(props.scenario.professionals.length + 1);
    setChosen(keyOf({ kind: "professional", id: app.document.addProfessional(role) }));
    app.announce(texts().calendarSettings.professionalAdded(role));
  }
  function removeProfessional({ id, role }: Professional): void {
    app.document.removeProfessional(id);
    setChosen("");
    app.announce(texts().calendarSettings.professionalRemoved(role));
    who?.focus();
  }
  return (
    <details class="fold fold-inner">
      <summary>{texts().calendarSettings.whoTitle}</summary>
      <div class="question question-compact">
        <label class="question-label" for={whoId}>
          {texts().calendarSettings.who}
        </label>
        <select
          id={whoId}
          ref={who}
          class="text-input"
          onChange={(event) => setChosen(event.currentTarget.value)}
        >
          <option value="" selected={subject() === null}>
            {texts().calendarSettings.whoChoose}
          </option>
          <For each={KINDS}>
            {(kind) => (
              <optgroup label={texts().calendarSettings.kind[kind]}>
                <For each={subjects().filter((candidate) => candidate.kind === kind)}>
                  {(candidate) => (
                    <option value={keyOf(candidate)} selected={keyOf(candidate) === chosen()}>
                      {candidate.label}
                    </option>
                  )}
                </For>
              </optgroup>
            )}
          </For>
        </select>
      </div>
      <button type="button" class="button" onClick={addProfessional}>
        {texts().calendarSettings.addProfessional}
      </button>
      <Show when={subject() === null ? null : chosen()} keyed>
        <Show when={subject()}>
          {(view) => (
            <SubjectFields
              scenario={props.scenario}
              subject={view()}
              onRemovePerson={(person) => removeProfessional(person)}
            />
          )}
        </Show>
      </Show>
    </details>
  );
}

/** The fields of one hall, team or professional. */
function SubjectFields(props: {
  readonly scenario: Scenario;
  readonly subject: SubjectView;
  onRemovePerson(person: Professional): void;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const id = (kind: AvailabilitySubject["kind"]): string | null =>
    props.subject.kind === kind ? props.subject.id : null;
  const team = (): TeamSettings | undefined => props.scenario.teams.find((one) => one.id === id("team"));
  const person = (): Professional | undefined =>
    props.scenario.professionals.find((one) => one.id === id("professional"));
  const availability = (): Availability => props.subject.availability;
  const reversed = (): boolean => {
    const { from, until } = availability();
    return from !== undefined && until !== undefined && until < from;
  };
  /** Takes a field away, or gives it a value. */
  function change<K extends keyof Availability>(key: K, value: Availability[K] | null): void {
    const others = Object.fromEntries(Object.entries(availability()).filter(([name]) => name !== key));
    app.document.changeAvailability(props.subject, {
      ...others,
      ...(value === null || value === undefined ? {} : { [key]: value }),
    });
  }
  return (
    <section class="settings-form" aria-label={props.subject.label}>
      <h3>{props.subject.label}</h3>
      <Show when={team()}>
        {(known) => (
          <CalendarSkillField
            label={texts().calendarSettings.skills}
            scenario={props.scenario}
            skills={known().skills}
            onChange={(skills) => app.document.changeTeamSkills(known().id, skills)}
          />
        )}
      </Show>
      <Show when={person()}>
        {(known) => (
          <AvailabilityPerson
            scenario={props.scenario}
            person={known()}
            onRemove={() => props.onRemovePerson(known())}
          />
        )}
      </Show>
      <AvailabilityHours
        availability={availability()}
        onChange={(openings) => change("openings", openings)}
      />
      <div class="compact-grid">
        <CalendarDateField
          label={texts().calendarSettings.availableFrom}
          value={availability().from ?? ""}
          onChange={(from) => change("from", from === "" ? null : from)}
        />
        <CalendarDateField
          label={texts().calendarSettings.availableUntil}
          value={availability().until ?? ""}
          invalid={reversed()}
          onChange={(until) => change("until", until === "" ? null : until)}
        />
      </div>
      <Show when={reversed()}>
        <p class="notice notice-warning" role="alert">
          {texts().calendarSettings.availableReversed}
        </p>
      </Show>
      <h4>{texts().calendarSettings.subjectClosures}</h4>
      <CalendarClosureList
        closures={availability().closures ?? []}
        onChange={(closures) => change("closures", closures.length === 0 ? null : closures)}
      />
    </section>
  );
}
