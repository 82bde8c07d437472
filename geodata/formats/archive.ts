import { gunzipSync, unzipSync } from "fflate";
import type { UnzipFileInfo } from "fflate";
import type { Decoded } from "../model/issue.ts";
import { createIssueLog } from "../model/issueLog.ts";

/** A file of an archive; its name is a label, never a path to write to. */
export interface ArchiveEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
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

/** Lists the names of the files of a ZIP archive; null where it is cut or broken. */
export function listArchive(bytes: Uint8Array): readonly UnzipFileInfo[] | null {
  const files: UnzipFileInfo[] = [];
  try {
    unzipSync(bytes, {
      filter: (file) => {
        files.push(file);
        return false;
      },
    });
    return files;
  } catch {
    return null;
  }
}

/**
 * Tells whether files of an archive unpack to more than is left, or are packed as only bombs are.
 *
 * The sizes are those that the archive declares; more is never unpacked, as each file is given a buffer
 * of its declared size.
 */
export function isTooLargeUnpacked(files: readonly UnzipFileInfo[], budget: UnpackBudget): boolean {
  const unpacked = files.reduce((sum, { originalSize }) => sum + originalSize, 0);
  const packed = files.reduce((sum, { size }) => sum + size, 0);
  return unpacked > budget.left || (unpacked > HARMLESS_BYTES && unpacked > packed * MOST_TIMES_PACKED);
}

/**
 * Unpacks a ZIP archive, without folders and the leftovers of macOS.
 *
 * Nothing is unpacked of an archive that would grow beyond what is left of the budget.
 */
export function unpackArchive(bytes: Uint8Array, budget: UnpackBudget): Decoded<readonly ArchiveEntry[]> {
  const log = createIssueLog();
  const listed = listArchive(bytes);
  if (listed === null) {
    log.error("archive-broken", "file");
    return log.finish();
  }
  const wanted = listed.filter(({ name }) => !isLeftover(name));
  if (isTooLargeUnpacked(wanted, budget)) {
    log.error("archive-too-large", "file", { limit: UNPACK_LIMIT / 1e9 });
    return log.finish();
  }
  budget.left -= wanted.reduce((sum, { originalSize }) => sum + originalSize, 0);
  try {
    const files = unzipSync(bytes, { filter: ({ name }) => !isLeftover(name) });
    return log.finish(Object.entries(files).map(([name, content]) => ({ name, bytes: content })));
  } catch {
    log.error("archive-broken", "file");
    return log.finish();
  }
}

function isLeftover(name: string): boolean {
  return /[\\/]$|(?:^|\/)(?:__MACOSX\/|\.)/u.test(name);
}

/** Unpacks a gzip file, whose last four bytes declare its size; the same limits as for an archive. */
export function unpackGzip(bytes: Uint8Array, budget: UnpackBudget): Decoded<Uint8Array> {
  const log = createIssueLog();
  if (bytes.length < 18) {
    log.error("archive-broken", "file");
    return log.finish();
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const declared = view.getUint32(bytes.length - 4, true);
  const info = { name: "", size: bytes.length, originalSize: declared, compression: 8 };
  if (isTooLargeUnpacked([info], budget)) {
    log.error("archive-too-large", "file", { limit: UNPACK_LIMIT / 1e9 });
    return log.finish();
  }
  budget.left -= declared;
  try {
    return log.finish(gunzipSync(bytes, { out: new Uint8Array(declared) }));
  } catch {
    log.error("archive-broken", "file");
    return log.finish();
  }
}
