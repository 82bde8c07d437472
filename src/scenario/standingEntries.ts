import type { ConcertationEntry } from "./concertation.ts";
import { encodeCanonicalJson } from "./encodeJson.ts";

/** All that was said about one thing over time: an entry and those that took its place. */
export interface EntryThread<T> {
  /** What nothing takes the place of, by instant; several where copies of a file were changed apart. */
  readonly heads: readonly T[];
  /** What was said before, by instant. */
  readonly earlier: readonly T[];
}

/** What stands of a list of entries, and what was said twice over. */
export interface StandingEntries<T> {
  /** Entries that nothing replaces, withdrawals left out, by instant and then id. */
  readonly standing: readonly T[];
  /** Several entries stand in for the same one, as after two people corrected it in two copies; each group by instant. */
  readonly conflicts: readonly (readonly T[])[];
}

function byTime(a: ConcertationEntry, b: ConcertationEntry): number {
  return a.at === b.at ? (a.id < b.id ? -1 : a.id > b.id ? 1 : 0) : a.at < b.at ? -1 : 1;
}

/** Finds which ids belong together, however they are linked; entries that are not there link those that name them. */
function createFamilies(entries: readonly ConcertationEntry[]): (id: string) => string {
  const parents = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next;
    for (let step = id; step !== root;) {
      const next = parents.get(step) ?? root;
      parents.set(step, root);
      step = next;
    }
    return root;
  };
  for (const { id, replaces = [] } of entries) {
    for (const earlier of replaces) {
      const [root, other] = [rootOf(id), rootOf(earlier)];
      if (root !== other) parents.set(other, root);
    }
  }
  return rootOf;
}

/**
 * Reads entries as what they are about, in the order in which each thing was first said, whatever the order of the
 * list; cost close to O(n log n). Entries that replace each other in a ring, as no program writes them, all stand.
 */
export function readThreads<T extends ConcertationEntry>(entries: readonly T[]): readonly EntryThread<T>[] {
  const sorted = [...new Map(entries.map((entry) => [entry.id, entry])).values()].sort(byTime);
  const familyOf = createFamilies(sorted);
  const families = new Map<string, T[]>();
  for (const entry of sorted) {
    const family = familyOf(entry.id);
    const members = families.get(family);
    if (members === undefined) families.set(family, [entry]);
    else members.push(entry);
  }
  return [...families.values()].map((members) => {
    const replaced = new Set(
      members.flatMap(({ id, replaces = [] }) => replaces.filter((earlier) => earlier !== id)),
    );
    const heads = members.filter(({ id }) => !replaced.has(id));
    if (heads.length === 0) return { heads: members, earlier: [] };
    return { heads, earlier: members.filter(({ id }) => replaced.has(id)) };
  });
}

function isWithdrawn({ withdrawn }: ConcertationEntry): boolean {
  return withdrawn === true;
}

/** Tells whether somebody must choose: several entries stand, and not all of them take it back. */
export function isDisputed({ heads }: EntryThread<ConcertationEntry>): boolean {
  return heads.length > 1 && !heads.every(isWithdrawn);
}

/** Reads what stands today out of all that was ever said. */
export function readStanding<T extends ConcertationEntry>(entries: readonly T[]): StandingEntries<T> {
  const threads = readThreads(entries);
  return {
    standing: threads
      .flatMap(({ heads }) => heads)
      .filter((head) => !isWithdrawn(head))
      .sort(byTime),
    conflicts: threads.filter(isDisputed).map(({ heads }) => heads),
  };
}

function wordsOf({ id, at, replaces, ...words }: ConcertationEntry): string {
  void [id, at, replaces];
  return encodeCanonicalJson(words);
}

/**
 * Returns the instant at which an entry was said: where its words are those of an earlier entry of its thread, as after
 * a dispute was settled, they keep their date.
 */
export function findFirstSaid<T extends ConcertationEntry>(entry: T, earlier: readonly T[]): string {
  const words = wordsOf(entry);
  return earlier.find((each) => each.at < entry.at && wordsOf(each) === words)?.at ?? entry.at;
}

/** Reads what stands as a register tells it: each entry at the instant at which it was said, by that instant. */
export function readAsSaid<T extends ConcertationEntry>(entries: readonly T[]): readonly T[] {
  return readThreads(entries)
    .flatMap(({ heads, earlier }) => heads.map((head) => ({ ...head, at: findFirstSaid(head, earlier) })))
    .filter((head) => !isWithdrawn(head))
    .sort(byTime);
}

/** An entry before it has an instant and an id. */
type Draft<T extends ConcertationEntry> = Omit<T, "id" | "at">;

/** Says one of several standing entries again, in the place of all of them. */
export function settleEntries<T extends ConcertationEntry>(heads: readonly T[], chosen: T): Draft<T> {
  const { id, at, ...content } = chosen;
  void [id, at];
  return { ...content, replaces: heads.map((head) => head.id) };
}

/** Takes an entry back; nothing stands in for it. */
export function withdrawEntry<T extends ConcertationEntry>(entry: T): Draft<T> {
  return { ...settleEntries([entry], entry), withdrawn: true };
}
