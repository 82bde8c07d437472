import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { describeRun } from "../../src/bench/benchInstance.ts";
import { readMctp } from "../../src/bench/mctp.ts";
import { hasShared, sharedPath } from "../fixtures/shared.ts";
import { runPlanner, testSolver } from "../fixtures/runPlanner.ts";

/** Values of the instances' own table; stops of a tour are the last number but one. */
const OPTIMA = [
  ["A1-1-25-75-4-250.ctp", false, 8479],
  ["A1-1-25-75-8-250.ctp", false, 7985],
  ["A1-5-25-75-6-250.ctp", true, null],
  ["A1-1-50-50-6-500.ctp", true, 9220],
] as const;

describe.skipIf(!hasShared)("published covering tours", async () => {
  const solver = await testSolver();

  test.each(OPTIMA)("%s, length limit %s: proven by the run itself", (file, lengthLimit, best) => {
    const text = readFileSync(sharedPath(`bench/mctp/${file}`), "utf8");
    const { value } = readMctp(text, file, { lengthLimit, budget: null });
    if (value === undefined) throw new Error(`${file} cannot be read`);
    const line = describeRun(value, runPlanner(value.problem, solver), 0);
    expect(line).toMatchObject({ feasible: true, provenOptimal: true, gap: 0 });
    expect(line.recount).toBe(line.cost);
    if (best !== null) expect(line.cost).toBe(best);
  });
});
