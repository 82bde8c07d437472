import { ROW_COUNTS, type PricedRow } from "./subsetRows.ts";

const BYTE = 256;
/** Rows whose state fits one word of a set, three bits each; and how many are looked up together. */
const ROWS_PER_WORD = 9;
const ROWS_PER_LOOKUP = 3;
const ROW_BITS = 7;
const LOOKUP_BITS = 511;

/** Ways to cover some of three groups, as three bits. */
const STATES = 8;

/** What is covered and what that is worth at the present duals: groups, and subset rows over them. */
export interface WorthInput {
  /** Int32Array [n × words]: groups covered by node. */
  readonly covers: Int32Array;
  readonly words: number;
  /** Worth of each group, none negative; as long as the sets or shorter. */
  readonly groups: Float64Array;
  readonly rows: readonly PricedRow[];
}

/**
 * Worth of sets of demand groups: sets are 32-bit words, looked up byte by byte.
 *
 * Sets are extended: after the words of the groups come words that say, three bits a subset row, which of
 * its groups are covered. So a union is still the bitwise or. The worth of a union is never more than the
 * sum of the parts' worths.
 *
 * Cost: 8 KB per word once, four lookups per word and sum.
 */
export class CoverWorth {
  /** Words of the groups alone, and of an extended set. */
  readonly groupWords: number;
  readonly words: number;
  /** Int32Array [n × words]: extended sets by node. */
  readonly covers: Int32Array;
  /** Int32Array [groupWords]: groups whose cover can be worth something. */
  readonly wanted: Int32Array;
  private readonly table: Float64Array;
  private readonly rowTable: Float64Array;
  private readonly prices: Float64Array;

  constructor({ covers, words, groups, rows }: WorthInput) {
    this.groupWords = words;
    const rowWords = Math.ceil(rows.length / ROWS_PER_WORD);
    this.words = words + rowWords;
    this.prices = new Float64Array(rowWords * ROWS_PER_WORD);
    for (const [index, { price }] of rows.entries()) this.prices[index] = price;
    this.table = sumBytes(groups, words);
    this.rowTable = sumStates(this.prices);
    this.covers = extendSets(covers, words, rowWords, rows);
    this.wanted = new Int32Array(words);
    for (const [group, worth] of groups.entries()) if (worth > 0) addBit(this.wanted, group);
    for (const { row } of rows) for (const group of row) addBit(this.wanted, group);
  }

  /** Returns the worth of the groups of one of the first words of a set, rows aside. */
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

  /** Returns the worth of the rows of one of the last words of a set. */
  ofRows(word: number, set: number): number {
    const { rowTable } = this;
    const base = (word - this.groupWords) * 3 * (LOOKUP_BITS + 1);
    return (
      (rowTable[base + (set & LOOKUP_BITS)] ?? 0) +
      (rowTable[base + LOOKUP_BITS + 1 + ((set >>> 9) & LOOKUP_BITS)] ?? 0) +
      (rowTable[base + 2 * (LOOKUP_BITS + 1) + ((set >>> 18) & LOOKUP_BITS)] ?? 0)
    );
  }

  /** Returns the most that `more` can add in the rows of one word to a set that has at least `known`. */
  mostOfRows(word: number, known: number, more: number): number {
    return this.sumRows(word, known, more, MOST_GAIN, more);
  }

  /**
   * Returns the most that a set can gain in the rows of one word beyond what another gains, whatever is
   * added to both.
   */
  lostOfRows(word: number, other: number, set: number): number {
    return this.sumRows(word, other, set, LOST, other ^ set);
  }

  private sumRows(word: number, a: number, b: number, table: Uint8Array, where: number): number {
    let sum = 0;
    let index = (word - this.groupWords) * ROWS_PER_WORD;
    for (let rest = where, k = 0; rest !== 0; rest >>>= 3, k += 3, index++) {
      if ((rest & ROW_BITS) === 0) continue;
      const times = table[((a >>> k) & ROW_BITS) * STATES + ((b >>> k) & ROW_BITS)] ?? 0;
      if (times !== 0) sum += times * (this.prices[index] ?? 0);
    }
    return sum;
  }
}

function addBit(set: Int32Array, bit: number): void {
  set[bit >> 5] = (set[bit >> 5] ?? 0) | (1 << (bit & 31));
}

function sumBytes(groups: Float64Array, words: number): Float64Array {
  const table = new Float64Array(words * 4 * BYTE);
  for (let byte = 0; byte < words * 4; byte++) {
    for (let set = 1; set < BYTE; set++) {
      const lowest = set & -set;
      const bit = 31 - Math.clz32(lowest);
      table[byte * BYTE + set] = (table[byte * BYTE + (set ^ lowest)] ?? 0) + (groups[byte * 8 + bit] ?? 0);
    }
  }
  return table;
}

function sumStates(prices: Float64Array): Float64Array {
  const table = new Float64Array((prices.length / ROWS_PER_LOOKUP) * (LOOKUP_BITS + 1));
  for (let cell = 0; cell < table.length; cell++) {
    const first = Math.floor(cell / (LOOKUP_BITS + 1)) * ROWS_PER_LOOKUP;
    for (let k = 0; k < ROWS_PER_LOOKUP; k++) {
      const times = timesOf((cell >>> (3 * k)) & ROW_BITS);
      table[cell] = (table[cell] ?? 0) + times * (prices[first + k] ?? 0);
    }
  }
  return table;
}

function extendSets(
  covers: Int32Array,
  words: number,
  rowWords: number,
  rows: readonly PricedRow[],
): Int32Array {
  if (rowWords === 0) return covers;
  const n = covers.length / words;
  const all = new Int32Array(n * (words + rowWords));
  for (let node = 0; node < n; node++) {
    const from = node * words;
    const to = node * (words + rowWords);
    all.set(covers.subarray(from, from + words), to);
    for (const [index, { row }] of rows.entries()) {
      const cell = to + words + Math.floor(index / ROWS_PER_WORD);
      for (const [k, group] of row.entries()) {
        if ((((covers[from + (group >> 5)] ?? 0) >>> (group & 31)) & 1) === 0) continue;
        all[cell] = (all[cell] ?? 0) | (1 << ((index % ROWS_PER_WORD) * 3 + k));
      }
    }
  }
  return all;
}

/** How often a tour counts in a row whose groups it covers as the three bits say. */
function timesOf(state: number): number {
  return ROW_COUNTS[(state & 1) + ((state >> 1) & 1) + (state >> 2)] ?? 0;
}

/** Returns a table over pairs of states, row-major: the greatest of a value over all states added. */
function greatest(valueOf: (a: number, b: number, added: number) => number): Uint8Array {
  const table = new Uint8Array(STATES * STATES);
  for (let a = 0; a < STATES; a++) {
    for (let b = 0; b < STATES; b++) {
      for (let added = 0; added < STATES; added++) {
        table[a * STATES + b] = Math.max(table[a * STATES + b] ?? 0, valueOf(a, b, added));
      }
    }
  }
  return table;
}

const MOST_GAIN = greatest((known, more, others) => timesOf(known | others | more) - timesOf(known | others));
const LOST = greatest(
  (other, set, added) => timesOf(set | added) - timesOf(set) - (timesOf(other | added) - timesOf(other)),
);
