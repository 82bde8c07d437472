/** Narrow no-break space (U+202F): before high punctuation and between thousands in French. */
export const NARROW_SPACE = "\u202f";

/** No-break space (U+00A0): before a unit. */
export const NO_BREAK_SPACE = "\u00a0";

/**
 * Sets French punctuation: a narrow no-break space before `: ; ! ? »` and after `«`; ordinals as « 4ᵉ » and « 1ᵉʳ ».
 *
 * Texts can then be written with ordinary spaces. Clock-like `10:30` and addresses `https://` have no
 * space before the colon and stay as they are.
 */
export function setFrenchPunctuation(text: string): string {
  return text
    .replace(/ ([:;!?»])/gu, `${NARROW_SPACE}$1`)
    .replace(/« /gu, `«${NARROW_SPACE}`)
    .replace(/(\d) (?=\d{3}(?!\d))/gu, `$1${NARROW_SPACE}`)
    .replace(/(\d) (min|h|km|%|€|m|s|ans|mois)(?![\p{L}\d])/gu, `$1${NO_BREAK_SPACE}$2`)
    .replace(/(?<![\p{L}\d])(\d+)e(?![\p{L}\d])/gu, "$1ᵉ")
    .replace(/(?<![\p{L}\d])1er(?![\p{L}\d])/gu, "1ᵉʳ")
    .replace(/'/gu, "’");
}

/** Sets the typography of every text in a dictionary, those that functions return included. */
export function typeset<T>(value: T): T {
  if (typeof value === "string") return setFrenchPunctuation(value) as T;
  if (typeof value === "function") {
    const word = value as unknown as (...parameters: readonly unknown[]) => unknown;
    const wrapped = (...parameters: unknown[]): unknown => typeset(word(...parameters));
    return wrapped as T;
  }
  if (Array.isArray(value)) return value.map(typeset) as T;
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, typeset(entry)])) as T;
  }
  return value;
}

/** Keeps a number and the word that it counts on one line: for sentences in very large type. */
export function holdNumbers(text: string): string {
  return text.replace(/(\d) (?=\p{L})/gu, `$1${NO_BREAK_SPACE}`);
}
