import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { enumerateColumns } from "../../../../planners/circuits/enumerateColumns.ts";
import type { MasterInput } from "../../../../planners/exact/masterProblem.ts";
import type { PlanningProblem } from "../../../../planners/model/problem.ts";
import { ClosestRun } from "../../../../planners/search/closestRun.ts";
import type { Choice } from "../../../../planners/search/coverHeuristic.ts";
import { MasterRun } from "../../../../planners/search/masterRun.ts";
import { dropImpliedGroups, mergeDemands } from "../../../../planners/selection/mergeDemands.ts";
import { reduceColumns } from "../../../../planners/selection/reduceColumns.ts";
import { flatProblem, type FlatWorld } from "../../../fixtures/planningProblems.ts";
import { testSolver } from "../../../fixtures/runPlanner.ts";

function arbitraryWorld(): fc.Arbitrary<FlatWorld> {
  const point = fc.tuple(fc.integer({ min: -25, max: 25 }), fc.integer({ min: -25, max: 25 }));
  return fc.record({
    depots: fc.array(point, { minLength: 1, maxLength: 1 }),
    sites: fc.array(point, { minLength: 6, maxLength: 9 }),
    demands: fc.array(fc.record({ at: point, weight: fc.constant(1) }), { minLength: 6, maxLength: 12 }),
    accessMinutes: fc.constant(18),
  });
}

function masterOf(problem: PlanningProblem): MasterInput {
  const everySite = problem.sites.map(() => true);
  const { columns } = enumerateColumns(problem, everySite, 10_000);
  const plannable = problem.sites.map((_, site) => columns.some(({ sites }) => sites.includes(site)));
  const groups = dropImpliedGroups(mergeDemands(problem, plannable).groups);
  const covering = reduceColumns(problem, columns, groups);
  return { problem, groups, families: groups, covering, capacity: [20], halfDayFloor: 0, cuts: [] };
}

const sitesOf = ({ covering }: MasterInput, choice: Choice): Set<number> =>
  new Set(choice.chosen.flatMap((index) => covering.columns[index]?.sites ?? []));

/** Halls that are in one of the two alone. */
function countDifferent(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  return [...a].filter((site) => !b.has(site)).length + [...b].filter((site) => !a.has(site)).length;
}

describe("the search near the previous plan, after another one", async () => {
  const solver = await testSolver();
  const params = {
    solver,
    seed: 1,
    nodes: null,
    shouldStop: () => false,
    onChoice: () => undefined,
    onBound: () => undefined,
  };

  /** The cheapest choice, no plan before. */
  function cheapest(problem: PlanningProblem): { input: MasterInput; run: MasterRun } {
    const input = masterOf(problem);
    const run = new MasterRun(input, [], null, params);
    while (run.status === "running") run.step();
    return { input, run };
  }

  test("changes no more halls than the choice it began with, covers as much, and costs no more than allowed", () => {
    let closer = 0;
    let dearer = 0;
    fc.assert(
      fc.property(
        arbitraryWorld(),
        fc.nat({ max: 5 }),
        fc.constantFrom(0, 3000, 20_000),
        (world, asked, extraCents) => {
          const problem = flatProblem(world);
          const before = cheapest({ ...problem, requiredSites: [asked] });
          fc.pre(before.run.choice !== null);
          if (before.run.choice === null) return;
          const circuits = before.run.choice.chosen.flatMap((index) => {
            const column = before.input.covering.columns[index];
            if (column === undefined) return [];
            const { team, sites } = column;
            return [{ team, sites, halfDay: "am" as const, weekday: 0, weeks: [] }];
          });
          const halls = sitesOf(before.input, before.run.choice);

          const plain = cheapest(problem);
          if (plain.run.choice === null) return;
          const input = masterOf({ ...problem, previous: { circuits, extraCents } });
          const free = { ...input, problem: { ...input.problem, previous: { circuits: [], extraCents: 0 } } };
          const run = new ClosestRun(new MasterRun(free, [], null, params), input, params);
          while (run.status === "running") run.step();
          expect(run.status).toBe("proven");
          expect(run.bound).toBe(plain.run.choice.cents);
          const { choice } = run;
          if (choice === null) throw new Error("a proven run has a choice");
          expect(choice.coveredGroups).toBe(input.groups.length);
          expect(choice.cents).toBeLessThanOrEqual(plain.run.choice.cents + extraCents);
          const changed = countDifferent(sitesOf(input, choice), halls);
          const otherwise = countDifferent(sitesOf(plain.input, plain.run.choice), halls);
          expect(changed).toBeLessThanOrEqual(otherwise);
          if (changed < otherwise) closer += 1;
          if (choice.cents > plain.run.choice.cents) dearer += 1;
        },
      ),
      { seed: 20261126, numRuns: 30 },
    );
    expect(closer).toBeGreaterThan(3);
    expect(dearer).toBeGreaterThan(3);
  });
});
