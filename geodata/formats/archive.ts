import { Gunzip, Inflate } from "fflate";
import type { Decoded } from "../model/issue.ts";
import { createIssueLog } from "../model/issueLog.ts";
import { readZipDirectory } from "./zipDirectory.ts";
import type { ZipEntry } from "./zipDirectory.ts";

/** A file of an archive; its name is a label, never a path to write to. */
export interface ArchiveEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What could be unpacked of an archive, and the names of what could not. */
export interface UnpackedArchive {
  readonly files: readonly ArchiveEntry[];
  readonly broken: readonly string[];
}

/** Bytes that may still be unpacked, over a file and all the archives inside it. */
export interface UnpackBudget {
  left: number;
}

/** Most bytes that one file may unpack to. */
export const UNPACK_LIMIT = 1_000_000_000;

/** Below this size no archive is a bomb, however well it is packed. */
const HARMLESS_BYTES = 100_000_000;

/** Tables and outlines pack 5 to 50 times; only a bomb is packed better than this. */
const MOST_TIMES_PACKED = 200;

/** Bytes unpacked before their count is looked at; they become 64 MB at most. */
const SLICE_BYTES = 1 << 16;

const STORED = 0;
const DEFLATED = 8;

/** Tells whether files of an archive claim to unpack to more than is left, or are packed as only bombs are. */
export function claimsTooMuch(entries: readonly ZipEntry[], budget: UnpackBudget): boolean {
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.packed.length, 0);
  return size > mostBytes(packed, budget);
}

function mostBytes(packed: number, budget: UnpackBudget): number {
  return Math.min(budget.left, Math.max(HARMLESS_BYTES, packed * MOST_TIMES_PACKED));
}

/**
 * Unpacks a ZIP archive, without folders and the leftovers of macOS.
 *
 * Nothing is unpacked of an archive that claims to grow beyond the budget, and no file is unpacked further
 * than it claims. A damaged or protected file is named and the others are unpacked.
 */
export function unpackArchive(bytes: Uint8Array, budget: UnpackBudget): Decoded<UnpackedArchive> {
  const entries = readZipDirectory(bytes)?.filter(({ name }) => !isLeftover(name));
  if (entries === undefined) return refuse("archive-broken");
  if (claimsTooMuch(entries, budget)) return refuse("archive-too-large");
  const files: ArchiveEntry[] = [];
  const broken: string[] = [];
  for (const entry of entries) {
    const content = unpackEntry(entry);
    if (content === null) broken.push(entry.name);
    else files.push({ name: entry.name, bytes: content });
    budget.left -= content?.length ?? 0;
  }
  return createIssueLog().finish({ files, broken });
}

function refuse(code: "archive-broken" | "archive-too-large"): Decoded<never> {
  const log = createIssueLog();
  log.error(code, "file", code === "archive-too-large" ? { limit: UNPACK_LIMIT / 1e9 } : {});
  return log.finish();
}

function isLeftover(name: string): boolean {
  return /[\\/]$|(?:^|\/)(?:__MACOSX\/|\.)/u.test(name);
}

function unpackEntry({ method, encrypted, size, packed }: ZipEntry): Uint8Array | null {
  if (encrypted) return null;
  if (method === STORED) return packed;
  if (method !== DEFLATED) return null;
  const content = unpackWithin(packed, size, new Inflate());
  return content?.length === size ? content : null;
}

/** Unpacks a gzip file under the same limits as an archive. */
export function unpackGzip(bytes: Uint8Array, budget: UnpackBudget): Decoded<Uint8Array> {
  const most = mostBytes(bytes.length, budget);
  const content = unpackWithin(bytes, most, new Gunzip());
  if (content === null) return refuse("archive-broken");
  if (content.length > most) return refuse("archive-too-large");
  budget.left -= content.length;
  return createIssueLog().finish(content);
}

/** Unpacks until the end, or until more than `most` bytes have come: then a content longer than `most` is given. */
function unpackWithin(packed: Uint8Array, most: number, stream: Inflate | Gunzip): Uint8Array | null {
  const chunks: Uint8Array[] = [];
  let total = 0;
  stream.ondata = (chunk) => {
    chunks.push(chunk);
    total += chunk.length;
  };
  try {
    for (let at = 0; at < packed.length && total <= most; at += SLICE_BYTES)
      stream.push(packed.subarray(at, at + SLICE_BYTES), at + SLICE_BYTES >= packed.length);
  } catch {
    return null;
  }
  const content = new Uint8Array(total);
  let at = 0;
  for (const chunk of chunks) {
    content.set(chunk, at);
    at += chunk.length;
  }
  return content;
}
