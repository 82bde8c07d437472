import { expect, test } from "vitest";
import type { PlanStop } from "../../../../planners/model/plan.ts";
import { createLegFinder } from "../../../../src/pipeline/tourLegs.ts";
import { rowScenario } from "../../../fixtures/rowScenario.ts";

function stopAt(siteId: string): PlanStop {
  return { siteId, arrive: 540, start: 570, end: 660, depart: 690 };
}

test("the drives of a tour go from the base through its stops and back", () => {
  const findLegs = createLegFinder(rowScenario());
  // 600 s and 8 km a step: base to the third town is two steps, one more to the fourth, three home.
  expect(findLegs("base", { stops: [stopAt("salle-71003"), stopAt("salle-71004")] })).toEqual([
    { seconds: 1_200, metres: 16_000 },
    { seconds: 600, metres: 8_000 },
    { seconds: 1_800, metres: 24_000 },
  ]);
});

test("a place that the scenario does not know has no drive, the others keep theirs", () => {
  const findLegs = createLegFinder(rowScenario());
  const stops = [stopAt("salle-71002"), stopAt("nowhere")];
  expect(findLegs("base", { stops })).toEqual([{ seconds: 600, metres: 8_000 }, null, null]);
  expect(findLegs("other-base", { stops: [stopAt("salle-71002")] })).toEqual([null, null]);
});
