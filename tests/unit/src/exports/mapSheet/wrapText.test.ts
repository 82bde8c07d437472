import { expect, test } from "vitest";
import { estimateWidth, wrapText } from "../../../../../src/exports/mapSheet/wrapText.ts";

test("lines break at spaces and fit; no-break spaces hold", () => {
  const text = "Zone blanche : aucun lieu à moins de 15\u00a0min";
  const lines = wrapText(text, 10, 120);
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) expect(estimateWidth(line, 10)).toBeLessThanOrEqual(120);
  expect(lines.join(" ")).toBe(text);
  expect(lines.some((line) => line.includes("15\u00a0min"))).toBe(true);
});

test("a word longer than the line stays whole", () => {
  expect(wrapText("un anticonstitutionnellement long", 10, 60)).toEqual([
    "un",
    "anticonstitutionnellement",
    "long",
  ]);
});
