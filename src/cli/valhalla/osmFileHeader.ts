import { open } from "node:fs/promises";
import { inflateSync } from "node:zlib";

/** What an OpenStreetMap file says of itself. */
export interface OsmFileHeader {
  /** ISO date of the data; null where the file does not say. */
  readonly date: string | null;
}

/** Enough for the first block of any file. */
const HEAD_BYTES = 1 << 17;
const BLOCK_TYPE = 1;
const BLOCK_SIZE = 3;
const BLOB_RAW = 1;
const BLOB_ZLIB = 3;
const REPLICATION_SECONDS = 32;

/** Reads the first block of an `.osm.pbf`; null where it is none. */
export async function readOsmFileHeader(path: string): Promise<OsmFileHeader | null> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return decodeOsmFileHeader(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

/**
 * Decodes the first block: its length, its kind and size, then a list of facts, mostly compressed.
 *
 * Source: OpenStreetMap wiki, « PBF Format », messages BlobHeader, Blob and HeaderBlock.
 */
export function decodeOsmFileHeader(head: Buffer): OsmFileHeader | null {
  try {
    const start = 4 + head.readUInt32BE(0);
    const block = readMessage(head.subarray(4, start));
    if (block.get(BLOCK_TYPE)?.toString() !== "OSMHeader") return null;
    const blob = readMessage(head.subarray(start, start + Number(block.get(BLOCK_SIZE))));
    const zipped = blob.get(BLOB_ZLIB);
    const facts = readMessage(zipped instanceof Buffer ? inflateSync(zipped) : asBytes(blob.get(BLOB_RAW)));
    const seconds = Number(facts.get(REPLICATION_SECONDS) ?? 0);
    return { date: seconds > 0 ? new Date(seconds * 1000).toISOString().slice(0, 10) : null };
  } catch (error) {
    if (error instanceof Error) return null; // not such a file, whatever it is
    throw error;
  }
}

/** Fields of a protobuf message by number, the last of each; numbers and bytes are the two kinds used here. */
function readMessage(bytes: Buffer): ReadonlyMap<number, number | Buffer> {
  const fields = new Map<number, number | Buffer>();
  let at = 0;
  const readNumber = (): number => {
    let [value, scale] = [0, 1];
    for (;;) {
      const byte = bytes.readUInt8(at);
      at += 1;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
      scale *= 128;
    }
  };
  while (at < bytes.length) {
    const key = readNumber();
    const value = readNumber();
    const kind = key & 7;
    if (kind !== 0 && kind !== 2) throw new RangeError(`kind ${kind}`);
    fields.set(key >> 3, kind === 0 ? value : bytes.subarray(at, at + value));
    if (kind === 2) at += value;
  }
  return fields;
}

function asBytes(value: number | Buffer | undefined): Buffer {
  if (value instanceof Buffer) return value;
  throw new RangeError("no data");
}
