import type { Lang } from "../i18n/lang.ts";
import { escapeFormula } from "./encodeCsv.ts";
import { markup } from "./markup.ts";

/** A table to paste into a spreadsheet: numbers are numbers, everything else is text; null is an empty cell. */
export interface CopiedTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Decimals beyond these say nothing of a figure. */
const DECIMALS = 3;

function writeNumber(value: number, lang: Lang): string {
  const text = String(Number(value.toFixed(DECIMALS)));
  return lang === "fr" ? text.replace(".", ",") : text;
}

/** Writes a text for one cell: tabs and line ends would part it, a leading `=` would run. */
function writeText(text: string): string {
  return escapeFormula(text.replace(/\s+/gu, " ").trim());
}

/** Writes a table as plain text, a tab between cells; numbers as the language writes them. */
export function encodeTabs({ head, rows }: CopiedTable, lang: Lang): string {
  const lines = [head, ...rows].map((row) =>
    row
      .map((cell) => (typeof cell === "number" ? writeNumber(cell, lang) : writeText(cell ?? "")))
      .join("\t"),
  );
  return `${lines.join("\r\n")}\r\n`;
}

/**
 * Writes a table as the HTML that spreadsheets paste: cells of text say so, in the words of Excel and of LibreOffice,
 * so that « 01004 » keeps its zero.
 */
export function encodeTableHtml({ head, rows }: CopiedTable, lang: Lang): string {
  const cells = (row: CopiedTable["rows"][number]) =>
    row.map((cell) =>
      typeof cell === "number"
        ? markup`<td sdval="${cell}">${writeNumber(cell, lang)}</td>`
        : markup`<td style="mso-number-format:'\\@'" sdnum="1033;0;@">${writeText(cell ?? "")}</td>`,
    );
  return markup`<meta charset="utf-8"><table><thead><tr>${head.map((title) => markup`<th>${writeText(title)}</th>`)}</tr></thead><tbody>${rows.map((row) => markup`<tr>${cells(row)}</tr>`)}</tbody></table>`
    .markup;
}
