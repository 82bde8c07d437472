import { expect, it } from "vitest";
import { findPlanner } from "../../../../planners/search/findPlanner.ts";
import { fourSites } from "../../../fixtures/fourSites.ts";
import { testSolver } from "../../../fixtures/runPlanner.ts";

it("says that houses are not chosen together with circuits, and nothing is ignored", async () => {
  const solver = await testSolver();
  const house = { id: "house", open: false, cents: 1, capacity: null };
  const problem = { ...fourSites(), houses: { candidates: [house], least: 0, most: 1 } };
  const params = { seed: 1, iterations: null, shouldStop: () => false, onProgress: () => undefined };
  const search = findPlanner(problem, solver).start(problem, params);
  while (!search.done()) search.step();
  expect(search.outcome()).toMatchObject({
    status: "infeasible",
    plan: null,
    conflicts: [{ code: "houses-with-circuits" }],
  });
});
