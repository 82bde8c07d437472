import type { Decoded } from "../model/issue.ts";
import { createIssueLog } from "../model/issueLog.ts";
import type { IssueLog } from "../model/issueLog.ts";
import { isJsonObject } from "../model/jsonObject.ts";
import { isCommuneCode, readCommuneCode } from "./communeCode.ts";
import { readCsvTable } from "./csvTable.ts";
import { foldColumn } from "./foldText.ts";
import { parseJson } from "./parseJson.ts";
import type { SourceReading } from "./sourceReading.ts";

/** A table of passage: old code → code of today. */
export interface DecodedPassage {
  readonly passage: ReadonlyMap<string, string>;
  readonly separator: string | null;
  readonly total: number;
  readonly rejected: number;
}

/** Columns of the code before and after, folded: INSEE's movements, tables of passage, plain words. */
const BEFORE =
  /^(?:com_av|codgeo_(?:ini|ancien|20\d\d)|code_insee_ancien|ancien_code|code_ancien|code_avant|avant|from|com_ini)$/u;
const AFTER =
  /^(?:com_ap|codgeo_(?:fin|nouveau|courant)|code_insee_nouveau|nouveau_code|code_nouveau|code_apres|apres|into|to|com_fin)$/u;

/** Tells whether a JSON text is a table of passage: an object of codes by code. */
export function isPassageText(text: string): boolean {
  const head = /^\s*\{\s*"([^"]{5})"\s*:\s*"([^"]{5})"\s*[,}]/u.exec(text);
  return head !== null && isCommuneCode(head[1] ?? "") && isCommuneCode(head[2] ?? "");
}

/** Tells whether columns are those of a table of passage. */
export function isPassageTable(names: readonly string[]): boolean {
  const { before, after } = findColumns(names);
  return before !== undefined && after !== undefined;
}

/**
 * Decodes a table of passage: a JSON object of codes by code, or a table with a column before and one after.
 *
 * INSEE's movements of communes (`MOD`, `TYPECOM_AV`, `COM_AV`, `TYPECOM_AP`, `COM_AP`) give the pairs whose code
 * changed and whose new code is a commune's. Chains are followed to their end; a code that splits into several
 * stays out, as its figures cannot be shared out.
 *
 * @returns no value when no pair is left.
 */
export function decodePassage(text: string, reading: SourceReading = {}): Decoded<DecodedPassage> {
  const log = createIssueLog();
  const read = /^\s*\{/u.test(text) ? readObject(text, log) : readMovements(text, log, reading);
  if (read === null) return log.finish();
  const { pairs, separator, total, rejected } = read;
  const passage = followChains(pairs);
  if (passage.size === 0) {
    log.error("passage-none-usable", "file");
    return log.finish();
  }
  return log.finish({ passage, separator, total, rejected });
}

interface CodePair {
  readonly before: string;
  readonly after: string;
  /** Date of the event, empty where the table has none. */
  readonly date: string;
}

interface ReadPairs {
  readonly pairs: readonly CodePair[];
  readonly separator: string | null;
  readonly total: number;
  readonly rejected: number;
}

function readObject(text: string, log: IssueLog): ReadPairs | null {
  const parsed = parseJson(text, log);
  if (parsed === null) return null;
  const entries = isJsonObject(parsed.json) ? Object.entries(parsed.json) : [];
  const pairs = entries.flatMap(([before, after]) => {
    const pair = readPair(before, after, "", before, log);
    return pair === null ? [] : [pair];
  });
  return { pairs, separator: null, total: entries.length, rejected: entries.length - pairs.length };
}

function readMovements(text: string, log: IssueLog, reading: SourceReading): ReadPairs | null {
  const table = readCsvTable(text, log, reading);
  if (table === null) return null;
  const { before, after, type, date } = findColumns(table.columns);
  if (before === undefined || after === undefined) {
    log.error("passage-no-columns", "file", { columns: table.columns.join(", ") });
    return null;
  }
  let rejected = table.rejected;
  const pairs = table.rows.flatMap(({ at, cells }) => {
    if (type !== undefined && cells[type] !== "COM") return [];
    const pair = readPair(
      cells[before],
      cells[after],
      date === undefined ? "" : (cells[date] ?? ""),
      at,
      log,
    );
    if (pair === null) rejected += 1;
    return pair === null ? [] : [pair];
  });
  return { pairs, separator: table.separator, total: table.rows.length + table.rejected, rejected };
}

function readPair(before: unknown, after: unknown, date: string, at: string, log: IssueLog): CodePair | null {
  const from = readCommuneCode(before);
  const into = readCommuneCode(after);
  if (from !== null && into !== null) return { before: from.code, after: into.code, date };
  log.error("code-invalid", at, { value: `${String(before)}, ${String(after)}` });
  return null;
}

function findColumns(names: readonly string[]): {
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly type: string | undefined;
  readonly date: string | undefined;
} {
  const find = (pattern: RegExp): string | undefined => names.find((name) => pattern.test(foldColumn(name)));
  return { before: find(BEFORE), after: find(AFTER), type: find(/^typecom_ap$/u), date: find(/^date_eff$/u) };
}

/** Follows each code from event to event: one that splits at any event stays where it was. */
function followChains(pairs: readonly CodePair[]): ReadonlyMap<string, string> {
  const events = new Map<string, Map<string, Set<string>>>();
  for (const { before, after, date } of pairs) {
    const byDate = events.get(before) ?? new Map<string, Set<string>>();
    events.set(before, byDate.set(date, (byDate.get(date) ?? new Set<string>()).add(after)));
  }
  const passage = new Map<string, string>();
  for (const code of events.keys()) {
    const seen = new Set<string>();
    let end = code;
    for (
      let next: string | null = code;
      next !== null && !seen.has(next);
      next = nextCode(events.get(next), next)
    ) {
      seen.add(next);
      end = next;
    }
    if (end !== code) passage.set(code, end);
  }
  return passage;
}

/** The code that one became at its last event; null where it stayed, split, or had none. */
function nextCode(events: ReadonlyMap<string, ReadonlySet<string>> | undefined, code: string): string | null {
  if (events === undefined) return null;
  const inOrder = [...events].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, after]) => [...after]);
  if (inOrder.some((after) => after.length > 1)) return null;
  return inOrder.flat().findLast((after) => after !== code) ?? null;
}
