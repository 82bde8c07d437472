import { expect, test } from "vitest";
import { classLabel, figureText } from "../../../../src/mapping/figureText.ts";
import { mapIndicator } from "../../../../src/mapping/mapIndicators.ts";
import { valueOf } from "../../../fixtures/paintSquares.ts";

function labels(
  id: Parameters<typeof mapIndicator>[0],
  cuts: readonly number[],
  lang: "fr" | "en",
): string[] {
  return [...cuts.keys(), cuts.length].map((mapClass) =>
    classLabel(mapClass, { indicator: mapIndicator(id), cuts }, lang).replaceAll("\u00a0", " "),
  );
}

test("classes are worded in the unit that people know", () => {
  expect(labels("access", [300, 438], "fr")).toEqual(["5 min ou moins", "5 à 7,3 min", "plus de 7,3 min"]);
  expect(labels("coverage", [0.35], "fr")).toEqual(["35 % ou moins", "plus de 35 %"]);
  expect(labels("coverage", [0.35], "en")).toEqual(["35% or less", "more than 35%"]);
  expect(labels("sessions", [1, 2.5], "fr")).toEqual(["1 ou moins", "1 à 2,5", "plus de 2,5"]);
  expect(labels("sessions", [], "en")).toEqual(["all values"]);
});

test("what has no figure says why, in the words of the indicator", () => {
  const sessions = { indicator: mapIndicator("sessions"), cuts: [] };
  expect(classLabel("no-supply", sessions, "fr")).toBe("aucune séance à portée");
  expect(classLabel("no-data", sessions, "fr")).toBe("pas de donnée");
  expect(classLabel("no-need", sessions, "en")).toBe("no child counted");
});

test("a figure has its unit, one decimal at most", () => {
  const text = (id: Parameters<typeof mapIndicator>[0], value: number): string =>
    figureText(valueOf(value), mapIndicator(id), "fr").replaceAll("\u00a0", " ");
  expect(text("sessions", 4.26)).toBe("4,3 séances par mois à portée");
  expect(text("sessions", 1)).toBe("1 séance par mois à portée");
  expect(text("coverage", 0.5)).toBe("50 % des enfants desservis");
  expect(text("children", 36)).toBe("36 enfants");
  expect(text("access", 901)).toBe("à 16 min du lieu le plus proche");
});
