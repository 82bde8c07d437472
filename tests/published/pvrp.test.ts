import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findPlanner } from "../../planners/search/findPlanner.ts";
import { describeRun } from "../../src/bench/benchInstance.ts";
import { readPvrp } from "../../src/bench/pvrp.ts";
import { testSolver } from "../fixtures/runPlanner.ts";
import { hasShared, sharedPath } from "../fixtures/shared.ts";

/** Reference values of the instances' own table. */
const BEST = [
  ["p01", 524.61],
  ["p14", 954.81],
] as const;

describe.skipIf(!hasShared)("published periodic routing", async () => {
  const solver = await testSolver();

  test.each(BEST)("%s: within 2 %% of the reference, checked, with a bound", (name, best) => {
    const { value } = readPvrp(readFileSync(sharedPath(`bench/pvrp/${name}`), "utf8"), name);
    if (value === undefined) throw new Error(`${name} cannot be read`);
    const search = findPlanner(value.problem, solver).start(value.problem, {
      seed: 1,
      iterations: 20_000,
      shouldStop: () => false,
      onProgress: () => undefined,
    });
    while (!search.done()) search.step();
    const line = describeRun(value, search.outcome(), 0);
    expect(line.feasible).toBe(true);
    expect(line.recount).toBe(line.cost);
    expect(line.cost ?? Infinity).toBeLessThanOrEqual(best * 1.02);
    expect(line.bound ?? Infinity).toBeLessThanOrEqual(line.cost ?? 0);
    expect(line.bound ?? 0).toBeGreaterThan(best * 0.85);
  });
});
