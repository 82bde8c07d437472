import { describe, expect, it } from "vitest";
import { isNoData, readCount, readNumber } from "../../../../geodata/formats/readNumber.ts";

describe("numbers as people write them", () => {
  it.each([
    ["1 234,5", ",", 1234.5],
    ["1\u202f234\u00a0567", ",", 1_234_567],
    ["4.85", ",", 4.85],
    ["4,85", ".", 4.85],
    ["-3", ".", -3],
    ["1e3", ".", 1000],
    ["12 abc", ".", null],
    ["1,2,3", ",", null],
    ["1 2", ".", null],
    ["", ".", null],
    ["Infinity", ".", null],
  ] as const)("%j with %j is %j", (text, decimal, value) => {
    expect(readNumber(text, decimal)).toBe(value);
  });

  it.each([
    ["1,234", 1234],
    ["1.234", 1234],
    ["1 234", 1234],
    ["3,6", 4],
    ["0,234", 0],
    [12.4, 12],
    ["-1", null],
    [-1, null],
    [Number.NaN, null],
    [true, null],
    [["3"], null],
  ])("as a count %j is %j", (value, count) => {
    expect(readCount(value, ",")).toBe(count);
  });

  it("knows the words for nothing, and zero is not one of them", () => {
    expect(["", " ", "NA", "nd", "-", "..", null, undefined].every(isNoData)).toBe(true);
    expect(["0", 0, "aucun"].some(isNoData)).toBe(false);
  });
});
