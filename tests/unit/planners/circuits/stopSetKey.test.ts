import { expect, test } from "vitest";
import { makeStopSetKey } from "../../../../planners/circuits/stopSetKey.ts";

test("every set of up to three of six sites has a name of its own", () => {
  const keyOf = makeStopSetKey(6);
  const sets: number[][] = [];
  for (let a = 0; a < 6; a++) {
    sets.push([a]);
    for (let b = a + 1; b < 6; b++) {
      sets.push([a, b]);
      for (let c = b + 1; c < 6; c++) sets.push([a, b, c]);
    }
  }
  expect(new Set(sets.map(keyOf)).size).toBe(6 + 15 + 20);
  expect(keyOf([1, 2])).toBe(keyOf([1, 2]));
});

test("sets too large for a number are named by text", () => {
  const keyOf = makeStopSetKey(1000);
  expect(keyOf([1, 2, 3, 4, 5])).toBeTypeOf("number");
  expect(keyOf([1, 2, 3, 4, 5, 6])).toBe("1 2 3 4 5 6");
});
