import { expect, test } from "vitest";
import { toHalfDaysPerCycle, toHalfDaysPerMonth } from "../../../../src/pipeline/budgetMonth.ts";

test("a month of the budget is four weeks of the cycle; a started half-day does not count", () => {
  // 5 a month: 5 × 4/4 = 5 in four weeks, 5 × 6/4 = 7.5 in six, 5 × 2/4 = 2.5 in two.
  expect([4, 6, 2].map((weeks) => toHalfDaysPerCycle(5, weeks))).toEqual([5, 7, 2]);
  expect(toHalfDaysPerCycle(0, 4)).toBe(0);
});

test("half-days of a cycle are told per month without rounding", () => {
  // 7 in six weeks: 7 × 4/6.
  expect(toHalfDaysPerMonth(7, 6)).toBeCloseTo(4.6667, 4);
  expect(toHalfDaysPerMonth(5, 4)).toBe(5);
});
