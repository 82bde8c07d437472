import { describe, expect, test } from "vitest";
import { readPmed } from "../../../../src/bench/pmed.ts";

describe("readPmed", () => {
  test("ways are shortest paths and the last of a repeated edge counts", () => {
    const { value } = readPmed("3 4 1\n1 2 5\n2 3 5\n1 3 20\n1 2 7\n", "tiny", { kind: "median" });
    expect(value?.problem.demands.map(({ houseSeconds }) => houseSeconds)).toEqual([
      [0, 7, 12],
      [7, 0, 5],
      [12, 5, 0],
    ]);
    expect(value?.problem.houses).toMatchObject({ least: 0, most: 1 });
  });

  test("a radius leaves near houses only; all vertices may open where all must be covered", () => {
    const { value } = readPmed("3 2 1\n1 2 5\n2 3 6\n", "tiny", { kind: "cover-all", radius: 5 });
    expect(value?.problem.demands.map(({ houses }) => houses)).toEqual([[0, 1], [0, 1], [2]]);
    expect(value?.problem.houses?.most).toBe(3);
  });

  test("a bad number is named with its line", () => {
    const { value, issues } = readPmed("3 2 1\n1 2 5\n2 4 6\n", "tiny", { kind: "median" });
    expect(value).toBeUndefined();
    expect(issues).toMatchObject([
      { code: "bench-bad-number", at: "line 3", params: { field: "j", text: "4" } },
    ]);
  });

  test("a file that ends early is named with its last line", () => {
    const { issues } = readPmed("3 2 1\n1 2 5\n", "tiny", { kind: "median" });
    expect(issues).toMatchObject([{ code: "bench-ends-early", at: "line 2", params: { field: "i" } }]);
  });
});
