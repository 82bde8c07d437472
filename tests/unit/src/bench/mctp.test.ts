import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { describeRun } from "../../../../src/bench/benchInstance.ts";
import { findBestValue } from "../../../../src/bench/bestValue.ts";
import { readMctp } from "../../../../src/bench/mctp.ts";
import { readCsvTable } from "../../../../geodata/formats/csvTable.ts";
import { createIssueLog } from "../../../../geodata/model/issueLog.ts";
import { issueText } from "../../../../src/i18n/issueText.ts";
import { runPlanner, testSolver } from "../../../fixtures/runPlanner.ts";

/**
 * Depot 0, compulsory node 1, optional nodes 2 and 3; two demand points, one near 2 or 3, one near 3 only:
 * 0–1 is 10, 0–2 is 5, 0–3 is 7.5, 1–2 is 12, 1–3 is 4, 2–3 is 6.
 */
const FILE = `tiny
2 2 2 2 30.0
0 1 10
0 2 5
0 3 7.5
1 2 12
1 3 4
2 3 6

2 1 0
3 1 1
1 1
NODE_COORD_SECTION
EOF
`;
const COVER = { lengthLimit: true, budget: null };

describe("files of the covering tour problem", async () => {
  const solver = await testSolver();

  test("are read into the planners' problem and solved: 0–1–3–0 is 10 + 4 + 7.5", () => {
    const { value } = readMctp(FILE, "tiny", COVER);
    expect(value?.unit).toBe(10);
    expect(value?.problem.requiredSites).toEqual([0]);
    if (value === undefined) return;
    const line = describeRun(value, runPlanner(value.problem, solver), 1);
    expect(line).toMatchObject({ cost: 21.5, bound: 21.5, gap: 0, recount: 21.5, provenOptimal: true });
    expect([...(line.routes[0] ?? [])].sort((a, b) => a - b)).toEqual([1, 3]);
    expect(line.selected).toEqual([1, 3]);
  });

  test("with a longest tour of 20, each node has a tour of its own: 20 + 15", () => {
    const { value } = readMctp(FILE.replace("30.0", "20.0"), "tiny", COVER);
    if (value === undefined) throw new Error("unreadable");
    expect(describeRun(value, runPlanner(value.problem, solver), 1).cost).toBe(35);
    const free = readMctp(FILE.replace("30.0", "20.0"), "tiny", { ...COVER, lengthLimit: false });
    expect(free.value?.problem.teams[0]?.tourMetres).toBeUndefined();
  });

  test("most weight within a length: weights 1 and 11, the compulsory node first", () => {
    const { value } = readMctp(FILE, "tiny", { lengthLimit: true, budget: { length: 21.5, maxTours: 1 } });
    if (value === undefined) throw new Error("unreadable");
    expect(describeRun(value, runPlanner(value.problem, solver), 1)).toMatchObject({
      cost: 21.5,
      covered: 12,
    });
    const short = readMctp(FILE, "tiny", { lengthLimit: true, budget: { length: 20, maxTours: 1 } }).value;
    if (short === undefined) throw new Error("unreadable");
    expect(describeRun(short, runPlanner(short.problem, solver), 1)).toMatchObject({ cost: 20, covered: 0 });
  });

  test("say the line of what is wrong", () => {
    const { value, issues } = readMctp(FILE.replace("0 3 7.5", "0 3 near"), "tiny", COVER);
    expect(value).toBeUndefined();
    expect(issues[0]?.at).toBe("line 5");
    expect(issues.map((issue) => issueText(issue, "fr")).join()).toMatch(/near/u);
    expect(readMctp("only a title", "x", COVER).issues[0]?.code).toBe("bench-ends-early");
  });

  test("never throw, whatever the text", () => {
    const words = fc.array(
      fc.oneof(fc.integer({ min: -5, max: 60 }).map(String), fc.string({ maxLength: 5 })),
    );
    fc.assert(
      fc.property(words, (parts) => {
        readMctp(`title\n${parts.join(" ")}`, "any", COVER);
      }),
      { numRuns: 300, seed: 3 },
    );
  });

  test("find their published value by file and variant, or by name", () => {
    const { value } = readMctp(FILE, "tiny", COVER);
    if (value === undefined) throw new Error("unreadable");
    const table = (text: string): NonNullable<ReturnType<typeof readCsvTable>> => {
      const read = readCsvTable(text, createIssueLog());
      if (read === null) throw new Error("not a table");
      return read;
    };
    const byFile = table("file,variant,best\ntiny.ctp,no-length-limit,20\ntiny.ctp,length-limit,21.5\n");
    expect(findBestValue(byFile, value, "tiny.ctp")).toBe(21.5);
    expect(findBestValue(table("name,best\ntiny,7\n"), value, "tiny.ctp")).toBe(7);
    expect(findBestValue(byFile, value, "other.ctp")).toBeNull();
  });
});
