import { readAs, detectEncoding } from "./decodeText.ts";
import type { DetectedEncoding } from "./decodeText.ts";
import type { OpenedSource } from "./openedSource.ts";

/** The beginning of a file as text that the decoders can read, or all of it where it is short. */
export interface FileHead {
  readonly text: string;
  /** Null where the text did not come from bytes. */
  readonly encoding: DetectedEncoding | null;
  /** Rows or features of the whole file where `text` is only its beginning, null where it is all. */
  readonly rowCount: number | null;
}

/** Characters, or bytes, of which no more is read for a preview. */
const HEAD = 3_000_000;

/** Head of a file that is no text, or that could not be opened. */
const NOTHING: FileHead = { text: "", encoding: null, rowCount: null };

/**
 * Takes as much of a file as a preview needs: a table is cut at the end of a row, a GeoJSON collection at the end
 * of a feature, and both stay readable. The encoding is looked for in all of it, which costs no memory.
 */
export function headOfFile(source: OpenedSource): FileHead {
  const { bytes, text, reading, issues } = source;
  if (text !== undefined) {
    if (text.length <= HEAD) return { text, encoding: null, rowCount: null };
    return { text: cutText(text.slice(0, HEAD)), encoding: null, rowCount: countInText(text) };
  }
  if (issues.some(({ severity }) => severity === "error")) return NOTHING;
  const encoding = detectEncoding(bytes);
  const start = readSafely(bytes.subarray(0, HEAD), reading?.encoding, encoding.encoding);
  if (start.slice(0, 4096).includes("\u0000")) return NOTHING;
  if (bytes.length <= HEAD) return { text: start, encoding, rowCount: null };
  return { text: cutText(start), encoding, rowCount: countInBytes(bytes) };
}

function readSafely(bytes: Uint8Array, settled: string | undefined, detected: string): string {
  try {
    return readAs(bytes, settled ?? detected);
  } catch {
    return readAs(bytes, detected);
  }
}

function isJson(text: string): boolean {
  return /^\s*[[{]/u.test(text);
}

function cutText(text: string): string {
  return isJson(text) ? cutCollection(text) : text.slice(0, text.lastIndexOf("\n") + 1);
}

/** Closes a feature collection after its last complete feature; a text without one is left as it is. */
function cutCollection(text: string): string {
  const list = /"features"\s*:\s*\[/u.exec(text);
  if (list === null) return text;
  let depth = 0;
  let inString = false;
  let end = -1;
  for (let i = list.index + list[0].length; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (inString) {
      if (c === 0x5c) i += 1;
      else if (c === 0x22) inString = false;
    } else if (c === 0x22) inString = true;
    else if (c === 0x7b) depth += 1;
    else if (c === 0x7d) {
      depth -= 1;
      if (depth === 0) end = i + 1;
    }
  }
  return end < 0 ? text : `${text.slice(0, end)}]}`;
}

function countInText(text: string): number {
  return isJson(text.slice(0, 100))
    ? text.split('"Feature"').length - 1
    : countLines(text, (i) => text.charCodeAt(i));
}

function countInBytes(bytes: Uint8Array): number {
  const first = bytes.find((byte) => byte > 0x20 && byte < 0x80);
  if (first === 0x7b || first === 0x5b) return countFeatures(bytes);
  return countLines(bytes, (i) => bytes[i] ?? 0);
}

/** Counts the ends of rows, those inside quotes left out, and takes the header off. */
function countLines(text: { readonly length: number }, codeAt: (i: number) => number): number {
  let lines = 0;
  let inQuotes = false;
  let last = 0x0a;
  for (let i = 0; i < text.length; i++) {
    const code = codeAt(i);
    if (code === 0x22) inQuotes = !inQuotes;
    else if (code === 0x0a && !inQuotes && last !== 0x0a) lines += 1;
    if (code !== 0x0d) last = code;
  }
  return last === 0x0a ? lines - 1 : lines;
}

const FEATURE = new TextEncoder().encode('"Feature"');

function countFeatures(bytes: Uint8Array): number {
  let count = 0;
  for (let i = bytes.indexOf(0x22); i >= 0; i = bytes.indexOf(0x22, i + 1))
    if (bytes[i + 1] === FEATURE[1] && FEATURE.every((byte, k) => bytes[i + k] === byte)) count += 1;
  return count;
}
