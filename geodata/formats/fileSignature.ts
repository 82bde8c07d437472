/** What a file is, as its first bytes say; `other` for text and for what has no signature. */
export type FileSignature =
  | "zip"
  | "gzip"
  | "sqlite"
  | "flatgeobuf"
  | "shp"
  | "dbf"
  | "encrypted-workbook"
  | "old-workbook"
  | "old-document"
  | "pdf"
  | "other-archive"
  | "other";

/** Streams of an OLE container, the frame of the Office files of before 2007 and of encrypted ones. */
const OLE_STREAMS: readonly (readonly [stream: string, signature: FileSignature])[] = [
  ["EncryptedPackage", "encrypted-workbook"],
  ["Workbook", "old-workbook"],
  ["Book", "old-workbook"],
];

const MARKS: readonly (readonly [mark: readonly number[], signature: FileSignature])[] = [
  [[0x50, 0x4b, 0x03, 0x04], "zip"],
  [[0x50, 0x4b, 0x05, 0x06], "zip"],
  [[0x1f, 0x8b], "gzip"],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66, 0x6f, 0x72, 0x6d, 0x61, 0x74], "sqlite"],
  [[0x66, 0x67, 0x62, 0x03], "flatgeobuf"],
  [[0x00, 0x00, 0x27, 0x0a], "shp"],
  [[0x25, 0x50, 0x44, 0x46], "pdf"],
  [[0x52, 0x61, 0x72, 0x21], "other-archive"],
  [[0x37, 0x7a, 0xbc, 0xaf], "other-archive"],
  [[0x42, 0x5a, 0x68], "other-archive"],
  [[0xfd, 0x37, 0x7a, 0x58], "other-archive"],
];

const OLE_MARK = [0xd0, 0xcf, 0x11, 0xe0];

/** Recognises a file by its first bytes, whatever it is called (R9). */
export function readFileSignature(bytes: Uint8Array): FileSignature {
  if (startsWith(bytes, OLE_MARK)) return readOleSignature(bytes);
  const marked = MARKS.find(([mark]) => startsWith(bytes, mark));
  if (marked !== undefined) return marked[1];
  return isDbf(bytes) ? "dbf" : "other";
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte);
}

/** Stream names stand in the container's directory, in UTF-16. */
function readOleSignature(bytes: Uint8Array): FileSignature {
  const found = OLE_STREAMS.find(([stream]) => findBytes(bytes, [...stream].flatMap(utf16)));
  return found?.[1] ?? "old-document";
}

function utf16(character: string): number[] {
  return [character.charCodeAt(0), 0];
}

function findBytes(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  return false;
}

/** dBASE has no mark of its own: its version, a date and sizes that fit each other tell it. */
function isDbf(bytes: Uint8Array): boolean {
  if (bytes.length < 65 || !DBF_VERSIONS.has(bytes[0] ?? 0)) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [month, day] = [view.getUint8(2), view.getUint8(3)];
  const headerLength = view.getUint16(8, true);
  return month <= 12 && day <= 31 && headerLength >= 65 && view.getUint16(10, true) > 1;
}

const DBF_VERSIONS = new Set([0x03, 0x30, 0x31, 0x83, 0x8b, 0xf5]);
