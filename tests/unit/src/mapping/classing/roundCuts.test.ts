import { expect, test } from "vitest";
import { accessMinuteCuts, evenCuts, shareCuts } from "../../../../../src/mapping/classing/roundCuts.ts";
import { CLASS_COUNTS } from "../../../../../src/mapping/mapChoice.ts";

test("cuts of access are round minutes around the threshold", () => {
  expect(accessMinuteCuts(15, 5)).toEqual([5, 10, 15, 20]);
  expect(accessMinuteCuts(20, 5)).toEqual([10, 15, 20, 25]);
  expect(accessMinuteCuts(30, 5)).toEqual([10, 20, 30, 40]);
  expect(accessMinuteCuts(10, 5)).toEqual([4, 7, 10, 13]);
  expect(accessMinuteCuts(5, 5)).toEqual([3, 4, 5, 6]);
  expect(accessMinuteCuts(15, 3)).toEqual([10, 15]);
  expect(accessMinuteCuts(15, 7)).toEqual([5, 10, 15, 20, 25, 35]);
});

test("cuts of access ascend from above zero, with the threshold among them, for every threshold of an hour", () => {
  for (let minutes = 1; minutes <= 60; minutes++) {
    for (const count of CLASS_COUNTS) {
      const cuts = accessMinuteCuts(minutes, count);
      expect(cuts).toHaveLength(count - 1);
      expect(cuts[0]).toBeGreaterThan(0);
      expect([...cuts].sort((a, b) => a - b)).toEqual([...cuts]);
      expect(cuts).toContain(minutes);
    }
  }
});

test("shares are cut in equal parts", () => {
  expect(shareCuts(5)).toEqual([0.2, 0.4, 0.6, 0.8]);
  expect(shareCuts(4)).toEqual([0.25, 0.5, 0.75]);
  expect(shareCuts(3)).toEqual([0.35, 0.65]);
});

test("even cuts are round, and a few great figures do not empty the map", () => {
  // Nine tenths of 1…20 lie below 19: five steps of 5 reach it.
  const values = Array.from({ length: 20 }, (_, index) => index + 1);
  expect(evenCuts(values, 5)).toEqual([5, 10, 15, 20]);
  expect(evenCuts([...values.slice(0, 19), 5000], 5)).toEqual([5, 10, 15, 20]);
  expect(evenCuts([0.1, 0.2, 0.3], 3)).toEqual([0.1, 0.2]);
  expect(evenCuts([0, 0], 5)).toEqual([]);
});
