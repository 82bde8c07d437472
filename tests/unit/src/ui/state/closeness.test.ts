import { expect, test } from "vitest";
import { CLOSENESS_LEVELS, extraCentsOf } from "../../../../../src/ui/state/closeness.ts";

test("each stop of the slider accepts at least what the one before does, in whole tens of euros", () => {
  const amounts = CLOSENESS_LEVELS.map((level) => extraCentsOf(level, 353_256));
  expect(amounts).toEqual([0, 0, 8000, 36_000, 177_000]); // 2 %, 10 % and 50 % of 3 532,56 €
});

test("a plan whose cost is not known is stayed close to at no price", () => {
  expect(CLOSENESS_LEVELS.map((level) => extraCentsOf(level, 0))).toEqual([0, 0, 0, 0, 0]);
});
