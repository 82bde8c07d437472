import { strFromU8 } from "fflate";

/** A file of a ZIP archive as its directory lists it; `packed` is a view of the archive. */
export interface ZipEntry {
  readonly name: string;
  /** How it is packed: 0 not at all, 8 deflate. */
  readonly method: number;
  readonly encrypted: boolean;
  /** Bytes that it claims to unpack to. */
  readonly size: number;
  readonly packed: Uint8Array;
}

const END = 0x06054b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const END_64_LOCATOR = 0x07064b50;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
const IN_EXTRA = 0xffffffff;

/**
 * Reads the directory of a ZIP archive, of more than 4 GB too, without unpacking anything.
 *
 * Own code: `fflate` unpacks as far as the directory claims, and cannot be stopped where the claim is a lie.
 * Source: PKWARE, APPNOTE.TXT 6.3.10.
 *
 * @returns null where the archive is cut or broken.
 */
export function readZipDirectory(bytes: Uint8Array): readonly ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const start = findDirectory(view);
    return start === null ? null : readEntries(bytes, view, start.at, start.count);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function findDirectory(view: DataView): { readonly at: number; readonly count: number } | null {
  const least = Math.max(0, view.byteLength - END_BYTES - LONGEST_COMMENT);
  for (let end = view.byteLength - END_BYTES; end >= least; end--) {
    if (view.getUint32(end, true) !== END) continue;
    if (end >= 20 && view.getUint32(end - 20, true) === END_64_LOCATOR) {
      const end64 = readLong(view, end - 12);
      return { count: readLong(view, end64 + 32), at: readLong(view, end64 + 48) };
    }
    return { count: view.getUint16(end + 10, true), at: view.getUint32(end + 16, true) };
  }
  return null;
}

function readLong(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

function readEntries(
  bytes: Uint8Array,
  view: DataView,
  start: number,
  count: number,
): readonly ZipEntry[] | null {
  const entries: ZipEntry[] = [];
  let at = start;
  for (let left = count; left > 0; left--) {
    if (view.getUint32(at, true) !== ENTRY) return null;
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const nameEnd = at + ENTRY_BYTES + nameLength;
    const name = strFromU8(bytes.subarray(at + ENTRY_BYTES, nameEnd), (flags & 0x800) === 0);
    const { size, packedSize, local } = readSizes(view, at, nameEnd, extraLength);
    if (view.getUint32(local, true) !== LOCAL) return null;
    const data = local + LOCAL_BYTES + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (data + packedSize > bytes.length) return null;
    const packed = bytes.subarray(data, data + packedSize);
    const method = view.getUint16(at + 10, true);
    entries.push({ name, method, encrypted: (flags & 1) !== 0, size, packed });
    at = nameEnd + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Sizes of 4 GB and more stand in an extra field, in the order of those that do not fit. */
function readSizes(
  view: DataView,
  entry: number,
  extra: number,
  extraLength: number,
): { readonly size: number; readonly packedSize: number; readonly local: number } {
  const short = [24, 20, 42].map((offset) => view.getUint32(entry + offset, true));
  let at = extra;
  while (at < extra + extraLength && view.getUint16(at, true) !== 1) at += 4 + view.getUint16(at + 2, true);
  at += 4;
  const [size = 0, packedSize = 0, local = 0] = short.map((value) => {
    if (value !== IN_EXTRA) return value;
    at += 8;
    return readLong(view, at - 8);
  });
  return { size, packedSize, local };
}
