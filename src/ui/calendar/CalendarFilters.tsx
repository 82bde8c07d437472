import { createMemo, For, type JSX, Show } from "solid-js";
import { compareText } from "../../../geodata/model/compareText.ts";
import { useTexts } from "../state/appContext.tsx";
import type { CalendarLayout } from "../state/calendarLayout.ts";
import type { CalendarStore } from "../state/calendarStore.ts";
import { TeamBadge } from "./TeamBadge.tsx";

interface Option {
  readonly id: string;
  readonly name: string;
}

/** Which sessions are shown, by team, commune, hall and professional; only what has sessions can be chosen. */
export function CalendarFilters(props: {
  readonly layout: CalendarLayout;
  readonly calendar: CalendarStore;
}): JSX.Element {
  const texts = useTexts();
  const listOptions = (ids: readonly string[], nameOf: (id: string) => string): readonly Option[] =>
    [...new Set(ids)]
      .map((id) => ({ id, name: nameOf(id) }))
      .sort((a, b) => a.name.localeCompare(b.name, "fr") || compareText(a.id, b.id));
  const names = (): CalendarLayout["names"] => props.layout.names;
  const teams = createMemo(() =>
    listOptions(
      props.layout.sessions.map(({ teamId }) => teamId),
      (id) => names().team(id),
    ),
  );
  const teamsOut = (): CalendarLayout["scenario"]["teams"] =>
    props.layout.scenario.teams.filter(({ id }) => teams().some((team) => team.id === id));
  const communes = createMemo(() => {
    const nameByCode = new Map(
      props.layout.sessions.flatMap(({ venueId }) => {
        const code = names().communeCodeOf(venueId);
        return code === null ? [] : [[code, names().placeOf(venueId)] as const];
      }),
    );
    return listOptions([...nameByCode.keys()], (code) => nameByCode.get(code) ?? code);
  });
  const venues = createMemo(() => {
    const { communeCode } = props.calendar.filter();
    const ids = props.layout.sessions.map(({ venueId }) => venueId);
    return listOptions(
      ids.filter((id) => communeCode === "" || names().communeCodeOf(id) === communeCode),
      (id) => names().venueLabel(id),
    );
  });
  const professionals = createMemo(() =>
    listOptions(
      props.layout.sessions.flatMap(({ professionalIds }) => professionalIds),
      (id) => names().professional(id),
    ),
  );
  return (
    <div class="calendar-filters" role="group" aria-label={texts().calendar.filters}>
      <FilterSelect
        label={texts().calendar.team}
        everything={texts().calendar.everyTeam}
        options={teams()}
        value={props.calendar.filter().teamId}
        onChange={(teamId) => props.calendar.setFilter({ teamId })}
      />
      <FilterSelect
        label={texts().calendar.commune}
        everything={texts().calendar.everyCommune}
        options={communes()}
        value={props.calendar.filter().communeCode}
        onChange={(communeCode) => props.calendar.setFilter({ communeCode, venueId: "" })}
      />
      <FilterSelect
        label={texts().calendar.venue}
        everything={texts().calendar.everyVenue}
        options={venues()}
        value={props.calendar.filter().venueId}
        onChange={(venueId) => props.calendar.setFilter({ venueId })}
      />
      <Show when={professionals().length > 0}>
        <FilterSelect
          label={texts().calendar.professional}
          everything={texts().calendar.everyProfessional}
          options={professionals()}
          value={props.calendar.filter().professionalId}
          onChange={(professionalId) => props.calendar.setFilter({ professionalId })}
        />
      </Show>
      <ul class="team-legend">
        <For each={teamsOut()}>
          {(team) => (
            <li>
              <TeamBadge names={names()} teamId={team.id} />
              <span aria-hidden="true">{team.name}</span>
            </li>
          )}
        </For>
      </ul>
    </div>
  );
}

function FilterSelect(props: {
  readonly label: string;
  readonly everything: string;
  readonly options: readonly Option[];
  readonly value: string;
  onChange(id: string): void;
}): JSX.Element {
  return (
    <label class="calendar-filter">
      <span class="visually-hidden">{props.label}</span>
      <select class="select" onChange={(event) => props.onChange(event.currentTarget.value)}>
        <option value="" selected={props.value === ""}>
          {props.everything}
        </option>
        <For each={props.options}>
          {(option) => (
            <option value={option.id} selected={option.id === props.value}>
              {option.name}
            </option>
          )}
        </For>
      </select>
    </label>
  );
}
