import { expect, test } from "vitest";
import type { Figure } from "../../../../geodata/model/indicators.ts";
import { assessPlan } from "../../../../src/pipeline/assessPlan.ts";
import { computeIndicators } from "../../../../src/pipeline/computeIndicators.ts";
import { diagnose } from "../../../../src/pipeline/diagnose.ts";
import { addPlanToIndicators } from "../../../../src/pipeline/indicatorsAfterPlan.ts";
import type { Scenario } from "../../../../src/scenario/scenario.ts";
import { rowPlan, rowScenario } from "../../../fixtures/rowScenario.ts";

function indicatorsAfter(scenario: Scenario, plan = rowPlan()) {
  const diagnosis = diagnose(scenario);
  const today = computeIndicators(scenario, diagnosis);
  const { communes } = assessPlan(scenario, diagnosis, plan);
  return { today, after: addPlanToIndicators(today, scenario, diagnosis.definition, plan, communes) };
}

/** The row's own places meet eight times a month. */
function scenarioWithSessions(): Scenario {
  const scenario = rowScenario();
  return {
    ...scenario,
    structures: scenario.structures.map((structure) => ({ ...structure, sessionsPerMonth: 8 })),
  };
}

function valuesOf(figures: readonly Figure[]): (number | string)[] {
  return figures.map((figure) => (figure.kind === "value" ? figure.value : figure.kind));
}

test("the workshops of a plan add their sessions where they can be reached", () => {
  const { today, after } = indicatorsAfter(scenarioWithSessions());
  // The stop is visited twice in a cycle of four weeks: 2 a month, in 71003 and 600 s away from 71002 and 71004.
  expect(valuesOf(today.communes.map(({ sessions }) => sessions))).toEqual([8, 8, "no-supply", "no-supply"]);
  expect(valuesOf(after.communes.map(({ sessions }) => sessions))).toEqual([8, 10, 2, 2]);
});

test("a commune that the plan covers is covered whole, and near its limit only by its new drive", () => {
  const { after } = indicatorsAfter(scenarioWithSessions());
  expect(valuesOf(after.communes.map(({ coverage }) => coverage))).toEqual([1, 1, 1, 1]);
  expect(valuesOf(after.communes.map(({ access }) => access))).toEqual([0, 600, 0, 600]);
  const { minutes } = rowScenario().programme.whiteZone;
  const near = after.communes.map(({ nearThreshold }) => nearThreshold);
  expect(near[2]).toBeNull(); // the workshop is on the spot
  expect(near[3]).toBe(600 + 120 > minutes * 60 ? "might-be-white" : null);
});

test("sessions that are not known stay unknown, and an empty plan adds nothing", () => {
  const unknown = rowScenario();
  const { today, after } = indicatorsAfter({
    ...unknown,
    structures: unknown.structures.map((structure) => ({
      ...structure,
      mode: "itinerant" as const,
      sessionsPerMonth: null,
    })),
  });
  expect(today.communes[1]?.sessions.kind).toBe("no-data");
  expect(after.communes[1]?.sessions.kind).toBe("no-data");
  const empty = indicatorsAfter(scenarioWithSessions(), { circuits: [] });
  expect(empty.after.communes.map(({ sessions }) => sessions)).toEqual(
    empty.today.communes.map(({ sessions }) => sessions),
  );
});
