import { expect, test } from "vitest";
import { placeFreeNames, placeNames } from "../../../../src/mapping/placeNames.ts";

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

test("where names are free to go, one that would cover another is left out", () => {
  const name = (text: string, x: number): { text: string; x: number; y: number } => ({ text, x, y: 100 });
  const crowd = Array.from({ length: 12 }, (_, index) => name(`Commune ${index}`, 150 + index));
  const placed = placeFreeNames(crowd, [], 300);
  expect(placed[0]).toEqual({ text: "Commune 0", x: 150, y: 104 }); // The first stands on its point.
  expect(placed.length).toBeGreaterThan(1);
  expect(placed.length).toBeLessThan(12);
  expect(placeFreeNames([name("A", 150)], [{ x: 150, y: 100 }], 300)[0]?.y).not.toBe(104);
});
