import { expect, test } from "vitest";
import { DEFAULT_MAP_STYLE, type MapStyleChoice } from "../../../../src/mapping/mapChoice.ts";
import { paintCompared } from "../../../../src/mapping/paintCompared.ts";
import { describeScenario } from "../../../../src/pipeline/comparedScenario.ts";
import { documentOfPlan } from "../../../fixtures/morningPlan.ts";
import { rowPlan, rowScenario } from "../../../fixtures/rowScenario.ts";

const scenario = rowScenario();
const today = describeScenario(scenario, null);
const planned = describeScenario(scenario, documentOfPlan(rowPlan()));

const THIRDS: MapStyleChoice = {
  ...DEFAULT_MAP_STYLE,
  classings: { access: { method: "equal", count: 3, ownCuts: [] } },
};

test("both maps are cut over the figures of both, whichever comes first", () => {
  // Today 0, 10, 20, 30 min, with the plan 0, 10, 0, 10: thirds of 0…30 are 10 and 20 min on both maps.
  const painted = paintCompared(today, planned, "access", THIRDS);
  expect(painted?.a.cuts).toEqual([600, 1200]);
  expect(painted?.b.cuts).toEqual(painted?.a.cuts);
  expect(paintCompared(planned, today, "access", THIRDS)?.a.cuts).toEqual(painted?.a.cuts);
  // Alone, the plan's own figures are cut otherwise: sharing a scale is what makes the colours comparable.
  expect(paintCompared(planned, planned, "access", THIRDS)?.a.cuts).not.toEqual(painted?.a.cuts);
});

test("the same figure has the same colour on both maps", () => {
  const painted = paintCompared(today, planned, "access", THIRDS);
  const fillOf = (side: "a" | "b", code: string): string | undefined =>
    painted?.[side].communes.get(code)?.paint.fill;
  expect(fillOf("a", "71002")).toBe(fillOf("b", "71002")); // 10 min in both
  expect(fillOf("b", "71004")).toBe(fillOf("a", "71002")); // 10 min too
  expect(fillOf("a", "71004")).not.toBe(fillOf("b", "71004"));
});
