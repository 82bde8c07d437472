import { createEffect, createMemo, createSignal, For, type JSX, Show } from "solid-js";
import type { Diagnosis } from "../../../geodata/model/whiteZone.ts";
import { formatClockRange, formatDriveSeconds, formatInteger, formatRhythm } from "../../i18n/format.ts";
import type { CommuneOutcome } from "../../pipeline/assessPlan.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";
import { createShownFew, ShowMore } from "../widgets/ShowMore.tsx";
import { communeCells } from "../state/communeCells.ts";
import {
  type CommuneColumn,
  type CommuneRow,
  foldName,
  listCommuneRows,
  rankState,
  sortCommuneRows,
} from "../state/communeRows.ts";
import { CopyTableButton } from "../widgets/CopyTableButton.tsx";
import { createSorting, SortHead } from "../widgets/SortHead.tsx";

/** Rows drawn at first: more than most territories have, and few enough for a country. */
const FEW_ROWS = 200;

const NUMBER_COLUMNS: ReadonlySet<CommuneColumn> = new Set(["children", "today"]);

/** The same as the map, as a table: one row a commune, sortable, a row chosen is chosen everywhere. */
export function CommuneTable(props: {
  readonly scenario: Scenario;
  readonly diagnosis: Diagnosis;
  onHover(code: string | null): void;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const sorting = createSorting<CommuneColumn>("name");
  const [searched, setSearched] = createSignal("");
  const outcomes = (): readonly CommuneOutcome[] | null =>
    app.otherService() === null ? (app.assessment()?.communes ?? null) : null;
  const rows = createMemo(() =>
    sortCommuneRows(
      listCommuneRows(props.scenario.territory, props.scenario.structures, props.diagnosis, outcomes()),
      sorting.column(),
      sorting.descending(),
    ),
  );
  const found = createMemo(() => {
    const wanted = foldName(searched().trim());
    return wanted === ""
      ? rows()
      : rows().filter((row) => row.code.startsWith(wanted) || foldName(row.name).includes(wanted));
  });
  const shown = createShownFew(found, FEW_ROWS, (row) => row.code === app.selection.selectedCode());
  const columns = createMemo((): readonly (readonly [CommuneColumn, string])[] => [
    ["name", texts().table.commune],
    ["children", texts().table.children(props.diagnosis.definition.ageBand)],
    ["today", texts().table.today],
    ["nearest", texts().table.nearest],
    ["state", texts().table.state],
    ...(outcomes() === null ? [] : ([["drive", texts().table.stop]] as const)),
  ]);

  return (
    <>
      <Show when={rows().length > FEW_ROWS}>
        <input
          type="search"
          class="commune-table-search"
          aria-label={texts().table.search}
          placeholder={texts().table.search}
          value={searched()}
          onInput={(event) => setSearched(event.currentTarget.value)}
        />
      </Show>
      <CopyTableButton
        table={() => communeCells(rows(), props.diagnosis.definition.ageBand, outcomes() !== null, texts())}
      />
      <table class="commune-table">
        <caption class="visually-hidden">{texts().table.caption}</caption>
        <thead>
          <tr>
            <For each={columns()}>
              {([name, label]) => (
                <SortHead
                  label={label}
                  order={sorting.orderOf(name)}
                  numeric={NUMBER_COLUMNS.has(name)}
                  onSort={() => sorting.sortBy(name)}
                />
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={shown.few()}>
            {(row) => (
              <TableRow row={row} withPlan={outcomes() !== null} onHover={(code) => props.onHover(code)} />
            )}
          </For>
        </tbody>
      </table>
      <ShowMore shown={shown} />
    </>
  );
}

function TableRow(props: {
  readonly row: CommuneRow;
  readonly withPlan: boolean;
  onHover(code: string | null): void;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const chosen = (): boolean => app.selection.selectedCode() === props.row.code;
  const stateText = (): string =>
    [texts().table.covered, texts().table.newly, texts().table.white][rankState(props.row)] ?? "";
  const stopText = (): string => {
    const view = app.planView();
    const { stop = null, house = null } = (props.row.access.covered ? null : props.row.outcome) ?? {};
    if (view === null) return "–";
    const hostOf = (venueId: string): string => {
      const venue = view.scenario.venues.find((item) => item.id === venueId);
      return view.scenario.territory.communes.find((item) => item.code === venue?.communeCode)?.name ?? "";
    };
    if (house !== null && (stop === null || house.seconds <= stop.seconds)) {
      return `${texts().map.newPlace}, ${hostOf(house.venueId)}, ${formatDriveSeconds(house.seconds, lang())}`;
    }
    if (stop === null) return "–";
    return `${hostOf(stop.venueId)}, ${formatDriveSeconds(stop.seconds, lang())}, ${formatRhythm(stop.weekday, stop.weeks, view.document.cycleWeeks, lang())}, ${formatClockRange(stop.start, stop.end, lang())}`;
  };
  let element: HTMLTableRowElement | undefined;
  createEffect(() => {
    if (chosen()) element?.scrollIntoView({ block: "nearest" });
  });
  return (
    <tr
      ref={element}
      classList={{ "row-chosen": chosen() }}
      onPointerEnter={() => props.onHover(props.row.code)}
      onPointerLeave={() => props.onHover(null)}
      onClick={() => app.selection.select(props.row.code)}
    >
      <th scope="row">
        <button
          type="button"
          class="link-button"
          aria-pressed={chosen()}
          onClick={(event) => {
            event.stopPropagation();
            app.selection.select(props.row.code);
          }}
        >
          {props.row.name}
        </button>
      </th>
      <td class="cell-number">{formatInteger(props.row.access.need.children, lang())}</td>
      <td class="cell-number">
        {props.row.access.accessSeconds === null
          ? texts().table.none
          : formatDriveSeconds(props.row.access.accessSeconds, lang())}
      </td>
      <td class="cell-place">{props.row.nearestName ?? texts().table.none}</td>
      <td class="cell-state">
        <span>
          <span class={`state-dot state-dot-${rankState(props.row)}`} aria-hidden="true" />
          {stateText()}
        </span>
        <Show when={props.row.access.uncertain && !props.row.access.covered}>
          {" "}
          <span class="hint">({texts().table.uncertain})</span>
        </Show>
      </td>
      <Show when={props.withPlan}>
        <td class="cell-stop">{stopText()}</td>
      </Show>
    </tr>
  );
}
