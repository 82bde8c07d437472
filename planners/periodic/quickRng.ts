import type { Rng } from "../search/rng.ts";

/**
 * A source of chance for loops that ask it millions of times a second, seeded by one of {@link Rng}.
 *
 * Source: Marsaglia, G. (2003), Xorshift RNGs, Journal of Statistical Software 8(14),
 * doi 10.18637/jss.v008.i14 (32 bits, shifts 13, 17, 5).
 */
export class QuickRng implements Rng {
  private word: number;

  constructor(source: Rng) {
    this.word = 1 + source.below(0x7fff_fffe);
  }

  /** Returns 32 random bits, signed, never 0. */
  bits(): number {
    let word = this.word;
    word ^= word << 13;
    word ^= word >>> 17;
    word ^= word << 5;
    this.word = word;
    return word;
  }

  /** Returns a number in (0, 1). */
  share(): number {
    return (this.bits() >>> 0) / 0x1_0000_0000;
  }

  /** Returns a whole number in 0…bound−1, nearly equally likely (bound far below 2³²). */
  below(bound: number): number {
    return Math.floor(this.share() * bound);
  }
}
