import { differenceWords } from "../../i18n/compareWords.ts";
import type { Lang } from "../../i18n/lang.ts";
import { textsOf } from "../../i18n/texts.ts";
import { differenceKindText } from "../../mapping/differenceText.ts";
import type { CommuneDifference, DifferenceIndicator } from "../../mapping/differences.ts";
import { figureText } from "../../mapping/figureText.ts";
import { mapIndicator, shownOfFigure } from "../../mapping/mapIndicators.ts";
import type { ComparedFigure, FigureComparison } from "../../pipeline/compareScenarios.ts";
import type { CopiedTable } from "../copiedTable.ts";
import type { Column } from "../column.ts";
import { encodeTable } from "../encodeCsv.ts";
import type { CsvStyle } from "../exportContext.ts";
import type { ExportFile } from "../exportFile.ts";

/** What the two sides of a comparison are called. */
export interface SideNames {
  readonly a: string;
  readonly b: string;
}

/** What is shown of one that is counted: shares are per cent, cents are euros. */
const SHOWN: Readonly<Partial<Record<ComparedFigure, number>>> = {
  "covered-share": 100,
  "cents-per-month": 0.01,
};

/** Decimals beyond these say nothing of a figure. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function headOf(names: SideNames, lang: Lang): readonly [string, string] {
  const { compare } = textsOf(lang);
  return [compare.side("A", names.a), compare.side("B", names.b)];
}

/** Returns the table of figures for a spreadsheet: numbers in their unit, and what they mean in words. */
export function comparisonCells(
  figures: readonly FigureComparison[],
  names: SideNames,
  lang: Lang,
): CopiedTable {
  const { compare, comparedFigures } = textsOf(lang);
  const shown = (id: ComparedFigure, value: number | null): number | null =>
    value === null ? null : round(value * (SHOWN[id] ?? 1));
  return {
    head: [compare.figure, compare.unit, ...headOf(names, lang), compare.gap, compare.reading],
    rows: figures.map((row) => [
      comparedFigures.figures[row.id],
      comparedFigures.units[row.id],
      shown(row.id, row.a),
      shown(row.id, row.b),
      shown(row.id, row.difference),
      differenceWords(row, lang),
    ]),
  };
}

/** Returns what B changes for each commune for a spreadsheet; where there is no number, why. */
export function differenceCells(
  differences: readonly CommuneDifference[],
  indicator: DifferenceIndicator,
  names: SideNames,
  lang: Lang,
): CopiedTable {
  const { compare, table } = textsOf(lang);
  const figure = mapIndicator(indicator);
  const shown = (own: CommuneDifference["a"]): string | number =>
    own.kind === "value" ? round(shownOfFigure(own.value, figure.unit)) : figureText(own, figure, lang);
  return {
    head: [
      table.code,
      compare.communeHead,
      ...headOf(names, lang),
      compare.gap,
      compare.changeHead,
      compare.childrenHead,
    ],
    rows: differences.map((each) => [
      each.code,
      each.name,
      shown(each.a),
      shown(each.b),
      each.difference === null ? null : round(shownOfFigure(each.difference, figure.unit)),
      differenceKindText(each.kind, indicator, lang),
      each.children,
    ]),
  };
}

/** Writes a table as a file for a spreadsheet; texts of users never run as formulas. */
export function encodeComparison(fileName: string, { head, rows }: CopiedTable, style: CsvStyle): ExportFile {
  const columns = head.map((name, index): Column<CopiedTable["rows"][number]> => ({
    name,
    type: "string",
    value: (row) => row[index] ?? null,
  }));
  return encodeTable(fileName, columns, rows, style);
}
