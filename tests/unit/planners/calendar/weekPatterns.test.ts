import { expect, test } from "vitest";
import { listWeekPatterns } from "../../../../planners/calendar/weekPatterns.ts";

test("two visits in four weeks are every second week", () => {
  expect(listWeekPatterns(4, 2)).toEqual([
    [0, 2],
    [1, 3],
  ]);
});

test("three visits in four weeks leave any one week out", () => {
  expect(listWeekPatterns(4, 3).map((pattern) => pattern.join(""))).toEqual(["012", "123", "023", "013"]);
});

test("lapses around the cycle differ by one week at most", () => {
  for (let weeks = 1; weeks <= 8; weeks++) {
    for (let visits = 1; visits <= weeks; visits++) {
      for (const pattern of listWeekPatterns(weeks, visits)) {
        const lapses = pattern.map((week, index) => (pattern[index + 1] ?? (pattern[0] ?? 0) + weeks) - week);
        expect(pattern).toHaveLength(visits);
        expect(Math.max(...lapses) - Math.min(...lapses)).toBeLessThanOrEqual(1);
      }
    }
  }
});

test("a cycle cannot hold more visits than weeks, nor none", () => {
  expect(listWeekPatterns(4, 5)).toEqual([]);
  expect(listWeekPatterns(4, 0)).toEqual([]);
});
