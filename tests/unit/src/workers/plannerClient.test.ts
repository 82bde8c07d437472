import { describe, expect, it } from "vitest";
import type { Progress } from "../../../../planners/model/search.ts";
import { documentOf, type PlanRun } from "../../../../src/pipeline/runPlan.ts";
import type { PlanOptions } from "../../../../src/pipeline/solveProblem.ts";
import { createPlannerClient } from "../../../../src/workers/plannerClient.ts";
import type { PlannerReply, PlannerRequest } from "../../../../src/workers/plannerMessages.ts";
import { fakePort as makeFakePort } from "../../../fixtures/fakePort.ts";
import { rowScenario } from "../../../fixtures/rowScenario.ts";

const fakePort = () => makeFakePort<PlannerRequest, PlannerReply>();

const scenario = rowScenario();
const options: PlanOptions = { seed: 7, limit: { iterations: 10 } };
const progress: Progress = { stage: "master", objective: 400, bound: 300, plan: { circuits: [] } };

function emptyRun(): PlanRun {
  const outcome: PlanRun["outcome"] = {
    status: "optimal",
    plan: { circuits: [] },
    objective: 0,
    bound: 0,
    costCents: 0,
    uncoverable: [],
    conflicts: [],
    method: "test",
  };
  return { document: documentOf(scenario, 7, outcome), outcome, seconds: 1 };
}

describe("the way to the planner's worker", () => {
  it("sends the scenario, passes progress on and resolves with the run", async () => {
    const fake = fakePort();
    const client = createPlannerClient(() => fake.port);
    const seen: Progress[] = [];
    const running = client.run(scenario, options, (step) => void seen.push(step));
    expect(fake.requests).toEqual([{ kind: "run", id: 1, scenario, options }]);
    fake.reply({ kind: "progress", id: 1, progress });
    const run = emptyRun();
    fake.reply({ kind: "finished", id: 1, run });
    expect(await running).toBe(run);
    expect(seen).toEqual([progress]);
    expect(fake.state.ended).toBe(0);
  });

  it("keeps what was found when it is cancelled, and ends the worker", async () => {
    const fake = fakePort();
    const client = createPlannerClient(() => fake.port);
    const running = client.run(scenario, options, () => undefined);
    fake.reply({ kind: "progress", id: 1, progress });
    client.cancel();
    const { outcome, document } = await running;
    expect(outcome).toMatchObject({ status: "cancelled", objective: 400, bound: 300, plan: progress.plan });
    expect(document).toMatchObject({ status: "cancelled", seed: 7 });
    expect(fake.state.ended).toBe(1);
  });

  it("cancels the run under way when another starts, and ignores its late answer", async () => {
    const ports = [fakePort(), fakePort()];
    let opened = 0;
    const client = createPlannerClient(() => (ports[opened++] ?? fakePort()).port);
    const first = client.run(scenario, options, () => undefined);
    const second = client.run(scenario, options, () => undefined);
    expect((await first).outcome).toMatchObject({ status: "cancelled", plan: null, bound: null });
    ports[1]?.reply({ kind: "finished", id: 1, run: { ...emptyRun(), seconds: 99 } });
    ports[1]?.reply({ kind: "finished", id: 2, run: emptyRun() });
    expect((await second).seconds).toBe(1);
  });

  it("rejects with what went wrong in the worker, and starts a new one afterwards", async () => {
    const ports = [fakePort(), fakePort()];
    let opened = 0;
    const client = createPlannerClient(() => (ports[opened++] ?? fakePort()).port);
    const failing = client.run(scenario, options, () => undefined);
    ports[0]?.reply({ kind: "failed", id: 1, name: "InvariantError", message: "boom", stack: "here" });
    await expect(failing).rejects.toMatchObject({ name: "InvariantError", message: "boom", stack: "here" });
    expect(ports[0]?.state.ended).toBe(1);
    const again = client.run(scenario, options, () => undefined);
    ports[1]?.reply({ kind: "finished", id: 2, run: emptyRun() });
    expect((await again).outcome.status).toBe("optimal");
  });
});
