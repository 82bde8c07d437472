/** Thresholds that were typed, or what is wrong with them. */
export type ReadCuts =
  | { readonly kind: "cuts"; readonly cuts: readonly number[] }
  | { readonly kind: "not-a-number"; readonly text: string }
  | { readonly kind: "count" }
  | { readonly kind: "out-of-range"; readonly text: string }
  | { readonly kind: "not-ascending" };

/** Most thresholds: seven classes. */
const MOST_CUTS = 6;

/**
 * Reads thresholds typed as « 5 ; 10 ; 15 »: parted by semicolons or spaces, decimals with a comma or a point.
 *
 * @param most - greatest threshold that means something (100 for a percentage).
 */
export function readCuts(typed: string, most: number): ReadCuts {
  const words = typed.split(/[;\s]+/u).filter((word) => word !== "");
  if (words.length === 0 || words.length > MOST_CUTS) return { kind: "count" };
  const cuts: number[] = [];
  for (const text of words) {
    if (!/^-?\d+(?:[.,]\d+)?$/u.test(text)) return { kind: "not-a-number", text };
    const cut = Number(text.replace(",", "."));
    if (cut < 0 || cut > most) return { kind: "out-of-range", text };
    cuts.push(cut);
  }
  const ascending = cuts.every((cut, index) => index === 0 || cut > (cuts[index - 1] ?? 0));
  return ascending ? { kind: "cuts", cuts } : { kind: "not-ascending" };
}
