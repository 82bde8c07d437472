const BYTE = 256;

/**
 * Sums of duals over sets of demand groups: sets are 32-bit words, looked up byte by byte.
 *
 * Cost: 8 KB per word once, four lookups per word and sum.
 */
export class CoverWorth {
  readonly words: number;
  private readonly table: Float64Array;

  /** @param duals – worth of each group, none negative, as long as the sets or shorter. */
  constructor(duals: Float64Array, words: number) {
    this.words = words;
    this.table = new Float64Array(words * 4 * BYTE);
    for (let byte = 0; byte < words * 4; byte++) {
      for (let set = 1; set < BYTE; set++) {
        const lowest = set & -set;
        const bit = 31 - Math.clz32(lowest);
        this.table[byte * BYTE + set] =
          (this.table[byte * BYTE + (set ^ lowest)] ?? 0) + (duals[byte * 8 + bit] ?? 0);
      }
    }
  }

  /** Returns the worth of the groups of one word of a set. */
  ofWord(word: number, set: number): number {
    const { table } = this;
    const base = word * 4 * BYTE;
    return (
      (table[base + (set & 255)] ?? 0) +
      (table[base + BYTE + ((set >>> 8) & 255)] ?? 0) +
      (table[base + 2 * BYTE + ((set >>> 16) & 255)] ?? 0) +
      (table[base + 3 * BYTE + (set >>> 24)] ?? 0)
    );
  }
}
