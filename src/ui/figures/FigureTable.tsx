import { createMemo, createSignal, For, type JSX, Show } from "solid-js";
import { nearThresholdText } from "../../i18n/indicatorText.ts";
import { indicatorsOfGroup } from "../../mapping/mapIndicators.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";
import type { MapIndicatorId } from "../../mapping/mapChoice.ts";
import { CopyTableButton } from "../widgets/CopyTableButton.tsx";
import { createSorting, SortHead } from "../widgets/SortHead.tsx";
import { cellText, figureCells } from "./figureCells.ts";
import type { FigureContent } from "./figureContent.ts";
import { sortFigureRows, type FigureColumn, type FigureRow } from "./figureRows.ts";

/** Columns of the first screen, and those that « Indicateurs avancés » adds. */
const FIRST: readonly MapIndicatorId[] = ["children", ...indicatorsOfGroup("service")];
const ADVANCED: readonly MapIndicatorId[] = [
  ...indicatorsOfGroup("advanced"),
  ...indicatorsOfGroup("people").filter((id) => id !== "children"),
];

/** Every commune with its figures: what the charts show, sortable; a row chosen is chosen everywhere. */
export function FigureTable(props: {
  readonly content: FigureContent;
  readonly hovered: string | null;
  onHover(code: string | null): void;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const sorting = createSorting<FigureColumn>("children", (next) => next !== "name");
  const [advanced, setAdvanced] = createSignal(false);
  const ids = createMemo(() => (advanced() ? [...FIRST, ...ADVANCED] : FIRST));
  const rows = createMemo(() => sortFigureRows(props.content.rows, sorting.column(), sorting.descending()));
  const heads = createMemo((): readonly (readonly [FigureColumn, string])[] => [
    ["name", texts().figures.commune],
    ...ids().map((id) => [id, texts().indicators.name[id]] as const),
    ["near", texts().figures.near],
  ]);
  return (
    <div class="figures-table-area">
      <label class="check">
        <input
          type="checkbox"
          checked={advanced()}
          onChange={(event) => setAdvanced(event.currentTarget.checked)}
        />
        {texts().figures.advanced}
      </label>
      <CopyTableButton table={() => figureCells(rows(), ids(), texts(), lang())} />
      <div class="figures-scroll" tabIndex={0} role="group" aria-label={texts().figures.tableCaption}>
        <table class="commune-table figures-table">
          <caption class="visually-hidden">{texts().figures.tableCaption}</caption>
          <thead>
            <tr>
              <For each={heads()}>
                {([name, label]) => (
                  <SortHead
                    label={label}
                    order={sorting.orderOf(name)}
                    numeric={name !== "name" && name !== "near"}
                    onSort={() => sorting.sortBy(name)}
                  />
                )}
              </For>
            </tr>
          </thead>
          <tbody>
            <For each={rows()}>
              {(row) => (
                <TableRow
                  row={row}
                  ids={ids()}
                  chosen={app.selection.selectedCode() === row.code}
                  hovered={props.hovered === row.code}
                  onHover={(code) => props.onHover(code)}
                />
              )}
            </For>
          </tbody>
        </table>
      </div>
    </div>
  );
}

function TableRow(props: {
  readonly row: FigureRow;
  readonly ids: readonly MapIndicatorId[];
  readonly chosen: boolean;
  readonly hovered: boolean;
  onHover(code: string | null): void;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  return (
    <tr
      classList={{ "row-chosen": props.chosen, "row-hovered": props.hovered }}
      onPointerEnter={() => props.onHover(props.row.code)}
      onPointerLeave={() => props.onHover(null)}
      onClick={() => app.selection.select(props.row.code)}
    >
      <th scope="row">
        <button
          type="button"
          class="link-button"
          aria-pressed={props.chosen}
          onClick={(event) => {
            event.stopPropagation();
            app.selection.select(props.row.code);
          }}
        >
          {props.row.name}
        </button>
        <Show when={props.row.white}>
          {" "}
          <span class="badge">{texts().figures.keyWhite}</span>
        </Show>
      </th>
      <For each={props.ids}>
        {(id) => (
          <td class="cell-number" classList={{ "cell-without": props.row.figures[id].kind !== "value" }}>
            {cellText(props.row.figures[id], id, lang())}
          </td>
        )}
      </For>
      <td>
        <Show when={props.row.near}>{(near) => nearThresholdText(near(), lang())}</Show>
      </td>
    </tr>
  );
}
