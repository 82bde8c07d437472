import { decodeText, readAs } from "./decodeText.ts";

/** How the texts of a dBASE table are read. */
export interface DbfText {
  readonly encoding: string;
  /** False where the encoding is a guess. */
  readonly sure: boolean;
  readonly decode: (bytes: Uint8Array) => string;
}

/** Finds the encoding of a table: what its `.cpg` says, else what its records look like. */
export function findDbfText(dbf: Uint8Array, cpg: Uint8Array | null): DbfText {
  const stated = cpg === null ? null : readCpg(decodeText(cpg).text);
  if (stated !== null) return { encoding: stated, sure: true, decode: (bytes) => readAs(bytes, stated) };
  const headerLength = (dbf[8] ?? 0) + (dbf[9] ?? 0) * 256;
  const { encoding, sure } = decodeText(dbf.subarray(headerLength));
  return { encoding, sure, decode: (bytes) => readAs(bytes, encoding) };
}

/** Reads the name or code page of a `.cpg`: `UTF-8`, `1252`, `ISO 88591`, `ANSI 1252`; null where it is neither. */
function readCpg(text: string): string | null {
  const name = text.trim().toLowerCase();
  if (/^(?:utf-?8|65001)$/u.test(name)) return "utf-8";
  if (/^(?:iso[ -]?8859-?15?|latin-?1|l1)$/u.test(name)) return "windows-1252";
  const page = /^(?:ansi |cp|windows-)?(125\d)$/u.exec(name)?.[1];
  return page === undefined ? null : `windows-${page}`;
}
