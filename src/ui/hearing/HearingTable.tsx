import { createMemo, createSignal, For, type JSX, Show } from "solid-js";
import { formatDate, formatInteger } from "../../i18n/format.ts";
import { hallFreeText } from "../../i18n/hearingWords.ts";
import type { HeardCommune } from "../../pipeline/hearings/listHeardCommunes.ts";
import { dateInParis } from "../../scenario/calendarDates.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";
import { ChoiceQuestion } from "../widgets/ChoiceQuestion.tsx";
import { CopyTableButton } from "../widgets/CopyTableButton.tsx";
import { createShownFew, ShowMore } from "../widgets/ShowMore.tsx";
import { SortHead, type SortOrder } from "../widgets/SortHead.tsx";
import type { HearingTarget } from "./HearingForm.tsx";
import {
  filterHeard,
  HEARD_FILTERS,
  type HeardColumn,
  type HeardFilter,
  hearingCells,
  sortHeard,
} from "./hearingRows.ts";

/** Rows drawn at first. */
const FEW_ROWS = 100;

/** The communes with what they said, filtered and sorted; as it opens, those to be heard first come first. */
export function HearingTable(props: {
  readonly communes: readonly HeardCommune[];
  onHear(target: HearingTarget): void;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const [filter, setFilter] = createSignal<HeardFilter>("all");
  const [order, setOrder] = createSignal<{ readonly column: HeardColumn; readonly down: boolean } | null>(
    null,
  );
  const rows = createMemo(() => {
    const chosen = order();
    const filtered = filterHeard(props.communes, filter());
    return chosen === null ? filtered : sortHeard(filtered, chosen.column, chosen.down);
  });
  const shown = createShownFew(rows, FEW_ROWS, (row) => row.code === app.selection.selectedCode());
  const sortBy = (column: HeardColumn): void =>
    void setOrder((before) => ({ column, down: before?.column === column ? !before.down : false }));
  const sortState = (column: HeardColumn): SortOrder => {
    const chosen = order();
    return chosen?.column === column ? (chosen.down ? "descending" : "ascending") : "none";
  };
  const heads = (): readonly (readonly [label: string, sort: HeardColumn | null])[] => {
    const columns = texts().hearing.columns;
    return [
      [columns.commune, "commune"],
      [columns.action, null],
      [columns.children, "children"],
      [columns.heard, "heard"],
      [columns.needs, null],
      [columns.hall, null],
      [columns.taken, null],
    ];
  };
  return (
    <section aria-label={texts().hearing.title}>
      <div class="hearing-filter">
        <ChoiceQuestion
          label={texts().hearing.filter}
          hideLabel
          inline
          value={filter()}
          choices={HEARD_FILTERS.map((value) => ({
            value,
            label: texts().hearing.filters[value](filterHeard(props.communes, value).length),
          }))}
          onChange={setFilter}
        />
        <CopyTableButton table={() => hearingCells(rows(), texts(), lang())} />
      </div>
      <Show when={rows().length > 0} fallback={<p class="hint">{texts().hearing.filterNone}</p>}>
        <div class="hearing-scroll" tabIndex={0} role="group" aria-label={texts().hearing.caption}>
          <table class="commune-table hearing-table">
            <caption class="visually-hidden">{texts().hearing.caption}</caption>
            <thead>
              <tr>
                <For each={heads()}>
                  {([label, column]) => (
                    <Show when={column} fallback={<th scope="col">{label}</th>}>
                      {(sorted) => (
                        <SortHead
                          label={label}
                          order={sortState(sorted())}
                          numeric={sorted() === "children"}
                          onSort={() => sortBy(sorted())}
                        />
                      )}
                    </Show>
                  )}
                </For>
              </tr>
            </thead>
            <tbody>
              <For each={shown.few()}>
                {(row) => <HeardRow row={row} onHear={(target) => props.onHear(target)} />}
              </For>
            </tbody>
          </table>
        </div>
        <ShowMore shown={shown} />
      </Show>
    </section>
  );
}

function HeardRow(props: { readonly row: HeardCommune; onHear(target: HearingTarget): void }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const chosen = (): boolean => app.selection.selectedCode() === props.row.code;
  return (
    <tr classList={{ "row-chosen": chosen() }}>
      <th scope="row">
        <button
          type="button"
          class="link-button"
          aria-pressed={chosen()}
          onClick={() => app.selection.select(props.row.code)}
        >
          {props.row.name}
        </button>{" "}
        <Show when={props.row.white}>
          <span class="badge">{texts().hearing.white}</span>
        </Show>
      </th>
      <td>
        <button type="button" class="button hearing-row-button" onClick={() => props.onHear(props.row)}>
          {props.row.answer === null ? texts().hearing.hearShort : texts().hearing.correctThis}{" "}
          <span class="visually-hidden">{props.row.name}</span>
        </button>
      </td>
      <td class="cell-number">
        {props.row.children === null ? "–" : formatInteger(props.row.children, lang())}
      </td>
      <Show
        when={props.row.answer}
        fallback={
          <>
            <td class="hearing-open">{texts().hearing.notHeard}</td>
            <td />
            <td />
            <td />
          </>
        }
      >
        {(answer) => (
          <>
            <td>
              {formatDate(dateInParis(answer().at), lang())} ({answer().role}){" "}
              <Show when={props.row.rivals.length > 0}>
                <span class="badge">{texts().hearing.toSettle}</span>
              </Show>
            </td>
            <td class="hearing-words">
              <span>{answer().needs}</span>
            </td>
            <td class="hearing-hall-cell">
              <Show when={answer().hall}>
                {(hall) => (
                  <>
                    {hall().name} <span class="hint">({hallFreeText(hall(), lang())})</span>
                  </>
                )}
              </Show>
            </td>
            <td>{props.row.taken.map((step) => texts().hearing.takenSteps[step]).join(", ")}</td>
          </>
        )}
      </Show>
    </tr>
  );
}
