import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Comment, ConcertationEntry, Decision, Hearing } from "../../src/scenario/concertation.ts";
import { encodeCanonicalJson } from "../../src/scenario/encodeJson.ts";
import { planKey, withEntryId } from "../../src/scenario/entryId.ts";
import { joinEntries } from "../../src/scenario/mergeEntries.ts";
import { mergeScenarios } from "../../src/scenario/mergeScenarios.ts";
import type { Lock, Programme, Scenario } from "../../src/scenario/scenario.ts";
import { planContext } from "../fixtures/exportContexts.ts";
import { rowScenario } from "../fixtures/rowScenario.ts";

const SEED = 20_261_127;
const RUNS = { seed: SEED, numRuns: 100 };

const CODES = ["71001", "71002", "71003", "71004"];
const instant = fc
  .integer({ min: 0, max: 60 })
  .map((minute) => `2027-02-01T10:${String(minute % 60).padStart(2, "0")}:00Z`);
const target = fc.oneof(
  fc.constant({ kind: "scenario" as const }),
  fc.constantFrom(...CODES).map((code) => ({ kind: "commune" as const, code })),
  fc.constantFrom(...CODES).map((code) => ({ kind: "stop" as const, venueId: `salle-${code}` })),
);
const words = fc.constantFrom("", "Trop loin", "La salle est libre le jeudi", "« D'accord »", "<b>");

const comment = fc
  .record({
    at: instant,
    role: fc.constantFrom("maire", "RPE"),
    target,
    text: words,
    opinion: fc.constant(null),
  })
  .map((said) => withEntryId<Comment>(said));
const decision = fc
  .record({
    at: instant,
    role: fc.constant("président"),
    kind: fc.constantFrom("adopt", "require", "other" as const),
    target,
    option: words,
    reason: words,
    plan: fc.constant(null),
  })
  .map((decided) => withEntryId<Decision>(decided));
const hearing = fc
  .record({
    at: instant,
    role: fc.constant("maire"),
    communeCode: fc.constantFrom(...CODES),
    needs: words,
    existing: words,
    hall: fc.constant(null),
    preferred: fc.constant([]),
  })
  .map((heard) => withEntryId<Hearing>(heard));

/** One thing that somebody does to a copy. */
type Edit = (scenario: Scenario) => Scenario;

const said: fc.Arbitrary<Edit> = fc.oneof(
  comment.map((entry): Edit => (s) => ({ ...s, comments: joinEntries(s.comments, [entry]) })),
  decision.map((entry): Edit => (s) => ({ ...s, decisions: joinEntries(s.decisions, [entry]) })),
  hearing.map((entry): Edit => (s) => ({ ...s, hearings: joinEntries(s.hearings ?? [], [entry]) })),
);

const lock = fc
  .constantFrom(...CODES)
  .chain((code) =>
    fc
      .constantFrom("require" as const, "forbid" as const)
      .map((kind): Lock => ({ id: `lock-salle-${code}`, kind, venueId: `salle-${code}` })),
  );
const patch: fc.Arbitrary<Partial<Programme>> = fc.oneof(
  fc.integer({ min: 5, max: 30 }).map((accessMinutes) => ({ accessMinutes })),
  fc.integer({ min: 1, max: 30 }).map((capacity) => ({ capacity })),
  fc.constantFrom([1, 2], [1, 2, 3, 4, 5], [6]).map((weekdays) => ({ weekdays })),
);
const done: fc.Arbitrary<Edit> = fc.oneof(
  lock.map(
    (each): Edit =>
      (s) =>
        s.venues.some(({ id }) => each.id === `lock-${id}`)
          ? { ...s, locks: [...s.locks.filter(({ id }) => id !== each.id), each] }
          : s,
  ),
  fc.constantFrom(...CODES).map((code): Edit => (s) => ({
    ...s,
    locks: s.locks.filter((each) => !("venueId" in each) || each.venueId !== `salle-${code}`),
  })),
  patch.map((each): Edit => (s) => ({ ...s, programme: { ...s.programme, ...each } })),
  fc
    .tuple(fc.constantFrom(...CODES), fc.constantFrom("Mairie", "École", "Salle B"))
    .map(([code, name]): Edit => (s) => ({
      ...s,
      venues: s.venues.map((venue) => (venue.communeCode === code ? { ...venue, name } : venue)),
    })),
  fc.tuple(fc.constantFrom(...CODES), fc.integer({ min: 1, max: 9 })).map(([code, number]): Edit => (s) => {
    const [first] = s.venues;
    const id = `new-${code}-${number}`;
    if (first === undefined || s.venues.some((venue) => venue.id === id)) return s;
    return { ...s, venues: [...s.venues, { ...first, id, communeCode: code, name: id }] };
  }),
  fc.constantFrom(...CODES).map((code): Edit => (s) => ({
    ...s,
    venues: s.venues.filter(({ id }) => id !== `salle-${code}`),
    locks: s.locks.filter((each) => !("venueId" in each) || each.venueId !== `salle-${code}`),
  })),
  fc.integer({ min: 1, max: 28 }).map((day): Edit => (s) => {
    const from = `2027-03-${String(day).padStart(2, "0")}`;
    const closures = [...s.calendar.closures, { from, to: from, reason: "Travaux" }];
    return { ...s, calendar: { ...s.calendar, closures } };
  }),
  fc.constant<Edit>((s) => ({ ...s, plans: [] })),
);

const copies = fc
  .tuple(fc.array(fc.oneof(said, done), { maxLength: 6 }), fc.array(fc.oneof(said, done), { maxLength: 6 }))
  .map(([a, b]) => ({ mine: apply(start(), a), theirs: apply(start(), b) }));

function start(): Scenario {
  const { scenario, planning } = planContext(rowScenario());
  return planning === null ? scenario : { ...scenario, plans: [planning.document] };
}

function apply(scenario: Scenario, edits: readonly Edit[]): Scenario {
  return edits.reduce((current, edit) => edit(current), scenario);
}

const text = (value: unknown): string => encodeCanonicalJson(value);
const entriesOf = ({ comments, decisions, hearings = [] }: Scenario): readonly ConcertationEntry[] => [
  ...comments,
  ...decisions,
  ...hearings,
];
/** A hall that was put back stands last: the order of halls means nothing. */
function listedById(scenario: Scenario): Scenario {
  return { ...scenario, venues: scenario.venues.toSorted((a, b) => (a.id < b.id ? -1 : 1)) };
}

describe("two people who edit copies of a file and merge them", () => {
  it("lose nothing that either said", () => {
    fc.assert(
      fc.property(copies, ({ mine, theirs }) => {
        for (const base of [null, start()]) {
          const merged = entriesOf(mergeScenarios(mine, theirs, base).scenario).map(text);
          for (const entry of [...entriesOf(mine), ...entriesOf(theirs)])
            expect(merged).toContain(text(entry));
        }
      }),
      RUNS,
    );
  });

  it("lose nothing that either did: it is in the merged file, or both values are listed", () => {
    fc.assert(
      fc.property(copies, ({ mine, theirs }) => {
        const base = start();
        const { scenario, conflicts, issues, restored } = mergeScenarios(mine, theirs, base);
        const listed = (path: readonly string[]): boolean =>
          conflicts.some((conflict) => path.every((key, depth) => conflict.path[depth] === key));
        for (const copy of [mine, theirs]) {
          for (const key of Object.keys(copy.programme) as (keyof Programme)[]) {
            if (text(copy.programme[key]) === text(base.programme[key])) continue;
            const kept = text(scenario.programme[key]) === text(copy.programme[key]);
            expect(kept || listed(["programme", key])).toBe(true);
          }
          for (const part of ["venues", "locks"] as const) {
            const before = new Map(base[part].map((item) => [item.id, text(item)]));
            const after = new Map(scenario[part].map((item) => [item.id, text(item)]));
            for (const item of copy[part]) {
              if (before.get(item.id) === text(item)) continue;
              expect(after.get(item.id) === text(item) || listed([part, item.id])).toBe(true);
            }
            const own = new Set(copy[part].map(({ id }) => id));
            for (const id of before.keys()) {
              if (own.has(id) || !after.has(id)) continue;
              // It was taken out here, and is there: the other copy changed it, or something counts on it.
              expect(listed([part, id]) || restored.some((each) => each.id === id)).toBe(true);
            }
          }
        }
        expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
      }),
      RUNS,
    );
  });

  it("without a common ancestor lose no element that only one of them has", () => {
    fc.assert(
      fc.property(copies, ({ mine, theirs }) => {
        const { scenario } = mergeScenarios(mine, theirs, null);
        for (const part of ["venues", "locks", "teams", "structures"] as const) {
          const merged = new Set<string>(scenario[part].map(({ id }) => id));
          for (const { id } of [...mine[part], ...theirs[part]]) expect(merged).toContain(id);
        }
        const plans = scenario.plans.map(({ plan }) => planKey(plan));
        for (const { plan } of [...mine.plans, ...theirs.plans]) expect(plans).toContain(planKey(plan));
        const closures = scenario.calendar.closures.map(text);
        for (const closure of [...mine.calendar.closures, ...theirs.calendar.closures]) {
          expect(closures).toContain(text(closure));
        }
      }),
      RUNS,
    );
  });

  it("find the same words in whichever order they merge, and once or twice", () => {
    fc.assert(
      fc.property(fc.array(comment), fc.array(comment), fc.array(comment), (a, b, c) => {
        expect(joinEntries(a, b)).toEqual(joinEntries(b, a));
        expect(joinEntries(joinEntries(a, b), c)).toEqual(joinEntries(a, joinEntries(b, c)));
        expect(joinEntries(joinEntries(a, b), b)).toEqual(joinEntries(a, b));
      }),
      RUNS,
    );
  });

  it("with one id for several contents keep them all, in whichever order they merge", () => {
    const alike = fc.array(
      comment.map((entry) => ({ ...entry, id: "by-hand" })),
      { maxLength: 3 },
    );
    const contentOf = ({ id: _id, ...content }: Comment): string => text(content);
    fc.assert(
      fc.property(alike, alike, alike, (a, b, c) => {
        const joined = joinEntries(joinEntries(a, b), c);
        expect(joined).toEqual(joinEntries(a, joinEntries(c, b)));
        expect(new Set(joined.map(contentOf))).toEqual(new Set([...a, ...b, ...c].map(contentOf)));
        expect(new Set(joined.map(({ id }) => id)).size).toBe(joined.length);
      }),
      RUNS,
    );
  });

  it("merge a second time without any change", () => {
    fc.assert(
      fc.property(copies, fc.boolean(), ({ mine, theirs }, known) => {
        const base = known ? start() : null;
        const once = mergeScenarios(mine, theirs, base).scenario;
        expect(text(mergeScenarios(once, once, base).scenario)).toBe(text(once));
        expect(text(listedById(mergeScenarios(once, theirs, base).scenario))).toBe(text(listedById(once)));
      }),
      RUNS,
    );
  });

  it("take the other copy as it is where mine was not touched since", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(said, done), { maxLength: 6 }), (edits) => {
        const theirs = apply(start(), edits);
        const { scenario, conflicts } = mergeScenarios(start(), theirs, start());
        expect(conflicts).toEqual([]);
        expect(text(scenario)).toBe(text(theirs));
      }),
      RUNS,
    );
  });

  it("have no conflict over a copy that only adds opinions", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(said, done), { maxLength: 6 }),
        fc.array(said, { maxLength: 4 }),
        (mineEdits, theirEdits) => {
          const mine = apply(start(), mineEdits);
          const theirs = apply(mine, theirEdits);
          expect(mergeScenarios(mine, theirs, null).conflicts).toEqual([]);
          const later = mergeScenarios(mine, apply(start(), theirEdits), start());
          expect(later.conflicts).toEqual([]);
          for (const part of ["venues", "locks", "programme", "calendar", "plans"] as const) {
            expect(text(later.scenario[part])).toBe(text(mine[part]));
          }
        },
      ),
      RUNS,
    );
  });
});
