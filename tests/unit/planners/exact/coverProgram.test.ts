import { describe, expect, test } from "vitest";
import type { Column } from "../../../../planners/circuits/column.ts";
import { buildCoverProgram } from "../../../../planners/exact/coverProgram.ts";
import type { MasterInput } from "../../../../planners/exact/masterProblem.ts";
import { fourVillages } from "../../../fixtures/planningProblems.ts";

function column(sites: readonly number[], cents: number): Column {
  return { team: 0, sites, halfDays: 1, visits: 1, cents, metres: 0, workMinutes: 0, options: [] };
}

/** Three groups; sites 0 and 1 cover the first and the second, site 2 the third, site 3 all. */
function master(changes: Partial<MasterInput> = {}): MasterInput {
  const group = { sites: [0], visits: 1, weight: 1, members: [] };
  return {
    problem: fourVillages(),
    groups: [group, group, group],
    families: [group, group, group],
    covering: {
      columns: [column([0], 400), column([0, 1], 700), column([1], 300), column([3], 400)],
      covers: [[0], [0, 1], [1], [0, 1, 2]],
    },
    capacity: [Infinity],
    halfDayFloor: 2,
    cuts: [],
    ...changes,
  };
}

describe("the covering program", () => {
  test("leaves out circuits of which another does all for no more", () => {
    const program = buildCoverProgram(master());
    expect(program).toMatchObject({ rowCount: 3, floor: 2, step: 100 });
    expect([...(program?.origins ?? [])]).toEqual([2, 3]);
    expect([...(program?.rows ?? [])]).toEqual([1, 0, 1, 2]);
  });

  test("is none where more than covering counts", () => {
    const problem = fourVillages();
    expect(buildCoverProgram(master({ capacity: [4] }))).toBeNull();
    expect(buildCoverProgram(master({ problem: { ...problem, requiredSites: [1] } }))).toBeNull();
    expect(
      buildCoverProgram(master({ problem: { ...problem, budget: { ...problem.budget, cents: 9 } } })),
    ).toBeNull();
    expect(buildCoverProgram(master({ problem: { ...problem, aim: { kind: "max-coverage" } } }))).toBeNull();
    expect(buildCoverProgram(master({ cuts: [{ columns: [0], weights: [1], most: 0 }] }))).toBeNull();
  });
});
