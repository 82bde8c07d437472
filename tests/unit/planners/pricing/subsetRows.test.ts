import { describe, expect, test } from "vitest";
import { findSubsetRows, toWords } from "../../../../planners/pricing/subsetRows.ts";

describe("subset rows", () => {
  test("three half tours that cover two of three groups each fall short by 1/2", () => {
    const tours = [{ covers: [0, 1] }, { covers: [0, 2] }, { covers: [1, 2] }];
    // 1/2 + 1/2 + 1/2 = 1.5 < 2
    expect(findSubsetRows(tours, Float64Array.of(0.5, 0.5, 0.5), 3, 10)).toEqual([[0, 1, 2]]);
  });

  test("whole tours never fall short", () => {
    const tours = [{ covers: [0, 1] }, { covers: [2] }, { covers: [0, 1, 2] }];
    expect(findSubsetRows(tours, Float64Array.of(1, 1, 0), 3, 10)).toEqual([]);
    expect(findSubsetRows(tours, Float64Array.of(0, 0, 1), 3, 10)).toEqual([]);
  });

  test("no more rows than asked for", () => {
    const tours = [{ covers: [0, 1, 3] }, { covers: [0, 2] }, { covers: [1, 2, 3] }];
    const values = Float64Array.of(0.5, 0.5, 0.5);
    expect(findSubsetRows(tours, values, 4, 10)).toEqual([
      [0, 1, 2],
      [0, 2, 3],
    ]);
    expect(findSubsetRows(tours, values, 4, 1)).toEqual([[0, 1, 2]]);
  });
});

test("groups become bits of 32-bit words", () => {
  expect([...toWords([0, 33], 40)]).toEqual([1, 2]);
  expect([...toWords([], 0)]).toEqual([0]);
});
