import { expect, it } from "vitest";
import { diagnose } from "../../../../src/pipeline/diagnose.ts";
import { computeServiceCoverage } from "../../../../src/pipeline/serviceCoverage.ts";
import { place } from "../../../fixtures/place.ts";
import { timedScenario } from "../../../fixtures/timedScenario.ts";

it("tells for each service who has one within reach; a service without places in the data has no share", () => {
  const structures = [
    place("culture", 0, 0, { categories: [1] }),
    place("creche", 0, 0, { kind: "childcare", categories: [] }),
  ];
  const scenario = timedScenario(
    [
      { code: "71001", seconds: [900, 901], children: 30 },
      { code: "71002", seconds: [901, 60], children: 10 },
    ],
    structures,
  );
  const coverage = computeServiceCoverage(scenario, diagnose(scenario));
  expect(coverage).toHaveLength(13);
  expect(coverage[0]).toEqual({ service: 1, places: 1, coveredShare: 0.75 });
  expect(coverage[12]).toEqual({ service: "childcare", places: 1, coveredShare: 0.25 });
  expect(coverage[1]).toEqual({ service: 2, places: 0, coveredShare: null });
});
