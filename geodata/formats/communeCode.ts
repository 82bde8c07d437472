/** An INSEE code as read: `repaired` says in what form it stood when it was mended, else null. */
export interface ReadCode {
  readonly code: string;
  readonly repaired: string | null;
}

const VALID_CODE = /^(?:0[1-9]|[1-8]\d|9[0-5]|2[AB])\d{3}$|^9[78]\d{3}$/u;

/** Tells whether a text is an INSEE code of a commune: five characters, `2A`/`2B` in Corsica. */
export function isCommuneCode(text: string): boolean {
  return VALID_CODE.test(text);
}

/**
 * Reads an INSEE code from a cell or property, putting back a zero that a spreadsheet took (R10).
 *
 * `1004`, `"1004"` and `1004.0` are `01004`; `2a004` is `2A004`. Returns null for anything else.
 */
export function readCommuneCode(value: unknown): ReadCode | null {
  if (typeof value !== "string" && typeof value !== "number") return null;
  const raw = String(value);
  const text = raw.trim().toUpperCase();
  const digits = /^(\d{4,5})(?:[.,]0+)?$/u.exec(text)?.[1];
  const code = digits === undefined ? text : digits.padStart(5, "0");
  if (!isCommuneCode(code)) return null;
  return { code, repaired: code === raw.trim() ? null : raw };
}
