import fc from "fast-check";
import { createRoot } from "solid-js";
import { expect, test } from "vitest";
import {
  decideTeam,
  discardCircuit,
  discardStop,
  forbidSlot,
  freeSlot,
  freeStop,
  keepCircuit,
  keepStop,
  type Locks,
  moveStop,
  requireStop,
} from "../../../../../src/scenario/lockEdits.ts";
import { createDocumentStore } from "../../../../../src/ui/state/documentStore.ts";
import { buildVenue } from "../../../../../src/ui/state/newVenue.ts";
import { scenarioWithVenues } from "../../../../fixtures/morningPlan.ts";

const scenario = scenarioWithVenues(4);
const ids = scenario.venues.map(({ id }) => id);
const teamId = scenario.teams[0]?.id ?? "";

const venueId = fc.constantFrom(...ids);
const halfDay = fc.constantFrom("am" as const, "pm" as const);
const weekday = fc.integer({ min: 1, max: 6 });
const circuit = fc.record({
  teamId: fc.constant(teamId),
  venueIds: fc.subarray(ids, { minLength: 1 }),
  weekday,
  halfDay: fc.constantFrom("am" as const, "pm" as const, "day" as const),
});
const slot = fc.record({ teamId: fc.constantFrom(null, teamId), weekday, halfDay });

/** Any act of the meeting on its decisions. */
const arbitraryEdit: fc.Arbitrary<(locks: Locks) => Locks> = fc.oneof(
  fc.tuple(venueId, weekday, halfDay).map(
    ([id, day, half]) =>
      (locks: Locks) =>
        keepStop(locks, { venueId: id, teamId, weekday: day, halfDay: half }),
  ),
  venueId.map((id) => (locks: Locks) => requireStop(locks, id)),
  venueId.map((id) => (locks: Locks) => discardStop(locks, id)),
  venueId.map((id) => (locks: Locks) => freeStop(locks, id)),
  fc.tuple(venueId, venueId).map(
    ([from, to]) =>
      (locks: Locks) =>
        moveStop(locks, from, to),
  ),
  circuit.map((each) => (locks: Locks) => keepCircuit(locks, each)),
  circuit.map((each) => (locks: Locks) => discardCircuit(locks, each)),
  slot.map((each) => (locks: Locks) => forbidSlot(locks, each)),
  slot.map((each) => (locks: Locks) => freeSlot(locks, each)),
  fc
    .constantFrom("require" as const, "forbid" as const, "free" as const)
    .map((decision) => (locks: Locks) => decideTeam(locks, teamId, decision)),
);

test("undoing every act of a meeting gives the very document back, and redoing the very last one", () => {
  fc.assert(
    fc.property(fc.array(arbitraryEdit, { minLength: 1, maxLength: 20 }), (edits) => {
      const store = createRoot(() => createDocumentStore(() => "2026-11-22T10:00:00.000Z"));
      store.open(scenario);
      for (const edit of edits) store.changeLocks(edit);
      const last = store.scenario();
      while (store.canUndo()) store.undo();
      expect(store.scenario()).toBe(scenario);
      while (store.canRedo()) store.redo();
      expect(store.scenario()).toBe(last);
    }),
    { seed: 20261126 },
  );
});

test("whatever is decided, each stop has one decision at most, and each decision an id of its own", () => {
  fc.assert(
    fc.property(fc.array(arbitraryEdit, { maxLength: 20 }), (edits) => {
      const locks = edits.reduce<Locks>((before, edit) => edit(before), []);
      expect(new Set(locks.map(({ id }) => id)).size).toBe(locks.length);
      const stops = locks.flatMap((lock) => ("venueId" in lock ? [lock.venueId] : []));
      expect(new Set(stops).size).toBe(stops.length);
    }),
    { seed: 20261126 },
  );
});

test("a hall that is added and asked for goes with one undo", () => {
  const store = createRoot(() => createDocumentStore(() => "2026-11-22T10:00:00.000Z"));
  store.open(scenario);
  const venue = buildVenue(scenario, {
    name: "Salle des fêtes",
    communeCode: scenario.venues[0]?.communeCode ?? "",
    position: [4.85, 46.78],
    sessionCents: 0,
  });
  store.addVenue(venue, (locks) => requireStop(locks, venue.id));
  expect(store.scenario()?.locks).toHaveLength(1);
  expect(store.scenario()?.venues.at(-1)).toEqual(venue);
  store.undo();
  expect(store.scenario()).toBe(scenario);
});
