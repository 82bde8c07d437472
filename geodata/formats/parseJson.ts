import type { IssueLog } from "../model/issueLog.ts";

/** Deepest nesting that is read: GeoJSON needs 8 levels, collections of collections a few more. */
const MAX_DEPTH = 100;

interface JsonScan {
  readonly maxDepth: number;
  /** Brackets still open, or a text still open, at the end: the file was cut. */
  readonly cut: boolean;
  readonly lines: number;
  /** Starts of bare `NaN` and `Infinity`, which JSON does not know and some programs write. */
  readonly notNumbers: readonly number[];
}

/**
 * Parses JSON text without ever throwing, and says in the log why a text is refused.
 *
 * Refuses web pages, cut files, syntax errors and nesting deeper than any map data (a million
 * brackets would overflow whatever walks them later). Bare `NaN` and `Infinity` become null, with one
 * repair. Cost: O(text length), one pass before the parse.
 *
 * @returns the value in a box, or null when the text was refused.
 */
export function parseJson(text: string, log: IssueLog): { readonly json: unknown } | null {
  const start = text.search(/\S/u);
  if (start < 0) {
    log.error("file-empty", "file");
    return null;
  }
  if (text[start] === "<") {
    log.error("file-html", "line 1");
    return null;
  }
  const scan = scanJson(text);
  if (scan.maxDepth > MAX_DEPTH) {
    log.error("json-too-deep", "file", { depth: scan.maxDepth, limit: MAX_DEPTH });
    return null;
  }
  try {
    return { json: JSON.parse(text) };
  } catch (error) {
    if (scan.cut) {
      log.error("json-truncated", `line ${scan.lines}`, { line: scan.lines });
      return null;
    }
    const mended = scan.notNumbers.length > 0 ? tryParse(blankNotNumbers(text, scan.notNumbers)) : null;
    if (mended !== null) {
      log.repair("json-not-a-number", "file", { count: scan.notNumbers.length });
      return mended;
    }
    const place = placeOfError(text, error);
    log.error("json-syntax", place, { place });
    return null;
  }
}

function tryParse(text: string): { readonly json: unknown } | null {
  try {
    return { json: JSON.parse(text) };
  } catch {
    return null;
  }
}

function scanJson(text: string): JsonScan {
  let depth = 0;
  let maxDepth = 0;
  let lines = 1;
  let inString = false;
  const notNumbers: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 0x0a) lines += 1;
    if (inString) {
      if (c === 0x5c) i += 1;
      else if (c === 0x22) inString = false;
    } else if (c === 0x22) inString = true;
    else if (c === 0x5b || c === 0x7b) {
      depth += 1;
      if (depth > maxDepth) maxDepth = depth;
    } else if (c === 0x5d || c === 0x7d) depth -= 1;
    else if (c === 0x4e || c === 0x49) notNumbers.push(i);
  }
  return { maxDepth, cut: inString || depth > 0, lines, notNumbers };
}

function blankNotNumbers(text: string, starts: readonly number[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const start of starts) {
    const word = /^(?:NaN|Infinity)/u.exec(text.slice(start, start + 8))?.[0];
    if (word === undefined || start < from) continue;
    const begin = text[start - 1] === "-" ? start - 1 : start;
    parts.push(text.slice(from, begin), "null");
    from = start + word.length;
  }
  return parts.join("") + text.slice(from);
}

/** Engines word syntax errors in their own ways; only a position, where there is one, is kept. */
function placeOfError(text: string, error: unknown): string {
  const message = error instanceof Error ? error.message : "";
  const position = /position (\d+)/u.exec(message)?.[1];
  if (position === undefined) return "file";
  const before = text.slice(0, Number(position));
  const line = before.split("\n").length;
  return `line ${line}, character ${before.length - before.lastIndexOf("\n")}`;
}
