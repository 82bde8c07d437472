import type { Decoded } from "../model/issue.ts";
import { createIssueLog } from "../model/issueLog.ts";
import type { LayerValue } from "./decodedLayer.ts";

/** Attributes of a Shapefile: `rows` has null where a record was deleted, so that it keeps its geometry's number. */
export interface DbfTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly LayerValue[] | null)[];
}

interface DbfField {
  readonly name: string;
  readonly type: string;
  readonly start: number;
  readonly length: number;
}

/**
 * Reads a dBASE table. Texts stay as they are, so that `01004` keeps its zero; numbers are read, dates are ISO.
 *
 * Own code: the reader that comes with `shpjs` takes deleted records for living ones and shifts dates by the
 * machine's time zone.
 *
 * @param decode turns bytes of text into text.
 * @returns no value where the header makes no sense; a cut file gives the records that are there.
 */
export function decodeDbf(bytes: Uint8Array, decode: (bytes: Uint8Array) => string): Decoded<DbfTable> {
  const log = createIssueLog();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const fields = bytes.length < 65 ? [] : readFields(bytes, view, decode);
  const recordLength = bytes.length < 65 ? 0 : view.getUint16(10, true);
  if (fields.length === 0 || recordLength < 2) {
    log.error("dbf-broken", "file");
    return log.finish();
  }
  const first = view.getUint16(8, true);
  const declared = view.getUint32(4, true);
  const present = Math.max(0, Math.floor((bytes.length - first) / recordLength));
  const count = Math.min(declared, present);
  if (count < declared) log.error("dbf-cut", "file", { declared, count });
  const rows = Array.from({ length: count }, (_, i) => {
    const at = first + i * recordLength;
    return bytes[at] === DELETED ? null : fields.map((field) => readValue(bytes, at, field, decode));
  });
  return log.finish({ columns: fields.map(({ name }) => name), rows });
}

const DELETED = 0x2a;
const HEADER_END = 0x0d;
const FIELD_LENGTH = 32;

function readFields(
  bytes: Uint8Array,
  view: DataView,
  decode: (bytes: Uint8Array) => string,
): readonly DbfField[] {
  const fields: DbfField[] = [];
  const end = Math.min(view.getUint16(8, true), bytes.length - FIELD_LENGTH);
  let start = 1;
  for (let at = FIELD_LENGTH; at < end && bytes[at] !== HEADER_END; at += FIELD_LENGTH) {
    const name = decode(untilZero(bytes.subarray(at, at + 11))).trim();
    const length = view.getUint8(at + 16);
    fields.push({ name, type: String.fromCharCode(view.getUint8(at + 11)), start, length });
    start += length;
  }
  return fields;
}

function untilZero(bytes: Uint8Array): Uint8Array {
  const zero = bytes.indexOf(0);
  return zero < 0 ? bytes : bytes.subarray(0, zero);
}

function readValue(
  bytes: Uint8Array,
  record: number,
  { type, start, length }: DbfField,
  decode: (bytes: Uint8Array) => string,
): LayerValue {
  const text = decode(untilZero(bytes.subarray(record + start, record + start + length))).trim();
  if (text === "" || /^\*+$/u.test(text)) return null;
  switch (type) {
    case "N":
    case "F":
    case "O": {
      const number = Number(text.replace(",", "."));
      return Number.isFinite(number) ? number : null;
    }
    case "D":
      return text.replace(/^(\d{4})(\d\d)(\d\d)$/u, "$1-$2-$3");
    case "L":
      return /^[yt]$/iu.test(text) ? true : /^[nf]$/iu.test(text) ? false : null;
    default:
      return text;
  }
}
