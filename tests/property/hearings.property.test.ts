import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isWithin, WEEK_HALF_DAYS } from "../../src/pipeline/hearings/halfDays.ts";
import { findHallStep, takeHall } from "../../src/pipeline/hearings/hearingHall.ts";
import { findWishStep, takeWishes } from "../../src/pipeline/hearings/hearingWishes.ts";
import { readHearings, settleHearings } from "../../src/pipeline/hearings/readHearings.ts";
import type { Hearing, OfferedHall } from "../../src/scenario/concertation.ts";
import { withEntryId } from "../../src/scenario/entryId.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { createDocumentStore } from "../../src/ui/state/documentStore.ts";
import { fourSquaresScenario } from "../fixtures/fourSquaresScenario.ts";
import { heard } from "../fixtures/heard.ts";

const RUNS = { numRuns: 300, seed: 20261126 };

const answer = fc.option(fc.boolean());
const slots = fc.subarray([...WEEK_HALF_DAYS]);

const hall: fc.Arbitrary<OfferedHall> = fc.record({
  name: fc.constantFrom("Salle des fêtes", "salle des fetes", "Salle de C", "École", "…"),
  accessible: answer,
  heated: answer,
  storage: answer,
  slots: fc.option(slots),
});

const communeCode = fc.constantFrom("00001", "00003", "99999");

const hearing = fc
  .record({ communeCode, hall: fc.option(hall), preferred: slots, minute: fc.integer({ min: 10, max: 59 }) })
  .map(({ minute, ...fields }) => heard({ ...fields, at: `2026-12-01T09:${minute}:00Z` }));

/** A scenario whose halls are free and confirmed or not, in any way, after some answers were taken already. */
const scenario: fc.Arbitrary<Scenario> = fc
  .record({
    halls: fc.array(
      fc.record({ freeSlots: fc.option(slots), confirmed: fc.boolean(), suitable: fc.boolean() }),
      { minLength: 4, maxLength: 4 },
    ),
    weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7]),
    taken: fc.array(hearing, { maxLength: 2 }),
  })
  .map(({ halls, weekdays, taken }) => {
    const plain = fourSquaresScenario();
    const start: Scenario = {
      ...plain,
      programme: { ...plain.programme, weekdays },
      venues: plain.venues.map((venue, index) => ({ ...venue, ...halls[index] })),
    };
    return taken.reduce<Scenario>((current, each) => takeHall(current, each, true), start);
  });

describe("what is made of an answer", () => {
  test("a hall that is taken is in the project, once, and no other hall is touched or lost", () => {
    let taken = 0;
    fc.assert(
      fc.property(scenario, hearing, fc.boolean(), (before, said, suitable) => {
        const step = findHallStep(before, said);
        const after = takeHall(before, said, suitable);
        if (step.kind === "none" || step.kind === "done") {
          expect(after).toBe(before);
          return;
        }
        taken += 1;
        const fits = step.fitness === "unknown" ? suitable : step.fitness === "suitable";
        const once = takeHall(before, said, fits);
        expect(findHallStep(once, said).kind).toBe("done");
        expect(takeHall(once, said, fits)).toBe(once);
        const touched = step.kind === "complete" ? step.venue.id : null;
        const others = (list: Scenario): unknown =>
          list.venues.filter(({ id }) => id !== touched && before.venues.some((each) => each.id === id));
        expect(others(once)).toEqual(others(before));
        expect(once.venues).toHaveLength(before.venues.length + (step.kind === "add" ? 1 : 0));
        expect(new Set(once.venues.map(({ id }) => id)).size).toBe(once.venues.length);
      }),
      RUNS,
    );
    expect(taken).toBeGreaterThan(50);
  });

  test("wishes only ever narrow a hall, never to nothing that a team can use, and are done at once", () => {
    let narrowed = 0;
    fc.assert(
      fc.property(scenario, hearing, (before, said) => {
        const step = findWishStep(before, said);
        const after = takeWishes(before, said);
        if (step.kind !== "narrow") {
          expect(after).toBe(before);
          return;
        }
        narrowed += 1;
        const free = after.venues.find(({ id }) => id === step.venue.id)?.freeSlots ?? [];
        expect(free.some(({ weekday }) => before.programme.weekdays.includes(weekday))).toBe(true);
        expect(isWithin(free, said.preferred)).toBe(true);
        expect(isWithin(free, step.venue.freeSlots ?? WEEK_HALF_DAYS)).toBe(true);
        expect(findWishStep(after, said).kind).toBe("done");
      }),
      RUNS,
    );
    expect(narrowed).toBeGreaterThan(50);
  });

  test("an undo brings back the document as it was, a redo takes it again", () => {
    fc.assert(
      fc.property(scenario, hearing, (before, said) => {
        const store = createDocumentStore(() => "2026-12-02T10:00:00Z");
        store.open(before);
        const after = takeWishes(takeHall(before, said, true), said);
        store.replaceWhole(after);
        store.undo();
        expect(store.scenario()).toEqual(before);
        store.redo();
        expect(store.scenario()?.venues).toEqual(after.venues);
      }),
      RUNS,
    );
  });
});

/** A history of answers: each new, or in the place of some of those before, or a withdrawal of them. */
const history = fc
  .array(
    fc.record({
      communeCode: fc.constantFrom("00001", "00003"),
      minute: fc.integer({ min: 10, max: 59 }),
      needs: fc.constantFrom("", "Garde", "Trajets"),
      aims: fc.array(fc.nat(), { maxLength: 2 }),
      withdrawn: fc.boolean(),
    }),
    { maxLength: 8 },
  )
  .map((entries) =>
    entries.reduce<readonly Hearing[]>((said, { minute, aims, withdrawn, ...fields }) => {
      const own = said.filter((each) => each.communeCode === fields.communeCode);
      const replaces = [...new Set(aims.flatMap((aim) => own[aim % own.length]?.id ?? []))];
      const entry = heard({
        ...fields,
        at: `2026-12-01T09:${minute}:00Z`,
        ...(replaces.length === 0 ? {} : { replaces, ...(withdrawn ? { withdrawn } : {}) }),
      });
      return said.some(({ id }) => id === entry.id) ? said : [...said, entry];
    }, []),
  );

describe("answers of two copies, brought together", () => {
  test("read the same in whatever order they come, and none is lost from sight before somebody settles", () => {
    fc.assert(
      fc.property(
        history.chain((said) =>
          fc.record({
            said: fc.constant(said),
            mixed: fc.shuffledSubarray([...said], { minLength: said.length }),
          }),
        ),
        ({ said, mixed }) => {
          const read = readHearings(said);
          expect(readHearings(mixed)).toEqual(read);
          const replaced = new Set(said.flatMap(({ replaces = [] }) => replaces));
          for (const entry of said) {
            if (replaced.has(entry.id) || entry.withdrawn === true) continue;
            const { answer: chosen, rivals } = read.get(entry.communeCode) ?? { answer: null, rivals: [] };
            expect([chosen?.id, ...rivals.map(({ id }) => id)]).toContain(entry.id);
          }
        },
      ),
      RUNS,
    );
  });

  test("settle by one click, whichever is kept", () => {
    let settled = 0;
    fc.assert(
      fc.property(history, fc.nat(), (said, pick) => {
        for (const [code, { rivals }] of readHearings(said)) {
          const kept = rivals[pick % Math.max(1, rivals.length)];
          if (kept === undefined) continue;
          settled += 1;
          const click = withEntryId<Hearing>({ ...settleHearings(kept, rivals), at: "2026-12-02T09:00:00Z" });
          const now = readHearings([...said, click]).get(code);
          expect(now?.rivals ?? []).toEqual([]);
          if (kept.withdrawn === true) expect(now?.answer ?? null).toBeNull();
          else {
            expect(now?.answer).toMatchObject({ needs: kept.needs, role: kept.role });
            expect((now?.answer?.at ?? "") <= kept.at).toBe(true);
          }
        }
      }),
      RUNS,
    );
    expect(settled).toBeGreaterThan(50);
  });
});
