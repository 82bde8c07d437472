import { DOMParser } from "@xmldom/xmldom";
import { expect, test } from "vitest";
import { buildDifferenceSheet } from "../../../../../src/exports/compare/differenceSheet.ts";
import { describeScenario } from "../../../../../src/pipeline/comparedScenario.ts";
import { HOSTILE_NAMES } from "../../../../fixtures/exportContexts.ts";
import { documentOfPlan } from "../../../../fixtures/morningPlan.ts";
import { rowPlan, rowScenario } from "../../../../fixtures/rowScenario.ts";

const scenario = rowScenario();
const input = {
  a: describeScenario(scenario, null),
  b: describeScenario(scenario, documentOfPlan(rowPlan())),
  names: { a: "Aujourd'hui", b: "Le projet" },
  indicator: "access",
  lang: "fr",
} as const;

/** The texts of a sheet in order; throws where it is not well-formed. */
function textsOfSheet(text: string): readonly string[] {
  const document = new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(text, "image/svg+xml");
  return [...document.getElementsByTagName("text")].map((each) => each.textContent ?? "");
}

test("says what B changes, both names, each class with its count, and the sources", () => {
  const sheet = buildDifferenceSheet(input, "differences.svg");
  const texts = textsOfSheet(sheet?.text ?? "");
  expect(texts[0]).toBe("Ce que B change par rapport à A\u202f: temps d’accès");
  expect(texts).toContain("A\u202f: Aujourd’hui");
  expect(texts).toContain("B\u202f: Le projet");
  const classes = texts.filter((text) => / enfants?\)$/u.test(text));
  expect(classes).toEqual([
    "desservie en plus (70 enfants)",
    "plus près (0 enfant)",
    "pareil (30 enfants)",
    "plus loin (0 enfant)",
    "n’est plus desservie (0 enfant)",
  ]);
  expect(texts.some((text) => text.startsWith("Sources\u202f: "))).toBe(true);
  expect(sheet).toEqual(buildDifferenceSheet(input, "differences.svg"));
});

test("signs carry the differences where colours do not", () => {
  const text = buildDifferenceSheet(input, "differences.svg")?.text ?? "";
  // Two communes gain a workshop, and the legend shows the sign once.
  expect(text.match(/url\(#differences-plus-light\)/gu)).toHaveLength(3);
  expect(text.match(/url\(#differences-minus-light\)/gu)).toHaveLength(1);
});

test("is not drawn where the two do not measure the same", () => {
  const ageBand = { fromMonths: 0, toMonths: 36 };
  const other = describeScenario({ ...scenario, programme: { ...scenario.programme, ageBand } }, null);
  expect(buildDifferenceSheet({ ...input, b: other }, "differences.svg")).toBeNull();
});

test("names of users are text, whatever they hold", () => {
  const [a, b] = HOSTILE_NAMES;
  const communes = scenario.territory.communes.map((commune, index) => ({
    ...commune,
    name: HOSTILE_NAMES[index] ?? "",
  }));
  const hostile = { ...scenario, territory: { ...scenario.territory, name: b, communes } };
  const sheet = buildDifferenceSheet(
    { ...input, a: describeScenario(hostile, null), b: describeScenario(hostile, null), names: { a, b } },
    "differences.svg",
  );
  expect(sheet?.text).not.toContain("<script");
  expect(textsOfSheet(sheet?.text ?? "").join(" ")).toContain("alert('œ')");
});
