import Papa from "papaparse";
import type { IssueLog } from "../model/issueLog.ts";
import { completeFiness, FINESS_EXTRACT, readFinessLines } from "./openData/finess.ts";
import type { NumberedRows } from "./openData/finess.ts";
import type { DecimalMark } from "./readNumber.ts";
import type { SourceReading } from "./sourceReading.ts";

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
  /** How the separator is known: a line `sep=;` or the user says it, the cells do, or it is a guess. */
  readonly separatorFrom: "stated" | "likely" | "guessed";
  readonly decimal: DecimalMark;
  /** True where numbers of the table have a mark, so that it is not a guess. */
  readonly decimalSeen: boolean;
  /** Rows that could not be read as rows; listed in the log. */
  readonly rejected: number;
}

const SEPARATORS = [";", ",", "\t", "|"];

/** Lines of title that may stand above the header, as in files of INSEE. */
const MAX_TITLE_LINES = 20;

/**
 * Reads a table from text: separator detected by papaparse, decimal mark by the cells (R9).
 *
 * What `reading` settles is taken, the rest is detected. Cells stay text, whatever they look like: `01004` keeps its zero and `=1+1` is three characters.
 * Rows with more cells than the header are listed and left out; short rows are filled with nothing.
 *
 * @returns null, with an error in the log, when the text is not a table.
 */
export function readCsvTable(text: string, log: IssueLog, reading: SourceReading = {}): CsvTable | null {
  const stated = /^\s*sep=(.)\r?\n/iu.exec(text);
  const body = stated === null ? text : text.slice(stated[0].length);
  if (body.trim() === "") return refuse(log, "file-empty");
  if (/^\s*<(?:!doctype|html|\?xml|head|body)/iu.test(body)) return refuse(log, "file-html");
  const detected = detectSeparator(body);
  const separator = reading.separator ?? detected.separator;
  const parsed = Papa.parse<string[]>(body, { delimiter: separator, skipEmptyLines: false });
  const lines = numberLines(parsed.data, stated === null ? 1 : 2);
  const table = headTable(lines, log);
  if (table === null) return refuse(log, "csv-not-a-table");
  if (parsed.errors.some(({ code }) => code === "MissingQuotes")) log.warning("csv-quote-open", "file");
  const { columns } = table;
  const rows: CsvRow[] = [];
  let rejected = 0;
  for (const { line, cells } of table.rows) {
    if (cells.every((cell) => cell.trim() === "")) continue;
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
  const mark = findMark(rows);
  return {
    columns,
    rows,
    separator,
    separatorFrom: reading.separator !== undefined || stated !== null ? "stated" : detected.from,
    decimal: reading.decimal ?? mark ?? (separator === ";" ? "," : "."),
    decimalSeen: mark !== null,
    rejected,
  };
}

/**
 * Takes for the header the first line with two cells or more, which are at least half as many as most lines have: « Édition
 * du | 5 janvier » is a title. The FINESS extract of etalab has none.
 */
function headTable(lines: readonly NumberedRows["rows"][number][], log: IssueLog): NumberedRows | null {
  const finess = readFinessLines(lines);
  if (finess !== null) return finess;
  const filled = lines.slice(0, MAX_TITLE_LINES).map(({ cells }) => countFilled(cells));
  const wide = filled.filter((count) => count >= 2).sort((a, b) => a - b);
  const usual = wide[Math.floor(wide.length / 2)] ?? 0;
  const header = lines[filled.findIndex((count) => count >= 2 && count * 2 >= usual)];
  if (header === undefined) return null;
  const columns = nameColumns(header.cells, `line ${header.line}`, log);
  return completeFiness({ columns, rows: lines.filter(({ line }) => line > header.line) });
}

function countFilled(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== "").length;
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
  const used = new Map<string, number>();
  const last = cells.findLastIndex((cell) => cell.trim() !== "");
  return cells.slice(0, last + 1).map((cell, i) => {
    const base = cell.trim() === "" ? `column ${i + 1}` : cell.trim();
    let name = base;
    let n = used.get(base) ?? 1;
    while (used.has(name)) name = `${base} (${(n += 1)})`;
    if (name !== base) log.warning("csv-column-twice", at, { column: base });
    used.set(base, n).set(name, 1);
    return name;
  });
}

/**
 * Asks papaparse for the separator of the first lines; where it is not sure (very short tables, titles
 * above the header) the separator that these lines hold most of is taken.
 */
function detectSeparator(body: string): {
  readonly separator: string;
  readonly from: "likely" | "guessed";
} {
  if (FINESS_EXTRACT.test(body)) return { separator: ";", from: "likely" };
  const head = headLines(body);
  const { errors, meta } = Papa.parse<string[]>(head, { delimitersToGuess: SEPARATORS });
  if (!errors.some(({ code }) => code === "UndetectableDelimiter"))
    return { separator: meta.delimiter, from: "likely" };
  const unquoted = head.replace(/"[^"]*"/gu, "");
  const counts = SEPARATORS.map((separator) => unquoted.split(separator).length - 1);
  const most = Math.max(...counts);
  const others = counts.filter((count) => count > 0 && count * 4 > most);
  return {
    separator: SEPARATORS[counts.indexOf(most)] ?? ",",
    from: others.length > 1 ? "guessed" : "likely",
  };
}

/** First lines that say something; a quarter of a million characters hold them, whatever the file's size. */
function headLines(body: string): string {
  return body
    .slice(0, 250_000)
    .split(/\r\n|\r|\n/u, MAX_TITLE_LINES * 2)
    .filter((line) => line.trim() !== "")
    .join("\n");
}

/** Returns the mark that most numbers are written with, null where none has one. */
function findMark(rows: readonly CsvRow[]): DecimalMark | null {
  let commas = 0;
  let points = 0;
  for (const { cells } of rows)
    for (const cell of Object.values(cells)) {
      const match = /^\s*-?\d+([,.])(\d+)\s*$/u.exec(cell);
      if (match === null) continue;
      if (match[1] === ",") commas += match[2]?.length === 3 ? 0.1 : 1;
      else points += match[2]?.length === 3 ? 0.1 : 1;
    }
  if (commas === points) return null;
  return commas > points ? "," : ".";
}
