import { expect, it } from "vitest";
import { releaseSurvey } from "../../../../../geodata/survey/releaseSurvey.ts";
import { createDocumentStore } from "../../../../../src/ui/state/documentStore.ts";
import { listWishedHalfDays, withHalfDays } from "../../../../../src/ui/state/surveySlots.ts";
import { fourSquaresScenario } from "../../../../fixtures/fourSquaresScenario.ts";
import { answerOf, surveyOf } from "../../../../fixtures/surveys.ts";

/** 60 families of one commune: 40 wish for Wednesday morning, 20 for Saturday afternoon, 19 for Monday morning, 3 for Friday. */
const survey = surveyOf(
  Array.from({ length: 60 }, (_, i) =>
    answerOf({
      code: "00001",
      slots: [
        ...(i < 40 ? [{ weekday: 3, halfDay: "am" } as const] : []),
        ...(i < 20 ? [{ weekday: 6, halfDay: "pm" } as const] : []),
        ...(i < 19 ? [{ weekday: 1, halfDay: "am" } as const] : []),
        ...(i < 3 ? [{ weekday: 5, halfDay: "am" } as const] : []),
        ...(i < 45 ? [{ weekday: 2, halfDay: "evening" } as const] : []),
      ],
    }),
  ),
);

it("proposes half-days asked for half as much as the first, never one that is withheld, nor an evening", () => {
  const wished = listWishedHalfDays(releaseSurvey(survey, ["00001"], 5));
  expect(wished.filter(({ count }) => count !== null)).toEqual([
    { weekday: 1, halfDay: "am", count: 19, proposed: false },
    { weekday: 3, halfDay: "am", count: 40, proposed: true },
    { weekday: 6, halfDay: "pm", count: 20, proposed: true },
  ]);
});

it("takes weekdays up, closes the other half of each, and they are no hypothesis any more", () => {
  const scenario = withHalfDays(fourSquaresScenario(), [
    { weekday: 6, halfDay: "pm" },
    { weekday: 3, halfDay: "am" },
  ]);
  expect(scenario.programme.weekdays).toEqual([3, 6]);
  expect(scenario.programme.hypotheses).not.toContain("weekdays");
  expect(scenario.programme.hypotheses).toContain("capacity");
  expect(scenario.locks).toEqual([
    { id: "survey-slot-3-pm", kind: "forbid-slot", teamId: null, weekday: 3, halfDay: "pm" },
    { id: "survey-slot-6-am", kind: "forbid-slot", teamId: null, weekday: 6, halfDay: "am" },
  ]);
});

it("replaces what was taken up before, and keeps the decisions of the meeting", () => {
  const lock = { id: "l1", kind: "forbid", venueId: "hall-00002" } as const;
  const before = withHalfDays(fourSquaresScenario({ locks: [lock] }), [{ weekday: 3, halfDay: "am" }]);
  const after = withHalfDays(before, [
    { weekday: 3, halfDay: "am" },
    { weekday: 3, halfDay: "pm" },
  ]);
  expect(after.locks).toEqual([lock]);
});

it("changes nothing before one agrees, nor without a half-day, and can be undone", () => {
  const store = createDocumentStore(() => "2026-11-22T10:00:00Z");
  store.open(fourSquaresScenario());
  store.changeSurvey(survey);
  expect(store.scenario()?.programme.weekdays).toEqual(fourSquaresScenario().programme.weekdays);
  store.adoptHalfDays([]);
  expect(store.scenario()?.programme.hypotheses).toContain("weekdays");
  store.adoptHalfDays([{ weekday: 3, halfDay: "am" }]);
  expect(store.scenario()?.programme.weekdays).toEqual([3]);
  store.undo();
  expect(store.scenario()?.programme.weekdays).toEqual(fourSquaresScenario().programme.weekdays);
});
