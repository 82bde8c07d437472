import type { ConcertationEntry } from "./concertation.ts";

/** What stands of a list of entries, and what was said twice over. */
export interface StandingEntries<T> {
  /** Entries that nothing replaces, withdrawals left out, by instant and then id. */
  readonly standing: readonly T[];
  /** Several entries stand in for the same one, as after two people corrected it in two copies; each group by instant. */
  readonly conflicts: readonly (readonly T[])[];
}

function byTime(a: ConcertationEntry, b: ConcertationEntry): number {
  return a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1;
}

/** Reads what stands today out of all that was ever said; costs O(n log n). */
export function readStanding<T extends ConcertationEntry>(entries: readonly T[]): StandingEntries<T> {
  const sorted = [...entries].sort(byTime);
  const replaced = new Set(sorted.flatMap(({ replaces = [] }) => replaces));
  const heads = sorted.filter(({ id }) => !replaced.has(id));
  const rivals = new Map<string, T[]>();
  for (const head of heads) {
    for (const id of head.replaces ?? []) rivals.set(id, [...(rivals.get(id) ?? []), head]);
  }
  const groups = [...rivals.values()].filter((group) => group.length > 1);
  const known = new Set<string>();
  const conflicts = groups.filter((group) => {
    const key = group.map(({ id }) => id).join();
    return !known.has(key) && known.add(key);
  });
  return { standing: heads.filter(({ withdrawn }) => withdrawn !== true), conflicts };
}
