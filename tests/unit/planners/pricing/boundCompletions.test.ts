import { expect, test } from "vitest";
import { boundCompletions } from "../../../../planners/pricing/boundCompletions.ts";
import { CoverWorth } from "../../../../planners/pricing/coverWorth.ts";
import { weighLegs } from "../../../../planners/pricing/legWorth.ts";
import { buildTourGraph } from "../../../../planners/pricing/tourGraph.ts";
import { mergeDemands } from "../../../../planners/selection/mergeDemands.ts";
import { timelessProblem } from "../../../fixtures/timelessProblem.ts";

/** On a line: depot 0, sites at 10, 20 and 30 (a unit is 100 cents); each covers a demand, 0 and 2 share one. */
test("going on credits what a stop covers beyond the two stops before it", () => {
  const problem = timelessProblem({
    sites: [
      [10, 0],
      [20, 0],
      [30, 0],
    ],
    covers: [[0, 2], [1]],
    weights: [1, 1],
    maxStops: 3,
    tourMetres: null,
  });
  const { groups } = mergeDemands(problem, [true, true, true]);
  const graph = buildTourGraph(problem, 0, { halfDays: 1, maxStops: 3, maxMinutes: 60 }, [0, 1, 2], groups);
  const prices = { rows: [], perCent: 1, perMetre: 0, perMinute: 0, perTour: 0 };
  const priced = { ...prices, groups: Float64Array.of(5000, 3000) };
  const legs = weighLegs(graph, priced);
  const bounds = boundCompletions(graph, legs, new CoverWorth({ ...graph, ...priced }), false);
  const depot = 3;
  // From site 1 straight home: 20 × 100; by way of 2, which shares its demand with 0 alone: 1000 − 5000 + 3000.
  expect(bounds.of(0, depot, 1)).toBe(2000);
  expect(bounds.of(1, depot, 1)).toBe(1000 - 5000 + 1000);
  expect(bounds.of(1, 2, 1)).toBe(2000);
  expect(bounds.of(1, 0, 1)).toBe(2000);
});
