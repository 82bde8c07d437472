import { createMemo, For, type JSX } from "solid-js";
import { differenceCells, type SideNames } from "../../exports/compare/comparisonTables.ts";
import { formatInteger } from "../../i18n/format.ts";
import { differenceKindText, signedChangeText } from "../../mapping/differenceText.ts";
import type { CommuneDifference, DifferenceIndicator } from "../../mapping/differences.ts";
import { figureText } from "../../mapping/figureText.ts";
import { mapIndicator } from "../../mapping/mapIndicators.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";
import { CopyTableButton } from "../widgets/CopyTableButton.tsx";
import { createSorting, SortHead } from "../widgets/SortHead.tsx";
import { createShownFew, ShowMore } from "../widgets/ShowMore.tsx";
import { DifferenceSwatch } from "./DifferenceSwatch.tsx";
import { type DifferenceColumn, sortDifferences } from "./differenceRows.ts";

/** Rows drawn at first: more than most territories have. */
const FEW_ROWS = 200;

const NUMBERS: ReadonlySet<DifferenceColumn> = new Set(["change", "children"]);

/** The same as the map of differences, as a table: sortable, a row chosen is chosen everywhere. */
export function DifferenceTable(props: {
  readonly differences: readonly CommuneDifference[];
  readonly indicator: DifferenceIndicator;
  readonly names: SideNames;
  onSelect(code: string): void;
  onHover(code: string | null): void;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const sorting = createSorting<DifferenceColumn>("kind");
  const rows = createMemo(() => sortDifferences(props.differences, sorting.column(), sorting.descending()));
  const shown = createShownFew(rows, FEW_ROWS, ({ code }) => code === app.selection.selectedCode());
  const heads = createMemo((): readonly (readonly [DifferenceColumn, string])[] => [
    ["name", texts().compare.communeHead],
    ["a", texts().compare.sideA],
    ["b", texts().compare.sideB],
    ["change", texts().compare.gap],
    ["kind", texts().compare.changeHead],
    ["children", texts().compare.childrenHead],
  ]);
  const row = (each: CommuneDifference): JSX.Element => {
    const isChosen = (): boolean => app.selection.selectedCode() === each.code;
    return (
      <tr
        classList={{ "row-chosen": isChosen() }}
        onPointerEnter={() => props.onHover(each.code)}
        onPointerLeave={() => props.onHover(null)}
        onClick={() => props.onSelect(each.code)}
      >
        <th scope="row">
          <button
            type="button"
            class="link-button"
            aria-pressed={isChosen()}
            onClick={(event) => {
              event.stopPropagation();
              props.onSelect(each.code);
            }}
          >
            {each.name}
          </button>
        </th>
        <td>{figureText(each.a, mapIndicator(props.indicator), lang())}</td>
        <td>{figureText(each.b, mapIndicator(props.indicator), lang())}</td>
        <td class="cell-number">{signedChangeText(each, props.indicator, lang())}</td>
        <td class="cell-kind">
          <DifferenceSwatch kind={each.kind} /> {differenceKindText(each.kind, props.indicator, lang())}
        </td>
        <td class="cell-number">{formatInteger(each.children, lang())}</td>
      </tr>
    );
  };
  return (
    <>
      <CopyTableButton table={() => differenceCells(rows(), props.indicator, props.names, lang())} />
      <div class="compare-scroll" tabIndex={0} role="group" aria-label={texts().compare.communesCaption}>
        <table class="commune-table">
          <caption class="visually-hidden">{texts().compare.communesCaption}</caption>
          <thead>
            <tr>
              <For each={heads()}>
                {([name, label]) => (
                  <SortHead
                    label={label}
                    order={sorting.orderOf(name)}
                    numeric={NUMBERS.has(name)}
                    onSort={() => sorting.sortBy(name)}
                  />
                )}
              </For>
            </tr>
          </thead>
          <tbody>
            <For each={shown.few()}>{row}</For>
          </tbody>
        </table>
      </div>
      <ShowMore shown={shown} />
    </>
  );
}
