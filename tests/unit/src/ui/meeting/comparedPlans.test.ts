import { expect, test } from "vitest";
import { findWorstOff } from "../../../../../src/ui/meeting/comparedPlans.ts";

test("the worst off is the farthest, the first of equals", () => {
  const accesses = [
    { code: "a", seconds: 600 },
    { code: "b", seconds: 900 },
    { code: "c", seconds: 900 },
  ];
  expect(findWorstOff(accesses)).toEqual({ code: "b", seconds: 900 });
});

test("a commune that reaches nothing is worse off than the farthest", () => {
  const accesses = [
    { code: "a", seconds: 3600 },
    { code: "island", seconds: null },
    { code: "b", seconds: 7200 },
  ];
  expect(findWorstOff(accesses)).toEqual({ code: "island", seconds: null });
});

test("nobody is worst off where there is nobody", () => {
  expect(findWorstOff([])).toBeNull();
});
