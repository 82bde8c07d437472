import type { ConcertationEntry } from "./concertation.ts";
import { encodeCanonicalJson } from "./encodeJson.ts";
import { withEntryId } from "./entryId.ts";

function byTime(a: ConcertationEntry, b: ConcertationEntry): number {
  return a.at === b.at ? (a.id < b.id ? -1 : a.id > b.id ? 1 : 0) : a.at < b.at ? -1 : 1;
}

/**
 * Adds up two lists of entries: all that either holds, by instant. A join: commutative, associative and idempotent, so
 * that copies may be merged in any order and any number of times.
 *
 * An id is drawn from the content; where a hand-made file has one id for two contents, the first in canonical order
 * keeps it and the others are named anew, so that none is lost.
 */
export function joinEntries<T extends ConcertationEntry>(a: readonly T[], b: readonly T[]): readonly T[] {
  const variants = new Map<string, Map<string, T>>();
  for (const entry of [...a, ...b]) {
    const known = variants.get(entry.id) ?? new Map<string, T>();
    variants.set(entry.id, known.set(encodeCanonicalJson(entry), entry));
  }
  const joined = new Map<string, T>();
  for (const known of variants.values()) {
    const [first, ...others] = [...known].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, entry]) => entry);
    if (first !== undefined) joined.set(first.id, first);
    for (const { id: _id, ...content } of others) {
      const renamed = withEntryId<T>(content);
      if (!joined.has(renamed.id)) joined.set(renamed.id, renamed);
    }
  }
  return [...joined.values()].sort(byTime);
}
