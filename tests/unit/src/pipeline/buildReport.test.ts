import { describe, expect, it } from "vitest";
import { assessPlan } from "../../../../src/pipeline/assessPlan.ts";
import { buildReport, describeOptimisation } from "../../../../src/pipeline/buildReport.ts";
import { diagnose } from "../../../../src/pipeline/diagnose.ts";
import { documentOf } from "../../../../src/pipeline/runPlan.ts";
import type { Outcome } from "../../../../planners/model/outcome.ts";
import { grandChalonScenario } from "../../../../src/scenario/grandChalonScenario.ts";
import { rowPlan, rowScenario } from "../../../fixtures/rowScenario.ts";

const OUTCOME: Outcome = {
  status: "limit",
  plan: rowPlan(),
  objective: 100,
  bound: 90,
  costCents: 100,
  uncoverable: [],
  conflicts: [],
  method: "test",
};

describe("buildReport", () => {
  it("has the contract's keys for a diagnosis", () => {
    const scenario = rowScenario();
    const report = buildReport(scenario, diagnose(scenario));
    expect(report.territory).toEqual({
      name: "Row",
      communes: 4,
      population: 1000,
      populationVintage: "2023",
      children: 100,
    });
    expect("after" in report || "plan" in report || "optimisation" in report).toBe(false);
    expect(report.unserved).toEqual([
      { code: "71003", reason: "not-asked", repair: null },
      { code: "71004", reason: "not-asked", repair: null },
    ]);
  });

  it("names the communes that 2 minutes would flip, and measures every ring", () => {
    const scenario = rowScenario();
    const whiteZone = { ...scenario.programme.whiteZone, minutes: 10 };
    const atTheEdge = { ...scenario, programme: { ...scenario.programme, whiteZone } };
    const { indicators } = buildReport(atTheEdge, diagnose(atTheEdge));
    expect(indicators).toMatchObject({ service: 4, mightBeWhite: ["71002"], mightBeCovered: [] });
    expect(indicators.inequality.map(({ group }) => group)).toEqual([
      "all",
      "ring-0",
      "ring-1",
      "ring-2",
      "ring-3",
    ]);
    expect(indicators.inequality[0]?.worst).toEqual({ code: "71004", minutes: 30 });
  });

  it("leaves out of the unserved what the plan serves, and never guesses a reason", () => {
    const scenario = rowScenario();
    const diagnosis = diagnose(scenario);
    const document = documentOf(scenario, 1, OUTCOME);
    const optimisation = describeOptimisation({ document, outcome: OUTCOME, seconds: 1.23456 });
    const assessment = assessPlan(scenario, diagnosis, document.plan);
    const report = buildReport(scenario, diagnosis, { document, assessment, optimisation });
    expect(report.unserved).toEqual([]);
    expect(report.optimisation).toMatchObject({ gap: 0.1, seconds: 1.235, provenOptimal: false });
    const none = assessPlan(scenario, diagnosis, { circuits: [] });
    const empty = buildReport(scenario, diagnosis, { document, assessment: none, optimisation });
    expect(empty.unserved.map((item) => item.reason)).toEqual(["not-asked", "not-asked"]);
  });

  it("names what the built-in data do not hold", () => {
    const scenario = grandChalonScenario();
    const { caveats, territory } = buildReport(scenario, diagnose(scenario));
    expect(territory.population).toBe(113_440);
    expect(caveats).toEqual(
      expect.arrayContaining([
        "rpe-not-supplied",
        "neighbouring-supply-not-supplied",
        "edge-communes-uncertain",
      ]),
    );
  });
});
