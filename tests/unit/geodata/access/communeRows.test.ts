import { describe, expect, it } from "vitest";
import { groupRows, pickMedianRow, shareWithin } from "../../../../geodata/access/communeRows.ts";
import { UNREACHABLE } from "../../../../geodata/model/travel.ts";

/** Rows of one commune: children and seconds. */
function rowsOf(...cells: readonly (readonly [children: number, seconds: number])[]): {
  indices: number[];
  rows: { code: string; weight: number }[];
  secondsOf: (row: number) => number;
} {
  return {
    indices: cells.map((_, row) => row),
    rows: cells.map(([weight]) => ({ code: "71001", weight })),
    secondsOf: (row) => cells[row]?.[1] ?? UNREACHABLE,
  };
}

describe("rows of a commune", () => {
  it("stand for it by the child in the middle, not the cell in the middle", () => {
    const { indices, rows, secondsOf } = rowsOf([1, 60], [1, 120], [8, 900], [1, 1800]);
    expect(pickMedianRow(indices, rows, secondsOf)).toBe(2);
  });

  it("are within a time exactly where at least half of the children are", () => {
    const half = rowsOf([5, 900], [5, 901]);
    expect(half.secondsOf(pickMedianRow(half.indices, half.rows, half.secondsOf))).toBe(900);
    expect(shareWithin(half.indices, half.rows, half.secondsOf, 900)).toBe(0.5);
    const less = rowsOf([4.9, 900], [5, 901]);
    expect(less.secondsOf(pickMedianRow(less.indices, less.rows, less.secondsOf))).toBe(901);
  });

  it("forgive the rounding of decimal children: 0.7 + 0.1 is half of 1.6, for a computer slightly less", () => {
    const { indices, rows, secondsOf } = rowsOf([0.7, 60], [0.1, 60], [0.8, 900]);
    expect(secondsOf(pickMedianRow(indices, rows, secondsOf))).toBe(60);
  });

  it("have no access where half of the children reach nothing", () => {
    const { indices, rows, secondsOf } = rowsOf([4, 60], [5, UNREACHABLE]);
    expect(secondsOf(pickMedianRow(indices, rows, secondsOf))).toBe(UNREACHABLE);
    expect(shareWithin(indices, rows, secondsOf, 1e9)).toBeCloseTo(4 / 9, 12);
  });

  it("are found by code, in order", () => {
    const groups = groupRows([{ code: "a" }, { code: "b" }, { code: "a" }]);
    expect([...groups]).toEqual([
      ["a", [0, 2]],
      ["b", [1]],
    ]);
  });
});
