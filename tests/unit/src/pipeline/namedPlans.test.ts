import { expect, it } from "vitest";
import { exploreFront } from "../../../../planners/pareto/exploreFront.ts";
import { assessPlan } from "../../../../src/pipeline/assessPlan.ts";
import { checkScenarioPlan } from "../../../../src/pipeline/checkScenarioPlan.ts";
import { diagnose } from "../../../../src/pipeline/diagnose.ts";
import { computeNamedPlans } from "../../../../src/pipeline/namedPlans.ts";
import { scenarioOfPlan } from "../../../../src/pipeline/planAim.ts";
import {
  documentOfPoint,
  runExploration,
  type RunPlans,
  startPlanSession,
  tellRun,
} from "../../../../src/pipeline/planSession.ts";
import { summarisePlan } from "../../../../src/pipeline/planSummary.ts";
import { runPlan } from "../../../../src/pipeline/runPlan.ts";
import { grandChalonScenario } from "../../../../src/scenario/grandChalonScenario.ts";
import { rowScenario } from "../../../fixtures/rowScenario.ts";
import { testSolver } from "../../../fixtures/runPlanner.ts";

const options = { seed: 1, limit: { iterations: 100_000 } };
const solver = await testSolver();
const host = { solver, now: () => 0, onProgress: () => undefined, shouldStop: () => false };
const asked: string[] = [];
const runPlans: RunPlans = (tasks) => {
  asked.push(...tasks.map(({ scenario }) => JSON.stringify(scenario.programme.aim)));
  return Promise.resolve(tasks.map((task) => runPlan(task.scenario, task.options, host)));
};

it("proposes the cheapest, the fairest and the one for most children, each proven and valid", async () => {
  const scenario = grandChalonScenario("2026-11-22");
  const diagnosis = diagnose(scenario);
  const session = startPlanSession(scenario, diagnosis);
  const plans = await computeNamedPlans(session, options, runPlans);
  expect(plans.map(({ names }) => names)).toEqual([["cheapest"], ["fairest"], ["most-children"]]);
  for (const document of plans) {
    expect(document.status).toBe("optimal");
    expect(checkScenarioPlan(scenario, document)).toEqual([]);
  }
  const [cheapest, fairest, most] = plans.map((document) => summarisePlan(scenario, diagnosis, document));
  expect(fairest?.childrenServed).toBe(cheapest?.childrenServed);
  expect(fairest?.worstSeconds).toBeLessThan(cheapest?.worstSeconds ?? 0);
  expect(fairest?.centsPerCycle).toBeLessThanOrEqual((cheapest?.centsPerCycle ?? 0) * 1.2);
  // 16 half-days a month, of which half.
  expect(most?.halfDaysPerMonth).toBe(8);
  expect(plans[0]?.aim).toBeUndefined();
}, 60_000);

it("gives one plan several names rather than twins, and asks nothing twice", async () => {
  const scenario = rowScenario();
  const session = startPlanSession(scenario, diagnose(scenario));
  tellRun(session, runPlan(scenario, options, host));
  asked.length = 0;
  const plans = await computeNamedPlans(session, options, runPlans);
  expect(new Set(plans.flatMap(({ names }) => names))).toEqual(
    new Set(["cheapest", "fairest", "most-children"]),
  );
  expect(plans.length).toBeLessThan(3);
  expect(asked).not.toContain(JSON.stringify({ kind: "cover-all" }));
  expect(new Set(asked).size).toBe(asked.length);
});

it("counts the longest drive as the report does", async () => {
  const scenario = grandChalonScenario("2026-11-22");
  const diagnosis = diagnose(scenario);
  const session = startPlanSession(scenario, diagnosis);
  const front = await runExploration(
    session,
    exploreFront(session.front, { points: 3, mostSolved: 500 }),
    options,
    runPlans,
  );
  expect(front.points.length).toBeGreaterThan(1);
  for (const point of front.points) {
    const document = documentOfPoint(session, point, 1);
    const { after } = assessPlan(scenarioOfPlan(scenario, document), diagnosis, document.plan);
    expect((after.worstMinutes ?? 0) * 60).toBeCloseTo(point.worstSeconds, 6);
  }
}, 60_000);
