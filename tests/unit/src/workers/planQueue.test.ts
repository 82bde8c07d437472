import { expect, it } from "vitest";
import type { PlanRun } from "../../../../src/pipeline/runPlan.ts";
import { countWorkers, createPlanQueue } from "../../../../src/workers/planQueue.ts";
import type { PlannerClient } from "../../../../src/workers/plannerClient.ts";
import { rowScenario } from "../../../fixtures/rowScenario.ts";

const task = { scenario: rowScenario(), options: { seed: 1, limit: { iterations: 1 } } };

/** A client whose runs end when the test says so. */
function heldClient(): { client: PlannerClient; ends: (() => void)[]; cancelled: () => number } {
  const ends: (() => void)[] = [];
  let cancelled = 0;
  const client: PlannerClient = {
    run: () =>
      new Promise((resolve) => {
        ends.push(() => resolve({ seconds: ends.length } as PlanRun));
      }),
    cancel: () => {
      cancelled += 1;
      ends.at(-1)?.();
    },
    dispose: () => undefined,
  };
  return { client, ends, cancelled: () => cancelled };
}

it("plans one task after the other, in order", async () => {
  const { client, ends } = heldClient();
  const running = createPlanQueue(1, () => client).run([task, task]);
  expect(ends).toHaveLength(1);
  ends[0]?.();
  await Promise.resolve();
  await Promise.resolve();
  expect(ends).toHaveLength(2);
  ends[1]?.();
  expect(await running).toHaveLength(2);
});

it("starts no more tasks once it is cancelled", async () => {
  const { client, ends, cancelled } = heldClient();
  const queue = createPlanQueue(1, () => client);
  const running = queue.run([task, task, task]);
  queue.cancel();
  expect(await running).toHaveLength(1);
  expect([ends.length, cancelled()]).toEqual([1, 1]);
});

it("plans side by side on several workers; the runs come back in the order of the tasks", async () => {
  const clients = [heldClient(), heldClient()];
  let opened = 0;
  const queue = createPlanQueue(2, () => clients[opened++]?.client ?? heldClient().client);
  const running = queue.run([{ ...task }, { ...task, options: { ...task.options, seed: 2 } }]);
  expect(clients.map(({ ends }) => ends.length)).toEqual([1, 1]);
  clients[1]?.ends[0]?.();
  clients[0]?.ends[0]?.();
  expect(await running).toHaveLength(2);
});

it("leaves one core to the page, and takes four at most", () => {
  expect([1, 2, 3, 8, 64].map(countWorkers)).toEqual([1, 1, 2, 4, 4]);
});
