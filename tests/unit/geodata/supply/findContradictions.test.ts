import { describe, expect, it } from "vitest";
import type { Structure } from "../../../../geodata/model/structure.ts";
import { findSpokenAges } from "../../../../geodata/supply/agesInText.ts";
import { findContradictions } from "../../../../geodata/supply/findContradictions.ts";
import { place } from "../../../fixtures/place.ts";

const codes = (facts: Partial<Structure>): string[] =>
  findContradictions(place("p", 0, 0, facts)).map(({ code }) => code);

describe("findSpokenAges", () => {
  it.each([
    ["de 3 mois à 4 ans", 3, 48],
    ["enfants de 0-3 ans accompagnés", 0, 36],
    ["entre 2 et 6 ans", 24, 72],
    ["moins de 6 ans", null, 72],
    ["dès 10 mois", 10, null],
    ["à partir de 2 ans, jusqu’à 4 ans", 24, 48],
  ])("reads « %s »", (sentence, fromMonths, toMonths) => {
    expect(findSpokenAges(sentence)).toEqual({ fromMonths, toMonths });
  });

  it("finds none where there is none", () => {
    expect(findSpokenAges("sur inscription, 2 euros la séance")).toBeNull();
  });
});

describe("findContradictions", () => {
  it("is quiet about a place that says everything once", () => {
    const ages = { fromMonths: 3, toMonths: 48 };
    expect(codes({ ages, accessConditions: "de 3 mois à 4 ans", openingHours: "Mo-Fr 09:00-12:00" })).toEqual(
      [],
    );
    expect(codes({})).toEqual([]);
  });

  it("asks about ages that differ from the words, or are the wrong way round (R8)", () => {
    const ages = { fromMonths: 3, toMonths: 36 };
    expect(codes({ ages, accessConditions: "de 3 mois à 4 ans" })).toEqual(["ages-contradict"]);
    expect(codes({ ages, accessConditions: "moins de 3 ans" })).toEqual([]);
    expect(codes({ ages: { fromMonths: 36, toMonths: 3 } })).toEqual(["ages-reversed"]);
  });

  it("asks about hours that are not understood, or that make another number of sessions", () => {
    expect(codes({ openingHours: "sur rendez-vous" })).toEqual(["hours-unread"]);
    expect(codes({ openingHours: "Mo-Fr 09:00-12:00", sessionsPerMonth: 4 })).toEqual([
      "sessions-contradict",
    ]);
    expect(codes({ openingHours: "Mo-Fr 09:00-12:00", sessionsPerMonth: 20 })).toEqual([]);
    expect(codes({ mode: "itinerant" })).toEqual(["frequency-unknown"]);
  });

  it("asks about childcare that is none, and about more departures than people", () => {
    expect(codes({ kind: "laep", childcare: { type: "mam" } })).toEqual(["childcare-other-kind"]);
    const childcare = { type: "assistantes-maternelles", count: 3, expectedDepartures: 4 } as const;
    expect(codes({ kind: "childcare", childcare })).toEqual(["departures-exceed"]);
  });
});
