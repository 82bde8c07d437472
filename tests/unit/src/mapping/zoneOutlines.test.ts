import { expect, test } from "vitest";
import { zoneOutlines } from "../../../../src/mapping/zoneOutlines.ts";
import { fourSquares } from "../../../fixtures/fourSquares.ts";

/** Length of lines in degrees, to count borders. */
function lengthOf(lines: readonly (readonly (readonly number[])[])[]): number {
  let sum = 0;
  for (const line of lines) {
    for (let i = 1; i < line.length; i++) {
      const [x1 = 0, y1 = 0] = line[i - 1] ?? [];
      const [x2 = 0, y2 = 0] = line[i] ?? [];
      sum += Math.hypot(x2 - x1, y2 - y1);
    }
  }
  return sum;
}

test("one commune gives its own closed ring", () => {
  const lines = zoneOutlines(fourSquares().communes.slice(0, 1));
  expect(lines).toHaveLength(1);
  expect(lines[0]?.[0]).toEqual(lines[0]?.[lines[0].length - 1]);
  expect(lengthOf(lines)).toBeCloseTo(0.4, 6);
});

test("neighbours lose the border they share", () => {
  // Two squares of 0.1 side by side: 2 × 0.2 + 2 × 0.1.
  const lines = zoneOutlines(fourSquares().communes.slice(0, 2));
  expect(lengthOf(lines)).toBeCloseTo(0.6, 6);
  expect(lines).toHaveLength(1);
});

test("the four together keep the outer square only", () => {
  expect(lengthOf(zoneOutlines(fourSquares().communes))).toBeCloseTo(0.8, 6);
});

test("a commune without outline adds nothing", () => {
  const bare = fourSquares().communes.map((commune) => ({ ...commune, outline: null }));
  expect(zoneOutlines(bare)).toEqual([]);
});
