import Papa from "papaparse";
import type { IssueLog } from "../model/issueLog.ts";
import type { DecimalMark } from "./readNumber.ts";

/** A row of a table: `at` is its line in the file, `cells` are texts by column name. */
export interface CsvRow {
  readonly at: string;
  readonly cells: Readonly<Record<string, string>>;
}

/** A table read from text, with what was detected about how it is written. */
export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];
  readonly separator: string;
  readonly decimal: DecimalMark;
  /** Rows that could not be read as rows; listed in the log. */
  readonly rejected: number;
}

const SEPARATORS = [";", ",", "\t", "|"];

/** Lines of title that may stand above the header, as in files of INSEE. */
const MAX_TITLE_LINES = 20;

/**
 * Reads a table from text: separator detected by papaparse, decimal mark by the cells (R9).
 *
 * Cells stay text, whatever they look like: `01004` keeps its zero and `=1+1` is three characters.
 * Rows with more cells than the header are listed and left out; short rows are filled with nothing.
 *
 * @returns null, with an error in the log, when the text is not a table.
 */
export function readCsvTable(text: string, log: IssueLog): CsvTable | null {
  const body = text.replace(/^\s*sep=.\r?\n/iu, "");
  if (body.trim() === "") return refuse(log, "file-empty");
  if (/^\s*<(?:!doctype|html|\?xml|head|body)/iu.test(body)) return refuse(log, "file-html");
  const skippedLines = body === text ? 0 : 1;
  const parsed = Papa.parse<string[]>(body, { delimiter: detectSeparator(body), skipEmptyLines: false });
  const lines = numberLines(parsed.data, skippedLines + 1);
  const header = lines
    .slice(0, MAX_TITLE_LINES)
    .find(({ cells }) => cells.filter((cell) => cell.trim() !== "").length >= 2);
  if (header === undefined) return refuse(log, "csv-not-a-table");
  if (parsed.errors.some(({ code }) => code === "MissingQuotes")) log.warning("csv-quote-open", "file");
  const columns = nameColumns(header.cells, `line ${header.line}`, log);
  const rows: CsvRow[] = [];
  let rejected = 0;
  for (const { line, cells } of lines) {
    if (line <= header.line || cells.every((cell) => cell.trim() === "")) continue;
    const extra = cells.slice(columns.length).some((cell) => cell.trim() !== "");
    if (extra) {
      rejected += 1;
      log.error("csv-row-too-long", `line ${line}`, { cells: cells.length, columns: columns.length });
      continue;
    }
    rows.push({
      at: `line ${line}`,
      cells: Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ""])),
    });
  }
  const separator = parsed.meta.delimiter;
  return { columns, rows, separator, decimal: detectDecimal(rows, separator), rejected };
}

function refuse(log: IssueLog, code: string): null {
  log.error(code, "file");
  return null;
}

/** Gives each row the number of its first line; a quoted cell may hold several lines. */
function numberLines(
  rows: readonly (readonly string[])[],
  first: number,
): { readonly line: number; readonly cells: readonly string[] }[] {
  let line = first;
  return rows.map((cells) => {
    const numbered = { line, cells };
    line += 1;
    for (const cell of cells) line += cell.split("\n").length - 1;
    return numbered;
  });
}

function nameColumns(cells: readonly string[], at: string, log: IssueLog): readonly string[] {
  const used = new Set<string>();
  const last = cells.findLastIndex((cell) => cell.trim() !== "");
  return cells.slice(0, last + 1).map((cell, i) => {
    const base = cell.trim() === "" ? `column ${i + 1}` : cell.trim();
    let name = base;
    for (let n = 2; used.has(name); n++) name = `${base} (${n})`;
    if (name !== base) log.warning("csv-column-twice", at, { column: base });
    used.add(name);
    return name;
  });
}

/**
 * Asks papaparse for the separator of the first lines; where it is not sure (very short tables, titles
 * above the header) the separator that these lines hold most of is taken.
 */
function detectSeparator(body: string): string {
  const head = body
    .split(/\r\n|\r|\n/u, MAX_TITLE_LINES * 2)
    .filter((line) => line.trim() !== "")
    .join("\n");
  const { errors, meta } = Papa.parse<string[]>(head, { delimitersToGuess: SEPARATORS });
  if (!errors.some(({ code }) => code === "UndetectableDelimiter")) return meta.delimiter;
  const unquoted = head.replace(/"[^"]*"/gu, "");
  const counts = SEPARATORS.map((separator) => unquoted.split(separator).length - 1);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ",";
}

function detectDecimal(rows: readonly CsvRow[], separator: string): DecimalMark {
  let commas = 0;
  let points = 0;
  for (const { cells } of rows)
    for (const cell of Object.values(cells)) {
      const match = /^\s*-?\d+([,.])(\d+)\s*$/u.exec(cell);
      if (match === null) continue;
      if (match[1] === ",") commas += match[2]?.length === 3 ? 0.1 : 1;
      else points += match[2]?.length === 3 ? 0.1 : 1;
    }
  if (commas === points) return separator === ";" ? "," : ".";
  return commas > points ? "," : ".";
}
