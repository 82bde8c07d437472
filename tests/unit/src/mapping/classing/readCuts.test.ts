import { expect, test } from "vitest";
import { readCuts } from "../../../../../src/mapping/classing/readCuts.ts";

test("reads thresholds with semicolons or spaces, and decimals either way", () => {
  expect(readCuts(" 5 ; 10;15,5 ", 100)).toEqual({ kind: "cuts", cuts: [5, 10, 15.5] });
  expect(readCuts("5 10.25", 100)).toEqual({ kind: "cuts", cuts: [5, 10.25] });
});

test("says what is wrong", () => {
  expect(readCuts("", 100)).toEqual({ kind: "count" });
  expect(readCuts("1;2;3;4;5;6;7", 100)).toEqual({ kind: "count" });
  expect(readCuts("5 ; dix", 100)).toEqual({ kind: "not-a-number", text: "dix" });
  expect(readCuts("5 ; 1e3", 100)).toEqual({ kind: "not-a-number", text: "1e3" });
  expect(readCuts("50 ; 120", 100)).toEqual({ kind: "out-of-range", text: "120" });
  expect(readCuts("-5", 100)).toEqual({ kind: "out-of-range", text: "-5" });
  expect(readCuts("10 ; 5", 100)).toEqual({ kind: "not-ascending" });
  expect(readCuts("5 ; 5", 100)).toEqual({ kind: "not-ascending" });
});
