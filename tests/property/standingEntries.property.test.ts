import fc from "fast-check";
import { expect, test } from "vitest";
import type { ConcertationEntry } from "../../src/scenario/concertation.ts";
import { withEntryId } from "../../src/scenario/entryId.ts";
import { readStanding, readThreads, settleEntries } from "../../src/scenario/standingEntries.ts";

const RUNS = { numRuns: 200, seed: 20270304 };

/** Entries as people write them: each may replace some of those before it, and take them back. */
const history = fc
  .array(
    fc.record({
      minute: fc.integer({ min: 0, max: 59 }),
      role: fc.constantFrom("maire", "RPE", "PMI"),
      replaced: fc.array(fc.nat({ max: 11 }), { maxLength: 2 }),
      withdrawn: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  .map((steps) => {
    const entries: ConcertationEntry[] = [];
    for (const { minute, role, replaced, withdrawn } of steps) {
      const ids = replaced.flatMap((index) => entries[index]?.id ?? []);
      const replaces = ids.length === 0 ? {} : { replaces: [...new Set(ids)] };
      const taken = withdrawn && ids.length > 0 ? { withdrawn: true as const } : {};
      const at = `2027-03-04T19:${String(minute).padStart(2, "0")}:00Z`;
      entries.push(withEntryId<ConcertationEntry>({ at, role, ...replaces, ...taken }));
    }
    return entries;
  });

const shuffled = history.chain((entries) =>
  fc.tuple(
    fc.constant(entries),
    fc.shuffledSubarray(entries, { minLength: entries.length, maxLength: entries.length }),
  ),
);

/** The shortest description of what stands: heads are what no other entry names. */
function headsOf(entries: readonly ConcertationEntry[]): Set<string> {
  const replaced = new Set(entries.flatMap(({ replaces = [] }) => replaces));
  return new Set(entries.map(({ id }) => id).filter((id) => !replaced.has(id)));
}

test("what stands does not depend on the order of the list", () => {
  fc.assert(
    fc.property(shuffled, ([entries, others]) => {
      expect(readStanding(others)).toEqual(readStanding(entries));
      expect(readThreads(others)).toEqual(readThreads(entries));
    }),
    RUNS,
  );
});

test("every entry is in one thread, once, and heads are those that nothing replaces", () => {
  fc.assert(
    fc.property(history, (entries) => {
      const threads = readThreads(entries);
      const all = threads.flatMap(({ heads, earlier }) => [...heads, ...earlier]).map(({ id }) => id);
      expect(all.toSorted()).toEqual([...new Set(entries.map(({ id }) => id))].toSorted());
      expect(new Set(threads.flatMap(({ heads }) => heads).map(({ id }) => id))).toEqual(headsOf(entries));
    }),
    RUNS,
  );
});

test("two copies that are written on apart merge alike from either side, and nothing is lost", () => {
  fc.assert(
    fc.property(history, history, (mine, theirs) => {
      const merged = [...mine, ...theirs];
      expect(readStanding([...theirs, ...mine])).toEqual(readStanding(merged));
      const shown = new Set(
        readThreads(merged).flatMap(({ heads, earlier }) => [...heads, ...earlier].map(({ id }) => id)),
      );
      for (const { id } of merged) expect(shown.has(id)).toBe(true);
    }),
    RUNS,
  );
});

test("settling every conflict leaves none", () => {
  fc.assert(
    fc.property(history, (entries) => {
      const settled = readStanding(entries).conflicts.map((group) => {
        const [first] = group;
        if (first === undefined) throw new Error("an empty conflict");
        return withEntryId<ConcertationEntry>({
          ...settleEntries(group, first),
          at: "2027-03-05T08:00:00Z",
        });
      });
      expect(readStanding([...entries, ...settled]).conflicts).toEqual([]);
    }),
    RUNS,
  );
});
