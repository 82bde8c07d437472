import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findPlanner } from "../../planners/search/findPlanner.ts";
import { describeRun } from "../../src/bench/benchInstance.ts";
import { readPmed, type PmedAim } from "../../src/bench/pmed.ts";
import { testSolver } from "../fixtures/runPlanner.ts";
import { hasShared, sharedPath } from "../fixtures/shared.ts";

/** Values of the files' own table. */
const MEDIANS = [
  ["pmed1", 5819],
  ["pmed2", 4093],
  ["pmed3", 4250],
  ["pmed6", 7824],
  ["pmed7", 5631],
  ["pmed8", 4445],
  ["pmed11", 7696],
  ["pmed16", 8162],
  ["pmed21", 9138],
] as const;

describe.skipIf(!hasShared)("published p-medians", async () => {
  const solver = await testSolver();
  const run = (name: string, aim: PmedAim): ReturnType<typeof describeRun> => {
    const { value } = readPmed(readFileSync(sharedPath(`bench/pmed/${name}.txt`), "utf8"), name, aim);
    if (value === undefined) throw new Error(`${name} cannot be read`);
    const params = { seed: 1, iterations: 2000, shouldStop: () => false, onProgress: () => undefined };
    const search = findPlanner(value.problem, solver).start(value.problem, params);
    while (!search.done()) search.step();
    return describeRun(value, search.outcome(), 0);
  };

  test.each(MEDIANS)("%s: %i, proven by the run itself", (name, best) => {
    const line = run(name, { kind: "median" });
    expect(line).toMatchObject({ feasible: true, provenOptimal: true, gap: 0, cost: best, recount: best });
  });

  test.each(["pmed2", "pmed8"])("%s: houses that cover all and most covered, proven", (name) => {
    expect(run(name, { kind: "cover-all", radius: 30 })).toMatchObject({ provenOptimal: true, gap: 0 });
    const line = run(name, { kind: "max-cover", radius: 30 });
    expect(line).toMatchObject({ provenOptimal: true, gap: 0 });
    expect(line.selected).toHaveLength(line.cost ?? -1);
  });
});
