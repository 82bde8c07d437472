import { expect, test } from "vitest";
import { assessPlan } from "../../../../src/pipeline/assessPlan.ts";
import { describeScenario } from "../../../../src/pipeline/comparedScenario.ts";
import { diagnose } from "../../../../src/pipeline/diagnose.ts";
import { summariseCoverage } from "../../../../geodata/access/summariseCoverage.ts";
import { documentOfPlan } from "../../../fixtures/morningPlan.ts";
import { rowPlan, rowScenario } from "../../../fixtures/rowScenario.ts";

test("today is the diagnosis, without plan or means", () => {
  const scenario = rowScenario();
  const today = describeScenario(scenario, null);
  expect(today.summary).toEqual(diagnose(scenario).summary);
  expect(today.accesses).toEqual(diagnose(scenario).communes);
  expect(today.indicators).toBe(today.today);
  expect([today.figures, today.outcomes, today.document]).toEqual([null, null, null]);
});

test("with a plan, the accesses add up to its summary, and indicators have its sessions", () => {
  const scenario = rowScenario();
  const planned = describeScenario(scenario, documentOfPlan(rowPlan()));
  expect(planned.summary).toEqual(assessPlan(scenario, diagnose(scenario), rowPlan()).after);
  expect(summariseCoverage(planned.accesses)).toEqual(planned.summary);
  expect(planned.inequality[0]).toMatchObject({ group: "all", coveredShare: 1, meanMinutes: 6 });
  // Two sessions in a cycle of four weeks, within the 15 minutes of 71003.
  expect(planned.indicators.communes[2]?.sessions).toEqual({ kind: "value", value: 2 });
});
