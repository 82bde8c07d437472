import { createMemo, For, type JSX } from "solid-js";
import { comparisonCells, type SideNames } from "../../exports/compare/comparisonTables.ts";
import {
  comparedFigureText,
  differenceWords,
  isOfMeans,
  signedDifferenceText,
  verdictMark,
  verdictWord,
} from "../../i18n/compareWords.ts";
import type { Texts } from "../../i18n/texts.ts";
import type { FigureComparison } from "../../pipeline/compareScenarios.ts";
import { groupName } from "../figures/groupName.ts";
import { useLang, useTexts } from "../state/appContext.tsx";
import { CopyTableButton } from "../widgets/CopyTableButton.tsx";
import type { ComparedPair } from "./comparedSides.ts";

/** How B fares, by a shape and a word. */
function Verdict(props: { readonly row: FigureComparison }): JSX.Element {
  const lang = useLang();
  return (
    <span class={`compare-verdict compare-verdict-${props.row.verdict}`}>
      <span aria-hidden="true">{verdictMark(props.row.verdict)}</span> {verdictWord(props.row, lang())}
    </span>
  );
}

/** Every figure of both sides with its difference in words, then rings and zonings. */
export function FigureComparisonTable(props: {
  readonly pair: ComparedPair;
  readonly names: SideNames;
}): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  const figures = (): readonly FigureComparison[] => props.pair.comparison.figures;
  const groupsOf = (means: boolean): readonly FigureComparison[] =>
    figures().filter(
      ({ id, a, b }) => isOfMeans(id) === means && !(id === "unreached-communes" && a === 0 && b === 0),
    );
  return (
    <>
      <CopyTableButton table={() => comparisonCells(figures(), props.names, lang())} />
      <div class="compare-scroll" tabIndex={0} role="group" aria-label={texts().compare.tableCaption}>
        <table class="commune-table compare-figures">
          <caption class="visually-hidden">{texts().compare.tableCaption}</caption>
          <Heads first={texts().compare.figure} />
          <For each={[false, true]}>
            {(means) => (
              <tbody>
                <tr>
                  <th scope="rowgroup" colSpan={6} class="compare-rows-head">
                    {means ? texts().compare.rows.means : texts().compare.rows.service}
                  </th>
                </tr>
                <For each={groupsOf(means)}>
                  {(row) => (
                    <FigureRow row={row} name={texts().comparedFigures.figures[row.id]} pair={props.pair} />
                  )}
                </For>
              </tbody>
            )}
          </For>
        </table>
      </div>
      <GroupTable pair={props.pair} />
    </>
  );
}

function Heads(props: { readonly first: string }): JSX.Element {
  const texts = useTexts();
  const heads = createMemo((): readonly (readonly [string, boolean])[] => {
    const { compare } = texts();
    return [
      [props.first, false],
      [compare.sideA, true],
      [compare.sideB, true],
      [compare.gap, true],
      [compare.reading, false],
      [compare.verdict, false],
    ];
  });
  return (
    <thead>
      <tr>
        <For each={heads()}>
          {([label, isNumber]) => (
            <th scope="col" class="head-plain" classList={{ "cell-number": isNumber }}>
              {label}
            </th>
          )}
        </For>
      </tr>
    </thead>
  );
}

function FigureRow(props: {
  readonly row: FigureComparison;
  readonly name: string;
  readonly pair: ComparedPair;
}): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  const valueText = (side: "a" | "b"): string => {
    const { id } = props.row;
    const text = comparedFigureText(id, props.row[side], lang());
    const code = id === "worst-minutes" ? props.pair.comparison.worst[side] : null;
    const { communes } = props.pair[side].compared.scenario.territory;
    const name = communes.find((commune) => commune.code === code)?.name;
    return name === undefined ? text : texts().compare.worstIn(text, name);
  };
  return (
    <tr>
      <th scope="row">{props.name}</th>
      <td class="cell-number">{valueText("a")}</td>
      <td class="cell-number">{valueText("b")}</td>
      <td class="cell-number">{signedDifferenceText(props.row, lang())}</td>
      <td>{differenceWords(props.row, lang())}</td>
      <td>
        <Verdict row={props.row} />
      </td>
    </tr>
  );
}

/** Share of children served in each ring and zoning that both have. */
function GroupTable(props: { readonly pair: ComparedPair }): JSX.Element {
  const texts = useTexts();
  const rows = createMemo(() => listGroups(props.pair, texts()));
  return (
    <details class="fold compare-groups" hidden={rows().length === 0}>
      <summary>{texts().compare.groups}</summary>
      <div class="compare-scroll" tabIndex={0} role="group" aria-label={texts().compare.groupsCaption}>
        <table class="commune-table compare-figures">
          <caption>{texts().compare.groupsCaption}</caption>
          <Heads first={texts().compare.groupHead} />
          <tbody>
            <For each={rows()}>
              {({ name, row }) => <FigureRow row={row} name={name} pair={props.pair} />}
            </For>
          </tbody>
        </table>
      </div>
    </details>
  );
}

function listGroups(
  { comparison }: ComparedPair,
  texts: Texts,
): readonly { readonly name: string; readonly row: FigureComparison }[] {
  return comparison.groups.map(({ group, share }) => ({ name: groupName(group, texts), row: share }));
}
