import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { describeRun } from "../../../../src/bench/benchInstance.ts";
import { readPvrp } from "../../../../src/bench/pvrp.ts";
import { issueText } from "../../../../src/i18n/issueText.ts";
import { findPlanner } from "../../../../planners/search/findPlanner.ts";
import { testSolver } from "../../../fixtures/runPlanner.ts";

/**
 * Depot at the origin, 3 east of it customer 1 (both days), 4 north customer 2 (first or second day), 3 east
 * and 4 north customer 3 (second day). One vehicle, 10.5 units of load, tours of 20 with services of 1:
 * day 1: 0–1–0 is 6; day 2: 0–1–3–2–0 is 3 + 4 + 3 + 4 = 14, with three services 17.
 */
const FILE = `1 1 3 2
20 10.5
20 10.5
0 0 0 0 0 0 0
1 3 0 1 2.5 2 1 3
2 0 4 1 4 1 2 2 1
3 3 4 1 4 1 1 1
`;

describe("files of periodic vehicle routing", async () => {
  const solver = await testSolver();

  test("are read into the planners' problem and solved: 6 on day 1, 14 on day 2", () => {
    const { value, issues } = readPvrp(FILE, "tiny");
    expect(issues).toEqual([]);
    if (value === undefined) throw new Error("unreadable");
    const { problem } = value;
    expect(problem.sites.map(({ dayPatterns }) => dayPatterns)).toEqual([[[0, 1]], [[0], [1]], [[1]]]);
    expect(problem.sites.map(({ load }) => load)).toEqual([25, 40, 40]);
    expect(problem.teams[0]).toMatchObject({ tourLoad: 105, tourMetres: 200_000 });
    const search = findPlanner(problem, solver).start(problem, {
      seed: 1,
      iterations: 500,
      shouldStop: () => false,
      onProgress: () => undefined,
    });
    while (!search.done()) search.step();
    const line = describeRun(value, search.outcome(), 1);
    expect(line).toMatchObject({ cost: 20, recount: 20, bound: 20, feasible: true, provenOptimal: true });
    expect(line.days).toEqual([1, 2]);
    expect(line.patterns).toEqual([3, 1, 1]);
    expect(line.routes[0]).toEqual([1]);
    expect([...(line.routes[1] ?? [])].sort((a, b) => a - b)).toEqual([1, 2, 3]);
  });

  test("count services in the longest tour: of 16.9, day 2 cannot hold all three", () => {
    const { value } = readPvrp(FILE.replaceAll("20 10.5", "16.9 0"), "tiny");
    if (value === undefined) throw new Error("unreadable");
    expect(value.problem.teams[0]?.tourLoad).toBeUndefined();
    const search = findPlanner(value.problem, solver).start(value.problem, {
      seed: 1,
      iterations: 500,
      shouldStop: () => false,
      onProgress: () => undefined,
    });
    while (!search.done()) search.step();
    const line = describeRun(value, search.outcome(), 1);
    // Day 1: 0–1–2–0 is 3 + 5 + 4; day 2: 0–1–3–0 is 3 + 4 + 5.
    expect(line).toMatchObject({ cost: 24, provenOptimal: true, patterns: [3, 2, 1] });
  });

  test.each([
    ["a type that is not periodic routing", FILE.replace("1 1 3 2", "2 1 3 2"), "bench-bad-number", "line 1"],
    [
      "limits that differ from day to day",
      FILE.replace("20 10.5\n0", "20 11\n0"),
      "bench-days-differ",
      "line 3",
    ],
    ["a word for a number", FILE.replace("0 4 1 4", "0 far 1 4"), "bench-bad-number", "line 6"],
    ["a day that there is not", FILE.replace("1 1 1\n", "1 1 4\n"), "bench-bad-number", "line 7"],
    ["a row too many", `${FILE}4 1 1 1 1 1 1 1\n`, "bench-goes-on", "line 8"],
    ["a row too few", FILE.replace("3 3 4 1 4 1 1 1\n", ""), "bench-ends-early", "line 6"],
    ["sets of unlike size with services", FILE.replace("2 2 1", "2 3 1"), "bench-visits-differ", "line 1"],
  ])("say the line of %s", (_, text, code, at) => {
    const { value, issues } = readPvrp(text, "tiny");
    expect(value).toBeUndefined();
    expect(issues[0]).toMatchObject({ code, at });
    expect(issues.map((issue) => issueText(issue, "fr")).join("")).not.toContain(code);
  });

  test("never throw, whatever the text", () => {
    const words = fc.array(
      fc.oneof(fc.integer({ min: -2, max: 9 }).map(String), fc.string({ maxLength: 5 })),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(words, (parts) => {
        readPvrp(parts.join(" "), "any");
      }),
      { numRuns: 300, seed: 3 },
    );
  });
});
