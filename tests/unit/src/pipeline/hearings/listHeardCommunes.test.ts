import { expect, test } from "vitest";
import { findActionStep } from "../../../../../src/pipeline/hearings/hearingAction.ts";
import { takeHall } from "../../../../../src/pipeline/hearings/hearingHall.ts";
import { countHeard, listHeardCommunes } from "../../../../../src/pipeline/hearings/listHeardCommunes.ts";
import { hearingSource } from "../../../../../src/scenario/hearingSource.ts";
import { fourSquaresDiagnosis, placeInA } from "../../../../fixtures/fourSquares.ts";
import { fourSquaresScenario } from "../../../../fixtures/fourSquaresScenario.ts";
import { heard, offeredHall } from "../../../../fixtures/heard.ts";

/** C and D are white, A and B are served; each has 6 children. */
const diagnosis = fourSquaresDiagnosis();

test("white zones that nobody heard come first, those heard come last", () => {
  const scenario = fourSquaresScenario({ hearings: [heard({ communeCode: "00003" })] });
  const codes = listHeardCommunes(scenario, diagnosis).map(({ code }) => code);
  expect(codes).toEqual(["00004", "00001", "00002", "00003"]);
});

test("among equals, the commune with most children is heard first", () => {
  const children: Readonly<Record<string, number>> = { "00001": 5, "00002": 9, "00003": 7, "00004": 7 };
  const same = {
    ...diagnosis,
    communes: diagnosis.communes.map((access) => ({
      ...access,
      covered: false,
      need: { ...access.need, children: children[access.code] ?? 0 },
    })),
  };
  const codes = listHeardCommunes(fourSquaresScenario(), same).map(({ code }) => code);
  expect(codes).toEqual(["00002", "00003", "00004", "00001"]);
});

test("counts the communes that were heard, and those of white zones among them", () => {
  const hearings = [heard({ communeCode: "00003" }), heard({ communeCode: "00001" })];
  expect(countHeard(listHeardCommunes(fourSquaresScenario({ hearings }), diagnosis))).toEqual({
    heard: 2,
    all: 4,
    whiteHeard: 1,
    white: 2,
  });
});

test("before the diagnosis is known no commune is said to be white", () => {
  const communes = listHeardCommunes(fourSquaresScenario(), null);
  expect(communes.every((commune) => !commune.white && commune.children === null)).toBe(true);
});

test("what an answer has become is read off the document, so that an undo takes it off too", () => {
  const answer = heard({ hall: offeredHall(), existing: "Bébés lecteurs" });
  const before = fourSquaresScenario({ hearings: [answer] });
  const takenOf = (scenario: typeof before) =>
    listHeardCommunes(scenario, diagnosis).find(({ code }) => code === "00003")?.taken;
  expect(takenOf(before)).toEqual([]);
  const after = takeHall(before, answer, true);
  expect(takenOf(after)).toEqual(["hall"]);
  const counted = placeInA({ id: "readers", source: hearingSource(answer, "C") });
  expect(takenOf({ ...after, structures: [...after.structures, counted] })).toEqual(["hall", "action"]);
});

test("an action stays counted when another part of the answer is corrected, not when it is told anew", () => {
  const first = heard({ existing: "Bébés lecteurs" });
  const corrected = heard({
    at: "2026-12-05T09:00:00Z",
    existing: "Bébés lecteurs",
    needs: "Garde",
    replaces: [first.id],
  });
  const told = heard({ at: "2026-12-06T09:00:00Z", existing: "Matinée du RPE", replaces: [corrected.id] });
  const scenario = fourSquaresScenario({
    hearings: [first, corrected, told],
    structures: [placeInA({ source: hearingSource(first, "C") })],
  });
  expect(findActionStep(scenario, corrected)).toBe("done");
  expect(findActionStep(scenario, told)).toBe("count");
  expect(findActionStep(scenario, heard())).toBe("none");
});
