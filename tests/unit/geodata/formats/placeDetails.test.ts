import { describe, expect, it } from "vitest";
import {
  findChildcareType,
  readAges,
  readAxes,
  readScore,
} from "../../../../geodata/formats/placeDetails.ts";

describe("ages of a place", () => {
  it.each([
    ["0-3 ans", 0, 36],
    ["0 – 6 ans", 0, 72],
    ["3 à 36 mois", 3, 36],
    ["de 3 mois à 4 ans", 3, 48],
    ["2 mois et demi à 3 ans", 2, 36],
    ["2 mois 1/2 - 3 ans", 2, 36],
    ["10 semaines à 4 ans", 2, 48],
    ["de la naissance à 3 ans", 0, 36],
    ["3/6 ans", 36, 72],
    ["0 à 3 ans et 3 à 6 ans", 0, 72],
    ["moins de 6 ans", 0, 72],
    ["jusqu'à 4 ans", 0, 48],
    ["à partir de 3 mois", 3, 72],
    ["dès la grossesse", -9, 72],
    ["dès la grossesse, jusqu'à 3 ans", -9, 36],
    ["du 4e mois de grossesse à 2 ans", -6, 24],
    // INSEE counts whole years: « 0-2 ans » ends at the third birthday, « 0-5 ans » at the sixth.
    ["0-2 ans", 0, 36],
    ["0-5 ans", 0, 72],
  ])("%s are months %i to %i", (words, fromMonths, toMonths) => {
    expect(readAges(words)).toEqual({ fromMonths, toMonths });
  });

  it.each(["tout public", "mercredi", "6-3 ans", ""])("%j are none", (words) => {
    expect(readAges(words)).toBeNull();
  });
});

describe("axes of a place", () => {
  it.each([
    ["1", [1], []],
    ["1 ; 4", [1, 4], []],
    ["Axe 3", [3], []],
    ["Place du père", [6], []],
    ["2 - Éveil culturel", [4], []],
    ["Conciliation des temps, repérage sans rupture", [1, 5], []],
    ["7", [], ["7"]],
    ["sport", [], ["sport"]],
  ])("%j are %j", (words, axes, unmapped) => {
    expect(readAxes(words)).toEqual({ axes, unmapped });
  });
});

describe("types of childcare", () => {
  it.each([
    ["Micro-crèche", "micro-creche"],
    ["Multi-accueil", "creche"],
    ["Assistants maternels", "assistantes-maternelles"],
    ["Maison d'assistantes maternelles", "mam"],
    ["Halte-garderie", "halte-garderie"],
    ["mam", "mam"],
    ["LAEP", null],
  ])("%s is %s", (words, type) => {
    expect(findChildcareType(words)).toBe(type);
  });
});

it("reads a geocoder's score, in per cent too", () => {
  expect([0.87, 87, 0, 101, null].map(readScore)).toEqual([0.87, 0.87, 0, null, null]);
});
