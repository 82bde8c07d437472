import { type CellValue, type DataValidation, type WriteSheet, writeXlsx } from "hucre/xlsx";
import {
  NEED_COLUMNS,
  PLACE_COLUMNS,
  TEMPLATE_LISTS,
  TEMPLATE_READ_ME,
  TEMPLATE_SHEETS,
} from "../i18n/importTemplateText.ts";
import type { TemplateColumn } from "../i18n/importTemplateText.ts";
import type { BinaryFile } from "./exportFile.ts";

const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Rows under the header that have drop-down lists. */
const LISTED_ROWS = 1000;

const NARROWEST = 10;
const WIDEST = 36;

/** Written in every copy, so that the same version gives the same bytes. */
const MADE_ON = new Date(Date.UTC(2026, 0, 1));

type ListName = keyof typeof TEMPLATE_LISTS;

const LIST_NAMES = Object.keys(TEMPLATE_LISTS) as readonly ListName[];

/**
 * Builds the workbook of « Télécharger le modèle Excel »: a sheet of places, one of need, one that says what the
 * columns mean, and a hidden one with the values of the drop-down lists (some hold commas, which a list written in
 * a cell's rule cannot).
 *
 * The headers are those that the import recognises: the file comes back without a question.
 */
export async function buildImportTemplate(): Promise<BinaryFile> {
  const bytes = await writeXlsx({
    sheets: [
      buildTable(TEMPLATE_SHEETS.places, PLACE_COLUMNS),
      buildTable(TEMPLATE_SHEETS.need, NEED_COLUMNS),
      buildReadMe(),
      buildLists(),
    ],
    properties: {
      title: TEMPLATE_READ_ME[0] ?? "",
      creator: "Maillage",
      created: MADE_ON,
      modified: MADE_ON,
    },
  });
  return { fileName: "modele-maillage.xlsx", mediaType: XLSX_TYPE, bytes: new Uint8Array(bytes) };
}

function buildTable(name: string, columns: readonly TemplateColumn[]): WriteSheet {
  const rows = [0, 1, 2].map((row) => columns.map(({ examples }): CellValue => examples[row] ?? null));
  return {
    name,
    columns: columns.map(({ header, examples }) => ({
      header,
      width: widthOf([header, ...examples.map(String)]),
      ...(examples.every((example) => typeof example === "string") ? { numFmt: "@" } : {}),
    })),
    rows: [columns.map(({ header }) => header), ...rows],
    freezePane: { rows: 1 },
    dataValidations: columns.flatMap(({ list }, i) => (list === undefined ? [] : [listRule(list, i)])),
    cells: new Map(columns.map((_, i) => [`0,${i}`, { style: { font: { bold: true } } }])),
  };
}

/** Other values are let through: a cell may hold several, and the import says what it cannot read. */
function listRule(list: ListName, column: number): DataValidation {
  const letter = columnName(LIST_NAMES.indexOf(list));
  const target = columnName(column);
  return {
    type: "list",
    formula1: `${TEMPLATE_SHEETS.lists}!$${letter}$1:$${letter}$${TEMPLATE_LISTS[list].length}`,
    allowBlank: true,
    showErrorMessage: false,
    range: `${target}2:${target}${LISTED_ROWS + 1}`,
  };
}

/** One column only, so that the import does not take it for a table. */
function buildReadMe(): WriteSheet {
  const describe = (sheet: string, columns: readonly TemplateColumn[]): CellValue[][] => [
    [],
    [sheet],
    ...columns.map(({ header, meaning }): CellValue[] => [`${header} : ${meaning}`]),
  ];
  const rows = [
    ...TEMPLATE_READ_ME.map((line): CellValue[] => [line]),
    ...describe(TEMPLATE_SHEETS.places, PLACE_COLUMNS),
    ...describe(TEMPLATE_SHEETS.need, NEED_COLUMNS),
  ];
  return { name: TEMPLATE_SHEETS.readMe, columns: [{ width: 110 }], rows, freezePane: { rows: 1 } };
}

function buildLists(): WriteSheet {
  const longest = Math.max(...LIST_NAMES.map((name) => TEMPLATE_LISTS[name].length));
  const rows = Array.from({ length: longest }, (_, row) =>
    LIST_NAMES.map((name): CellValue => TEMPLATE_LISTS[name][row] ?? null),
  );
  return { name: TEMPLATE_SHEETS.lists, rows, hidden: true };
}

function widthOf(texts: readonly string[]): number {
  return Math.min(WIDEST, Math.max(NARROWEST, ...texts.map((text) => text.length + 2)));
}

/** Letter of a column, from 0; the template has fewer than 26. */
function columnName(index: number): string {
  return String.fromCharCode(65 + index);
}
