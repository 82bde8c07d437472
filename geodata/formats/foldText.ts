/** Folds a text for comparison: no accents, lower case, one space between words (`Saint Remy`). */
export function foldText(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/œ/giu, "oe")
    .replace(/æ/giu, "ae")
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, " ")
    .trim();
}

/** Folds a column name: `codeEpci`, `Code EPCI` and `CODE_EPCI` are all `code_epci`. */
export function foldColumn(name: string): string {
  return foldText(name.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")).replaceAll(" ", "_");
}

/**
 * Makes an id of `[a-z0-9-]` out of words; the same words always make the same id (R14).
 *
 * Returns `place` when nothing of the words is left.
 */
export function slugOf(...words: readonly string[]): string {
  const slug = foldText(words.join(" ")).replaceAll(" ", "-").slice(0, 80).replace(/-+$/u, "");
  return slug === "" ? "place" : slug;
}
