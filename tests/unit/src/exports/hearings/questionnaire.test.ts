import { expect, test } from "vitest";
import { writeQuestionnaires } from "../../../../../src/exports/hearings/questionnaire.ts";

const two = [
  { code: "00003", name: "C" },
  { code: "00004", name: "<b>D</b>" },
];

test("there is one page a commune, names escaped, with a box for each half-day asked twice", () => {
  const { fileName, text } = writeQuestionnaires("Quatre & carrés", two, "fr");
  expect(fileName).toBe("questionnaire-communes.html");
  expect(text.match(/<article>/gu)).toHaveLength(2);
  expect(text).toContain("<h1>&lt;b&gt;D&lt;/b&gt;</h1>");
  expect(text).toContain("Quatre &amp; carrés prépare");
  // A page: 2 tables × 14 half-days, 3 questions × oui and non.
  expect(text.match(/class="box"/gu)).toHaveLength(2 * (2 * 14 + 3 * 2));
});

test("the file of one commune is named after it, in its language", () => {
  const { fileName, text } = writeQuestionnaires("Here", [{ code: "2A004", name: "Ajaccio" }], "en");
  expect(fileName).toBe("questionnaire-2a004.html");
  expect(text).toContain('<html lang="en">');
  expect(text).toContain("Hall offered");
});
