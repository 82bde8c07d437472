import { expect, test } from "vitest";
import { placeNames } from "../../../../src/mapping/placeNames.ts";

test("a lone name stands below its point", () => {
  expect(placeNames([{ text: "Givry", x: 200, y: 100 }], [], 400)).toEqual([
    { text: "Givry", x: 200, y: 124 },
  ]);
});

test("a name steps aside for a mark below it, and for the name before it", () => {
  const marks = [
    { x: 200, y: 100 },
    { x: 200, y: 120 },
  ];
  const [first] = placeNames([{ text: "Givry", x: 200, y: 100 }], marks, 400);
  expect(first?.y).toBeLessThan(100);
  const two = placeNames(
    [
      { text: "Givry", x: 200, y: 100 },
      { text: "Jambles", x: 205, y: 102 },
    ],
    [],
    400,
  );
  expect(Math.abs((two[0]?.y ?? 0) - (two[1]?.y ?? 0))).toBeGreaterThan(13);
});

test("a long name near the edge stays in the drawing", () => {
  // 22 letters of 7 units: half is 77.
  const [name] = placeNames([{ text: "Saint-Léger-sur-Dheune", x: 10, y: 100 }], [], 400);
  expect(name?.x).toBe(77);
});
