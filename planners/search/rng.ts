import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** A seeded source of chance: the only one that a search may use. */
export interface Rng {
  /** Returns a whole number in 0…bound−1, each equally likely. */
  below(bound: number): number;
}

/** Makes a source of chance that repeats exactly for a seed, on every machine. */
export function makeRng(seed: number): Rng {
  const generator = xoroshiro128plus(seed);
  return { below: (bound) => uniformInt(generator, 0, bound - 1) };
}
