import { createMemo, For, type JSX, Show } from "solid-js";
import { formatDuration, formatMonth } from "../../i18n/format.ts";
import { countPlaces, type PlaceCount } from "../../pipeline/calendar/attendance.ts";
import { buildRoster, type RosterLine } from "../../pipeline/calendar/roster.ts";
import { useLang, useTexts } from "../state/appContext.tsx";
import type { CalendarLayout } from "../state/calendarLayout.ts";
import type { CalendarStore } from "../state/calendarStore.ts";
import { TeamBadge } from "./TeamBadge.tsx";

/** Who works how much in each month, and how many places are taken; of the sessions that are shown. */
export function RosterTables(props: {
  readonly layout: CalendarLayout;
  readonly calendar: CalendarStore;
}): JSX.Element {
  const texts = useTexts();
  const roster = createMemo(() => buildRoster(props.layout.scenario, props.calendar.shown()));
  const countsPlaces = (): boolean => {
    const { calendar, programme } = props.layout.scenario;
    return (calendar.bookings ?? []).length > 0 || programme.minVisitsPerMonth !== undefined;
  };
  return (
    <div class="roster">
      <h3>{texts().calendar.rosterCaption}</h3>
      <p class="hint">{texts().calendar.rosterHint}</p>
      <Show when={roster().length > 0} fallback={<p>{texts().calendar.rosterEmpty}</p>}>
        <RosterTable layout={props.layout} lines={roster()} />
      </Show>
      <Show when={countsPlaces()}>
        <h3>{texts().calendar.placesCaption}</h3>
        <p class="hint">{texts().calendar.placesHint}</p>
        <PlacesTable
          layout={props.layout}
          counts={countPlaces(props.layout.scenario, props.calendar.shown())}
        />
      </Show>
    </div>
  );
}

interface Person {
  readonly kind: RosterLine["kind"];
  readonly id: string;
  readonly byMonth: ReadonlyMap<string, RosterLine>;
}

function groupLines(lines: readonly RosterLine[]): readonly Person[] {
  const people = new Map<string, Person & { readonly byMonth: Map<string, RosterLine> }>();
  for (const line of lines) {
    const key = `${line.kind} ${line.id}`;
    const person = people.get(key) ?? { kind: line.kind, id: line.id, byMonth: new Map() };
    person.byMonth.set(line.month, line);
    people.set(key, person);
  }
  return [...people.values()];
}

function RosterTable(props: {
  readonly layout: CalendarLayout;
  readonly lines: readonly RosterLine[];
}): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  const people = createMemo(() => groupLines(props.lines));
  const totalOf = (person: Person): number =>
    [...person.byMonth.values()].reduce((sum, { workMinutes }) => sum + workMinutes, 0);
  return (
    <div class="roster-scroll" tabIndex={0} role="group" aria-label={texts().calendar.rosterCaption}>
      <table class="roster-table">
        <caption class="visually-hidden">{texts().calendar.rosterCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{texts().calendar.rosterWho}</th>
            <For each={props.layout.months}>
              {(month) => <th scope="col">{formatMonth(month, lang())}</th>}
            </For>
            <th scope="col">{texts().calendar.rosterTotal}</th>
          </tr>
        </thead>
        <tbody>
          <For each={people()}>
            {(person) => (
              <tr>
                <th scope="row">
                  <Show when={person.kind === "team"} fallback={props.layout.names.professional(person.id)}>
                    <TeamBadge names={props.layout.names} teamId={person.id} />{" "}
                    <span aria-hidden="true">{props.layout.names.team(person.id)}</span>
                  </Show>
                </th>
                <For each={props.layout.months}>
                  {(month) => <RosterCell line={person.byMonth.get(month)} />}
                </For>
                <td>{formatDuration(totalOf(person), lang())}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  );
}

function RosterCell(props: { readonly line: RosterLine | undefined }): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  return (
    <td>
      <Show when={props.line} fallback="–">
        {(line) => (
          <>
            {formatDuration(line().workMinutes, lang())}
            <span class="roster-detail">{texts().calendar.rosterSessions(line().sessions)}</span>
          </>
        )}
      </Show>
    </td>
  );
}

function PlacesTable(props: {
  readonly layout: CalendarLayout;
  readonly counts: readonly PlaceCount[];
}): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  const byKey = createMemo(
    () => new Map(props.counts.map((count) => [`${count.venueId} ${count.month}`, count])),
  );
  const venueIds = createMemo(() => [...new Set(props.counts.map(({ venueId }) => venueId))]);
  return (
    <div class="roster-scroll" tabIndex={0} role="group" aria-label={texts().calendar.placesCaption}>
      <table class="roster-table">
        <caption class="visually-hidden">{texts().calendar.placesCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{texts().calendar.venue}</th>
            <For each={props.layout.months}>
              {(month) => <th scope="col">{formatMonth(month, lang())}</th>}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={venueIds()}>
            {(venueId) => (
              <tr>
                <th scope="row">{props.layout.names.venueLabel(venueId)}</th>
                <For each={props.layout.months}>
                  {(month) => <PlacesCell count={byKey().get(`${venueId} ${month}`)} />}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  );
}

function PlacesCell(props: { readonly count: PlaceCount | undefined }): JSX.Element {
  const texts = useTexts();
  return (
    <td>
      <Show when={props.count} fallback="–">
        {(count) => (
          <>
            {texts().calendar.placesTaken(count().placesTaken, count().places)}
            <span class="roster-detail">{texts().calendar.placesChildren(count().children)}</span>
            <Show when={count().reservedTaken > 0}>
              <span class="roster-detail">{texts().calendar.placesReserved(count().reservedTaken)}</span>
            </Show>
          </>
        )}
      </Show>
    </td>
  );
}
