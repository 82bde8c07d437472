import { expect, it } from "vitest";
import type { Inequality } from "../../../../../geodata/model/indicators.ts";
import { rankStrengths } from "../../../../../src/ui/figures/strengths.ts";

function group(name: string, coveredShare: number, children = 10): Inequality {
  return {
    group: name,
    communes: 1,
    children,
    coveredShare,
    meanMinutes: null,
    gini: null,
    worst: null,
    unreached: 0,
  };
}

it("parts services and groups at half of the children, best and worst first, and tells what is not told", () => {
  const { strong, weak, untold } = rankStrengths(
    [
      { service: 1, places: 2, coveredShare: 0.5 },
      { service: 2, places: 1, coveredShare: 0.1 },
      { service: 3, places: 0, coveredShare: null },
    ],
    [group("all", 0.9), group("ring-1", 0.8), group("ring-2", 0.05), group("ring-3", 0, 0)],
  );
  expect(strong.map(({ share }) => share)).toEqual([0.8, 0.5]);
  expect(weak).toEqual([
    { kind: "group", group: "ring-2", children: 10, share: 0.05 },
    { kind: "service", service: 2, places: 1, share: 0.1 },
  ]);
  expect(untold).toEqual([3]);
});

it("keeps five of each", () => {
  const groups = Array.from({ length: 14 }, (_, index) => group(`ring-${index}`, index < 7 ? 0.1 : 0.9));
  const { strong, weak } = rankStrengths([], groups);
  expect([strong.length, weak.length]).toEqual([5, 5]);
});
