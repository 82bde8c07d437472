import { describe, expect, test } from "vitest";
import { findHallStep, judgeHall, takeHall } from "../../../../../src/pipeline/hearings/hearingHall.ts";
import { hallOf } from "../../../../fixtures/fourSquares.ts";
import { fourSquaresScenario } from "../../../../fixtures/fourSquaresScenario.ts";
import { heard, offeredHall } from "../../../../fixtures/heard.ts";

/** The four squares, where nobody has found a hall in C yet: none of its halls is in the document. */
const withoutHall = fourSquaresScenario({
  venues: fourSquaresScenario().venues.filter(({ communeCode }) => communeCode !== "00003"),
});

describe("judgeHall", () => {
  test.each([
    [{ accessible: true, heated: true }, "suitable"],
    [{ accessible: false, heated: null }, "unsuitable"],
    [{ accessible: true, heated: false }, "unsuitable"],
    [{ accessible: null, heated: true }, "unknown"],
    [{ accessible: true, heated: null }, "unknown"],
  ] as const)("%o is %s", (facts, fitness) => {
    expect(judgeHall(offeredHall(facts))).toBe(fitness);
  });
});

test("without an offered hall, or for a commune that is gone, there is nothing to do", () => {
  expect(findHallStep(fourSquaresScenario(), heard())).toEqual({ kind: "none" });
  const gone = heard({ communeCode: "99999", hall: offeredHall() });
  expect(findHallStep(fourSquaresScenario(), gone)).toEqual({ kind: "none" });
  expect(takeHall(fourSquaresScenario(), gone, true)).toEqual(fourSquaresScenario());
});

test("a commune without a hall gets the one that it offers, at its town hall, confirmed, with its half-days", () => {
  const answer = heard({ hall: offeredHall() });
  expect(findHallStep(withoutHall, answer)).toEqual({
    kind: "add",
    fitness: "suitable",
    visited: false,
  });
  const { venues } = takeHall(withoutHall, answer, true);
  expect(venues.at(-1)).toEqual({
    id: "salle-00003-salle-des-fetes",
    communeCode: "00003",
    name: "Salle des fêtes",
    lon: 4.05,
    lat: 46.15,
    confirmed: true,
    suitable: true,
    freeSlots: [
      { weekday: 1, halfDay: "am" },
      { weekday: 4, halfDay: "am" },
    ],
    sessionCents: 0,
  });
});

test("tells whether the programme stops in the commune at all", () => {
  const plain = fourSquaresScenario();
  const answer = heard({ hall: offeredHall() });
  const everywhere = { ...plain, programme: { ...plain.programme, minVenueRing: null } };
  expect(findHallStep(plain, answer)).toMatchObject({ visited: false });
  expect(findHallStep(everywhere, answer)).toMatchObject({ visited: true });
});

test("the hall that stands for the commune is completed and keeps its id, so that decisions about it hold", () => {
  const scenario = fourSquaresScenario();
  const answer = heard({ hall: offeredHall() });
  const step = findHallStep(scenario, answer);
  expect(step).toMatchObject({ kind: "complete", venue: { id: "hall-00003" } });
  const { venues } = takeHall(scenario, answer, false);
  expect(venues).toHaveLength(scenario.venues.length);
  expect(venues.find(({ id }) => id === "hall-00003")).toMatchObject({
    name: "Salle des fêtes",
    confirmed: true,
    suitable: false,
    freeSlots: offeredHall().slots,
  });
});

test("half-days that were not said stay as they are", () => {
  const tuesday = [{ weekday: 2, halfDay: "pm" }] as const;
  const scenario = fourSquaresScenario({
    venues: fourSquaresScenario().venues.map((venue) => ({ ...venue, freeSlots: tuesday })),
  });
  const { venues } = takeHall(scenario, heard({ hall: offeredHall({ slots: null }) }), true);
  expect(venues.find(({ id }) => id === "hall-00003")?.freeSlots).toEqual(tuesday);
});

test("a confirmed hall of another name stays, and the offered one is added beside it", () => {
  const [, , c] = fourSquaresScenario().territory.communes;
  if (c === undefined) throw new Error("the fixture has four communes");
  const scenario = fourSquaresScenario({ venues: [{ ...hallOf(c), confirmed: true }] });
  const { venues } = takeHall(scenario, heard({ hall: offeredHall() }), true);
  expect(venues.map(({ name }) => name)).toEqual(["Salle de C", "Salle des fêtes"]);
});

test("the same name, however it is written, is the same hall; what is in the project is done", () => {
  const taken = takeHall(withoutHall, heard({ hall: offeredHall() }), true);
  const again = heard({ hall: offeredHall({ name: "SALLE DES FETES" }) });
  expect(findHallStep(taken, again)).toMatchObject({ kind: "done" });
  expect(takeHall(taken, again, true)).toBe(taken);
});

test("narrowed since is still done; half-days that the commune took back are not", () => {
  const answer = heard({ hall: offeredHall() });
  const taken = takeHall(withoutHall, answer, true);
  const narrowed = {
    ...taken,
    venues: taken.venues.map((venue) =>
      venue.communeCode === "00003"
        ? { ...venue, freeSlots: [{ weekday: 4, halfDay: "am" } as const] }
        : venue,
    ),
  };
  expect(findHallStep(narrowed, answer).kind).toBe("done");
  const less = heard({ hall: offeredHall({ slots: [{ weekday: 4, halfDay: "am" }] }) });
  expect(findHallStep(taken, less).kind).toBe("complete");
  expect(findHallStep(narrowed, less).kind).toBe("done");
});

test("a hall that is found unheated later is to be completed again", () => {
  const taken = takeHall(withoutHall, heard({ hall: offeredHall() }), true);
  const cold = heard({ hall: offeredHall({ heated: false }) });
  expect(findHallStep(taken, cold)).toMatchObject({ kind: "complete", fitness: "unsuitable" });
});

test("an id that is taken is not taken twice", () => {
  const [a] = fourSquaresScenario().venues;
  if (a === undefined) throw new Error("the fixture has four halls");
  const scenario = { ...withoutHall, venues: [{ ...a, id: "salle-00003-salle-des-fetes" }] };
  const { venues } = takeHall(scenario, heard({ hall: offeredHall() }), true);
  expect(venues.map(({ id }) => id)).toEqual([
    "salle-00003-salle-des-fetes",
    "salle-00003-salle-des-fetes-2",
  ]);
});
