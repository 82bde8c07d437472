import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { enumerateColumns } from "../../../../planners/circuits/enumerateColumns.ts";
import { buildCoverProgram } from "../../../../planners/exact/coverProgram.ts";
import { buildMaster, type MasterInput } from "../../../../planners/exact/masterProblem.ts";
import type { MipSolver } from "../../../../planners/exact/mipSolver.ts";
import { CoverRun } from "../../../../planners/search/coverRun.ts";
import { startMaster } from "../../../../planners/search/startMaster.ts";
import { withoutRepeats } from "../../../../planners/search/withoutRepeats.ts";
import { dropImpliedGroups, mergeDemands } from "../../../../planners/selection/mergeDemands.ts";
import { reduceColumns } from "../../../../planners/selection/reduceColumns.ts";
import { withoutTeamLimits } from "../../../../planners/selection/withoutTeamLimits.ts";
import { flatProblem, type FlatWorld } from "../../../fixtures/planningProblems.ts";
import { QUIET_MIP_OPTIONS, testSolver } from "../../../fixtures/runPlanner.ts";

function arbitraryWorld(): fc.Arbitrary<FlatWorld> {
  const point = fc.tuple(fc.integer({ min: -25, max: 25 }), fc.integer({ min: -25, max: 25 }));
  return fc.record({
    depots: fc.array(point, { minLength: 2, maxLength: 2 }),
    sites: fc.array(point, { minLength: 6, maxLength: 12 }),
    demands: fc.array(fc.record({ at: point, weight: fc.constant(1) }), { minLength: 8, maxLength: 25 }),
    accessMinutes: fc.constant(18),
  });
}

function masterOf(world: FlatWorld): MasterInput {
  const problem = flatProblem(world);
  const everySite = problem.sites.map(() => true);
  const { columns } = enumerateColumns(problem, everySite, 10_000);
  const plannable = problem.sites.map((_, site) => columns.some(({ sites }) => sites.includes(site)));
  const groups = dropImpliedGroups(mergeDemands(problem, plannable).groups);
  const covering = reduceColumns(problem, columns, groups);
  const input = { problem, groups, families: groups, covering, capacity: [8, 8], halfDayFloor: 0, cuts: [] };
  return withoutTeamLimits(input);
}

function run(input: MasterInput, solver: MipSolver, stopAfter = Infinity): CoverRun {
  const program = buildCoverProgram(input);
  if (program === null) throw new Error("the master is a covering program");
  let steps = 0;
  const bounds: number[] = [];
  const search = new CoverRun(input, program, null, {
    solver,
    seed: 1,
    nodes: null,
    shouldStop: () => false,
    onChoice: () => undefined,
    onBound: (bound) => bounds.push(bound),
  });
  while (search.status === "running" && steps++ < stopAfter) search.step();
  expect(bounds).toEqual(bounds.toSorted((a, b) => a - b));
  return search;
}

describe("the run over a covering program", async () => {
  const solver = await testSolver();

  test("finds and proves what the solver finds over all circuits, and says no more on the way", () => {
    fc.assert(
      fc.property(arbitraryWorld(), (world) => {
        const input = masterOf(world);
        fc.pre(input.groups.length > 0);
        const model = buildMaster(input, { kind: "least-cost", minWeight: null });
        const { objective } = solver.solve(model, QUIET_MIP_OPTIONS);
        const search = run(input, solver);
        expect(search).toMatchObject({ status: "proven", bound: Math.round(objective) });
        expect(search.choice?.cents).toBe(search.bound);
        const sites = search.choice?.chosen.flatMap((index) => input.covering.columns[index]?.sites ?? []);
        expect(new Set(sites).size).toBe(sites?.length);
        expect(run(input, solver, 1).bound ?? 0).toBeLessThanOrEqual(Math.round(objective));
        expect(run(input, solver).choice).toEqual(search.choice);
      }),
      { seed: 21, numRuns: 40 },
    );
  });

  test("few circuits are left to the solver, and so is all that is more than covering", () => {
    const input = masterOf({
      depots: [[0, 0]],
      sites: [
        [5, 0],
        [0, 5],
      ],
      demands: [{ at: [5, 0], weight: 1 }],
      accessMinutes: 3,
    });
    const params = {
      solver,
      seed: 1,
      nodes: null,
      shouldStop: () => false,
      onChoice: () => undefined,
      onBound: () => undefined,
    };
    expect(startMaster(input, [], null, params)).not.toBeInstanceOf(CoverRun);
    const [column] = input.covering.columns;
    if (column === undefined) throw new Error("there is a circuit");
    const columns = Array.from({ length: 5000 }, () => column);
    const many = { columns, covers: columns.map(() => [0]) };
    const wide = { ...input, covering: many, capacity: [Infinity] };
    expect(startMaster(wide, [], null, params)).toBeInstanceOf(CoverRun);
    expect(startMaster({ ...wide, capacity: [3] }, [], null, params)).not.toBeInstanceOf(CoverRun);
  });

  test("a circuit gives way to the one without the stop of another", () => {
    const input = masterOf({
      depots: [[0, 0]],
      sites: [
        [5, 0],
        [0, 5],
        [-5, 0],
      ],
      demands: [
        { at: [5, 0], weight: 1 },
        { at: [0, 5], weight: 1 },
        { at: [-5, 0], weight: 1 },
      ],
      accessMinutes: 3,
    });
    const find = (...sites: number[]): number =>
      input.covering.columns.findIndex((column) => column.sites.join() === sites.join());
    expect(withoutRepeats(input, [find(0, 1), find(1, 2)])).toEqual(
      [find(0, 1), find(2)].toSorted((a, b) => a - b),
    );
    expect(withoutRepeats(input, [find(0), find(1, 2)])).toEqual([find(0), find(1, 2)]);
    const pairs = input.covering.columns.filter(({ sites }) => sites.length === 2);
    const lean = { ...input, covering: { columns: pairs, covers: pairs.map(() => []) } };
    expect(withoutRepeats(lean, [0, 1])).toBeNull();
  });
});
